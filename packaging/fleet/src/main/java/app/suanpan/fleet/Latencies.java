package app.suanpan.fleet;

import java.util.concurrent.atomic.AtomicLongArray;

/** How long many things took, counted in classes that are each a thirty-second part wide; from many threads. */
public final class Latencies {
    private static final int PARTS_BITS = 5;
    private static final int PARTS = 1 << PARTS_BITS;

    private final AtomicLongArray classes = new AtomicLongArray(Long.SIZE * PARTS);

    /** Counts one, in nanoseconds. */
    public void add(long nanos) {
        classes.incrementAndGet(classOf(Math.max(1, nanos)));
    }

    /** Begins anew. */
    public void clear() {
        for (var i = 0; i < classes.length(); i++) {
            classes.set(i, 0);
        }
    }

    /** Returns how many were counted. */
    public long count() {
        var sum = 0L;
        for (var i = 0; i < classes.length(); i++) {
            sum += classes.get(i);
        }
        return sum;
    }

    /** Returns, in milliseconds, what so many hundredths of them did not exceed; 0 if there are none. */
    public double millis(double hundredths) {
        var wanted = Math.ceil(hundredths / 100 * count());
        var sum = 0L;
        for (var i = 0; i < classes.length(); i++) {
            sum += classes.get(i);
            if (sum > 0 && sum >= wanted) {
                return upperEnd(i) / 1_000_000.0;
            }
        }
        return 0;
    }

    private static int classOf(long nanos) {
        var exponent = Long.SIZE - 1 - Long.numberOfLeadingZeros(nanos);
        var part = exponent < PARTS_BITS
                ? (int) (nanos << PARTS_BITS - exponent) & PARTS - 1
                : (int) (nanos >>> exponent - PARTS_BITS) & PARTS - 1;
        return exponent * PARTS + part;
    }

    private static double upperEnd(int index) {
        var exponent = index / PARTS;
        return Math.scalb(1 + (index % PARTS + 1) / (double) PARTS, exponent);
    }
}
