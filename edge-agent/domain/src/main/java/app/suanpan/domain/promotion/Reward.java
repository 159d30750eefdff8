package app.suanpan.domain.promotion;

import java.math.BigDecimal;
import java.util.Optional;

/** What a set of units, or a whole basket, gets. Amounts are in minor units. */
public sealed interface Reward {

    /**
     * All units of a set together cost this much.
     *
     * @param price of the set; not negative. A set that costs less anyway is left alone
     */
    record TogetherFor(long price) implements Reward {
        public TogetherFor {
            if (price < 0) {
                throw new IllegalArgumentException("The price of a set is not negative: " + price);
            }
        }
    }

    /**
     * A percentage off all of it, rounded half-up once.
     *
     * @param percent more than 0, at most 100
     * @param most what it takes off at most, if that is bounded; positive
     */
    record PercentOffAll(BigDecimal percent, Optional<Long> most) implements Reward {
        public PercentOffAll {
            percent = Percent.checked(percent);
            most = Absent.or(most, Optional.empty());
            if (most.orElse(1L) < 1) {
                throw new IllegalArgumentException(
                        "The most that is taken off is positive, or it is left out: " + most);
            }
        }

        /** A percentage without a bound. */
        public PercentOffAll(BigDecimal percent) {
            this(percent, Optional.empty());
        }

        /** What it takes off so much, minor units. */
        long of(long amount) {
            return Math.min(Percent.of(amount, Percent.basisPoints(percent)), most.orElse(Long.MAX_VALUE));
        }
    }

    /**
     * An amount off all of it, but never more than it costs.
     *
     * @param amount positive
     */
    record AmountOffAll(long amount) implements Reward {
        public AmountOffAll {
            if (amount <= 0) {
                throw new IllegalArgumentException("An amount off is positive: " + amount);
            }
        }
    }

    /**
     * The cheapest units of a set cost less: 3 for 2 is one cheapest at 100 % off in a set of three.
     *
     * @param count how many; at least one, and fewer than the set has
     * @param percent off each of them; 100 makes them free
     */
    record CheapestOff(int count, BigDecimal percent) implements Reward {
        public CheapestOff {
            percent = Percent.checked(percent);
            if (count < 1) {
                throw new IllegalArgumentException("At least one cheapest unit is reduced: " + count);
            }
        }
    }

    /**
     * The units in one slot of a set cost less: buy A, get B.
     *
     * @param slot which, from 0
     * @param percent off its units; 100 makes them free
     */
    record SlotOff(int slot, BigDecimal percent) implements Reward {
        public SlotOff {
            percent = Percent.checked(percent);
            if (slot < 0) {
                throw new IllegalArgumentException("Slots are counted from 0: " + slot);
            }
        }
    }
}
