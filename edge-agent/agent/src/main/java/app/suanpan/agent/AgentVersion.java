package app.suanpan.agent;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;

/** Which edition of the agent this is, as the build wrote it down. */
final class AgentVersion {

    private AgentVersion() {}

    static String current() {
        Properties properties = new Properties();
        try (InputStream in = AgentVersion.class.getResourceAsStream("version.properties")) {
            properties.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException("the version cannot be read", e);
        }
        return properties.getProperty("version");
    }
}
