package app.suanpan.e2e.chaos;

import java.util.Locale;

/**
 * One harm that is done.
 *
 * @param number from 1, in the order in which they begin
 * @param at begins when so many sales have been reported
 * @param kind what is done
 * @param target to what: the name of a process or of a road
 * @param millis for how long
 * @param amount how much, in the kind's own measure
 */
record Fault(int number, long at, Kind kind, String target, int millis, int amount) {
    /** What can be done to a process or to a road. */
    enum Kind {
        /** {@code kill -9}; started again afterwards. */
        KILL,
        /** SIGSTOP, afterwards SIGCONT. */
        FREEZE,
        /** Its clock is set: by {@link Fault#amount} milliseconds against the true time, forward or back, and stays so. */
        CLOCK,
        /** Its disk has not a page left. */
        DISK,
        /** All connections end within a message, and new ones are refused. */
        CUT,
        /** All connections end within a message. */
        RESET,
        /** All connections are forgotten on the way: both ends believe in them, and nothing arrives. */
        FORGET,
        /** Nothing moves; afterwards everything arrives, late. */
        STILL,
        /** Each message takes {@link Fault#amount} milliseconds. */
        SLOW,
        /** {@link Fault#amount} bytes a second go through. */
        NARROW,
        /** Each message comes twice, and with it one that is older by several. */
        DOUBLE,
        /** Struck off at head office: nothing of it is taken until it is enrolled anew. */
        REVOKE;

        String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** As it stands in the plan. */
    String line() {
        return "%d\tat sale %d\t%s\t%s\t%d ms%s".formatted(number, at, kind.word(), target, millis, measure());
    }

    private String measure() {
        return switch (kind) {
            case CLOCK -> "\t%+d s".formatted(amount / 1_000);
            case SLOW -> "\t" + amount + " ms a message";
            case NARROW -> "\t" + amount + " bytes/s";
            default -> "";
        };
    }
}
