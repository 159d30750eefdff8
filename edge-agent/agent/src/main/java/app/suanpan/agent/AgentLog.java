package app.suanpan.agent;

import java.nio.file.Path;
import org.slf4j.bridge.SLF4JBridgeHandler;

/** Where the agent's log goes: a file a day in {@code log/} of the store's folder, and what needs a person to standard error. */
public final class AgentLog {
    /** The folder has a hyphen so that it is no package: what lies in a package of a module, Logback may not read. */
    private static final String CONFIGURATION = "suanpan-agent/logback.xml";

    private AgentLog() {}

    /**
     * Has no effect on loggers that already exist. Whoever starts the agent can name another configuration by
     * {@code -Dlogback.configurationFile}.
     */
    public static void writeTo(Path data) {
        System.setProperty("suanpan.log", data.resolve("log").toString());
        if (System.getProperty("logback.configurationFile") == null) {
            System.setProperty("logback.configurationFile", CONFIGURATION);
        }
        // The HTTP server and the MQTT client write to java.util.logging.
        SLF4JBridgeHandler.removeHandlersForRootLogger();
        SLF4JBridgeHandler.install();
    }
}
