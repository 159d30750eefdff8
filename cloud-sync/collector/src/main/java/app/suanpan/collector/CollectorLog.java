package app.suanpan.collector;

import java.nio.file.Path;
import org.slf4j.bridge.SLF4JBridgeHandler;

/** Where the log of a collector or gateway goes: a file a day in {@code log/} of its folder, and what needs a person to standard error. */
final class CollectorLog {
    private static final String CONFIGURATION = "suanpan-collector/logback.xml";

    private CollectorLog() {}

    /** Has no effect on loggers that already exist; {@code -Dlogback.configurationFile} names another configuration. */
    static void writeTo(Path data, String name) {
        System.setProperty("suanpan.log.name", name);
        System.setProperty("suanpan.log", data.resolve("log").toString());
        if (System.getProperty("logback.configurationFile") == null) {
            System.setProperty("logback.configurationFile", CONFIGURATION);
        }
        // The HTTP server and the MQTT client write to java.util.logging.
        SLF4JBridgeHandler.removeHandlersForRootLogger();
        SLF4JBridgeHandler.install();
    }
}
