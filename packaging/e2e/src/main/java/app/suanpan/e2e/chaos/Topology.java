package app.suanpan.e2e.chaos;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What stands between the boxes and the rows at head office. */
enum Topology {
    /** One collector with the broker inside it, over SQLite: what head office gets with one command. */
    EMBEDDED,
    /** As embedded, by TLS, with enrolled boxes that sign what they send: one is struck off in the middle, and enrolled anew. */
    ENROLLED,
    /** Mosquitto, and one collector over SQLite. */
    MOSQUITTO,
    /** Mosquitto, and two collectors that share its messages, over one PostgreSQL. */
    PAIR;

    /** As it is called on the command line. */
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** How many collectors there are. */
    int collectors() {
        return this == PAIR ? 2 : 1;
    }

    /** What has to be installed here and is not, in the words of Debian; empty if it can be run. */
    List<String> missing() {
        List<String> missing = new ArrayList<>();
        if (hasBrokerOutside() && Commands.find("mosquitto").isEmpty()) {
            missing.add("mosquitto");
        }
        if (hasDatabaseOutside() && Postgres.programs().isEmpty()) {
            missing.add("postgresql");
        }
        return missing;
    }

    boolean hasDatabaseOutside() {
        return this == PAIR;
    }

    boolean hasBrokerOutside() {
        return this == MOSQUITTO || this == PAIR;
    }

    /** Whether boxes have to be enrolled, and nobody on the way understands what they say. */
    boolean isEnrolled() {
        return this == ENROLLED;
    }
}
