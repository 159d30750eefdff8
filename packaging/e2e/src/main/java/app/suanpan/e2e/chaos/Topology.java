package app.suanpan.e2e.chaos;

import java.util.Locale;

/** What stands between the boxes and the rows at head office. */
enum Topology {
    /** One collector with the broker inside it, over SQLite: what head office gets with one command. */
    EMBEDDED,
    /** Mosquitto, and one collector over SQLite. */
    MOSQUITTO;

    /** As it is called on the command line. */
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    boolean hasBrokerOutside() {
        return this != EMBEDDED;
    }
}
