package app.suanpan.e2e.power;

import java.util.Random;

/**
 * What a power cut makes of that which nobody had synced. Drawn anew for each cut: in some nothing of it survives, in some everything,
 * and in most a part.
 *
 * @param random decides what is left open
 * @param kept how likely a change is on the disk, 0 to 1
 * @param torn how likely a written change is there in some of its sectors only, 0 to 1
 * @param stale whether a place that the file's length covers, and to which nothing was brought, holds old rubbish in place of zeros
 */
record Fate(Random random, double kept, double torn, boolean stale) {
    private static final double[] KEPT = {0, 0.1, 0.5, 0.9, 1};

    /** Draws one. */
    static Fate draw(Random random) {
        return new Fate(
                random,
                KEPT[random.nextInt(KEPT.length)],
                random.nextInt(3) == 0 ? 0 : random.nextDouble(),
                random.nextInt(8) == 0);
    }

    /** What becomes of one write. */
    enum Of {
        KEPT,
        DROPPED,
        TORN
    }

    /** Decides about one write. */
    Of write() {
        if (kept > 0 && kept < 1 && random.nextDouble() < torn) {
            return Of.TORN;
        }
        return keeps() ? Of.KEPT : Of.DROPPED;
    }

    /** Decides about one sector of a torn write, or about a change of a length or a name. */
    boolean keeps() {
        return random.nextDouble() < kept;
    }

    /** How many of so many changes are there that a disk makes in their order: the first so many. */
    int prefix(int of) {
        if (kept == 0) {
            return 0;
        }
        return kept == 1 ? of : random.nextInt(of + 1);
    }
}
