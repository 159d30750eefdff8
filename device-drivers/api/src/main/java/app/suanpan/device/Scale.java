package app.suanpan.device;

/** A scale that is trusted with money: it returns a stable weight or says why it has none, never the last one. */
public interface Scale extends Device {

    /** Asks once. Waits no longer than the scale's protocol allows, about a second. */
    WeightReading weigh();

    /** What a scale said when asked. */
    sealed interface WeightReading {
        /**
         * The plate is at rest.
         *
         * @param milligrams net weight, never negative
         */
        record Stable(long milligrams) implements WeightReading {
            public Stable {
                if (milligrams < 0) {
                    throw new IllegalArgumentException("a weight is not negative: " + milligrams + " mg");
                }
            }
        }

        /** No weight to sell by. */
        record NoWeight(Why why) implements WeightReading {}
    }

    /** Why there is no weight. */
    enum Why {
        IN_MOTION,
        OVER_CAPACITY,
        UNDER_ZERO,
        NOT_ZEROED,
        NO_ANSWER
    }
}
