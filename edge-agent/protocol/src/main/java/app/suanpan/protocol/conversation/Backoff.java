package app.suanpan.protocol.conversation;

import java.util.random.RandomGenerator;

/**
 * How long to wait before trying again: 300 ms, doubling to 30 s, each a quarter more or less so that a thousand boxes spread.
 */
public final class Backoff {
    private static final long FIRST_MILLIS = 300;
    private static final long LONGEST_MILLIS = 30_000;
    private static final int DOUBLINGS = 7;

    private Backoff() {}

    /** Returns the wait in milliseconds before attempt {@code attempt + 1}; {@code attempt} counts from 0. */
    public static long millis(int attempt, RandomGenerator random) {
        return millis(attempt, LONGEST_MILLIS, random);
    }

    /** Returns the same, but nominally never more than {@code longestMillis}. */
    public static long millis(int attempt, long longestMillis, RandomGenerator random) {
        var nominal = Math.min(longestMillis, FIRST_MILLIS << Math.min(attempt, DOUBLINGS));
        return nominal * 3 / 4 + random.nextLong(nominal / 2 + 1);
    }
}
