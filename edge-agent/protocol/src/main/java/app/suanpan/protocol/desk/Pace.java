package app.suanpan.protocol.desk;

import java.time.Duration;

/**
 * How patient a screen is with its store.
 *
 * @param connect how long a connection may take
 * @param firstPause before the second attempt to connect; doubles with each further one
 * @param longestPause at most between two attempts
 * @param answer how long a command may take
 * @param silence how long the store may say nothing, not even that it is there
 */
record Pace(Duration connect, Duration firstPause, Duration longestPause, Duration answer, Duration silence) {
    /** Outlasts a slow disk, and tells the cashier of a dead store before a customer asks. */
    static final Pace NORMAL = new Pace(
            Duration.ofSeconds(2),
            Duration.ofMillis(100),
            // On one box it costs nothing to ask, and a screen that started before its store waits for no more than
            // this.
            Duration.ofMillis(200),
            Duration.ofSeconds(15),
            DeskServer.HEARTBEAT.multipliedBy(4));

    Duration after(Duration pause) {
        Duration doubled = pause.multipliedBy(2);
        return doubled.compareTo(longestPause) > 0 ? longestPause : doubled;
    }
}
