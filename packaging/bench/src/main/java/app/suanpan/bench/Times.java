package app.suanpan.bench;

import java.util.Arrays;

/** Durations that were measured one after the other, in nanoseconds. */
final class Times {
    private long[] nanos = new long[256];
    private int count;

    void add(long duration) {
        if (count == nanos.length) {
            nanos = Arrays.copyOf(nanos, 2 * count);
        }
        nanos[count++] = duration;
    }

    void addAll(Times others) {
        for (int i = 0; i < others.count; i++) {
            add(others.nanos[i]);
        }
    }

    int count() {
        return count;
    }

    /** The duration in microseconds that so many hundredths of them do not exceed. */
    double percentile(double hundredths) {
        if (count == 0) {
            throw new IllegalStateException("nothing was measured");
        }
        long[] sorted = Arrays.copyOf(nanos, count);
        Arrays.sort(sorted);
        int at = (int) Math.ceil(hundredths / 100 * count) - 1;
        return sorted[Math.clamp(at, 0, count - 1)] / 1_000.0;
    }
}
