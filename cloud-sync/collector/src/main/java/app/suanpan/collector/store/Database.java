package app.suanpan.collector.store;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Where a collector keeps everything: a SQLite file, which needs nothing installed, or a PostgreSQL that several may share. */
public sealed interface Database {
    /**
     * A file in the collector's folder; one process has it.
     *
     * @param file created if missing
     */
    record SqliteFile(Path file) implements Database {
        @Override
        public String name() {
            return file.toString();
        }
    }

    /**
     * A PostgreSQL server, version 15 or newer. Any number of collectors may work on one database.
     *
     * @param url {@code jdbc:postgresql://host:port/database}, with the driver's options behind a question mark
     * @param user null if the address or the system says it
     * @param password null if none is needed or the address has it; never part of a text
     */
    record Postgres(
            String url, @Nullable String user, @Nullable String password) implements Database {
        /** What such an address begins with. */
        public static final String SCHEME = "jdbc:postgresql:";

        /** Refuses an address of another kind, without repeating it: it may have a password in it. */
        public Postgres {
            if (!url.startsWith(SCHEME)) {
                throw new IllegalArgumentException(
                        "a database's address is jdbc:postgresql://host:port/database; without one it is a file of the data folder");
            }
        }

        @Override
        public String name() {
            return url.replaceAll("\\?.*", "").replaceAll("//[^/]*@", "//");
        }

        @Override
        public String toString() {
            return name();
        }
    }

    /** How people know it; without password and options. */
    String name();

    /** How many transactions at once are of use: SQLite has one writer. */
    default int writers() {
        return switch (this) {
            case SqliteFile ignored -> 1;
            case Postgres ignored -> Math.clamp(Runtime.getRuntime().availableProcessors(), 2, 8);
        };
    }
}
