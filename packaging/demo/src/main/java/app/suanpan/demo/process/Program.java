package app.suanpan.demo.process;

import java.util.List;

/**
 * A program of this build that runs in its own JVM.
 *
 * @param name how log file and messages call it, for example {@code agent}
 * @param mainClass the class that begins it
 * @param kind what the JVM is for, which decides its memory and its compilers
 * @param properties system properties, as {@code name=value}
 * @param arguments its command line
 */
public record Program(String name, String mainClass, Kind kind, List<String> properties, List<String> arguments) {
    public Program {
        properties = List.copyOf(properties);
        arguments = List.copyOf(arguments);
    }

    /** A program without system properties of its own. */
    public Program(String name, String mainClass, Kind kind, List<String> arguments) {
        this(name, mainClass, kind, List.of(), arguments);
    }

    /** What a JVM is for. */
    public enum Kind {
        /** Runs for days and is measured in throughput: the agent. */
        STORE("-Xmx256m"),
        /** Holds a broker and a database: the collector. */
        CLOUD("-Xmx512m"),
        /** An agent for seconds or minutes: the second compiler would still be at work when it ends. */
        SHORT_STORE("-Xmx256m", "-XX:TieredStopAtLevel=1"),
        /** A collector for seconds or minutes, likewise. */
        SHORT_CLOUD("-Xmx512m", "-XX:TieredStopAtLevel=1"),
        /** Is measured in its first picture and its memory: checkout and kiosk. */
        SCREEN("-Xmx192m", "-XX:TieredStopAtLevel=1");

        private final List<String> flags;

        Kind(String... flags) {
            this.flags = List.of(flags);
        }

        List<String> flags() {
            return flags;
        }
    }
}
