package app.suanpan.domain.promotion;

import java.math.BigDecimal;
import java.util.List;

/**
 * What a promotion offers. All but {@link OnTop} compete for units: a unit serves at most one of them. Amounts are in minor units.
 */
public sealed interface Offer {

    /** The items it speaks of. */
    List<Selection> selections();

    /**
     * Each unit costs less by a percentage, rounded half-up once for all its units on a line.
     *
     * @param selection which items
     * @param percent more than 0, at most 100
     */
    record PercentOff(Selection selection, BigDecimal percent) implements Offer {
        public PercentOff {
            selection = Absent.or(selection, Selection.ALL);
            percent = Percent.checked(percent);
        }

        @Override
        public List<Selection> selections() {
            return List.of(selection);
        }
    }

    /**
     * Each unit costs less by an amount, but never less than nothing.
     *
     * @param selection which items
     * @param amount off one unit (one kilogram); positive
     */
    record AmountOff(Selection selection, long amount) implements Offer {
        public AmountOff {
            selection = Absent.or(selection, Selection.ALL);
            if (amount <= 0) {
                throw new IllegalArgumentException("An amount off is positive: " + amount);
            }
        }

        @Override
        public List<Selection> selections() {
            return List.of(selection);
        }
    }

    /**
     * Each unit costs a fixed price: a special, a happy hour's, a member's or a tier's price. What is cheaper anyway stays.
     *
     * @param selection which items
     * @param price of one unit (one kilogram); not negative
     */
    record FixedPrice(Selection selection, long price) implements Offer {
        public FixedPrice {
            selection = Absent.or(selection, Selection.ALL);
            if (price < 0) {
                throw new IllegalArgumentException("A price is not negative: " + price);
            }
        }

        @Override
        public List<Selection> selections() {
            return List.of(selection);
        }
    }

    /**
     * So many units of a selection.
     *
     * @param selection which items
     * @param count how many pieces, from 1 to 100
     */
    record Slot(Selection selection, int count) {
        public Slot {
            selection = Absent.or(selection, Selection.ALL);
            if (count < 1 || count > 100) {
                throw new IllegalArgumentException("A slot of a set takes 1 to 100 pieces: " + count);
            }
        }
    }

    /**
     * Sets of units get a reward: n for a price, buy x get y, mix and match, meal deal. Each unit fills one place of one set; goods
     * sold by weight fill none.
     *
     * @param slots what makes a set; at least one
     * @param reward what a set gets
     */
    record Bundle(List<Slot> slots, Reward reward) implements Offer {
        public Bundle {
            slots = Absent.orEmpty(slots);
            if (slots.isEmpty() || reward == null) {
                throw new IllegalArgumentException("A set has slots and a reward");
            }
            int size = slots.stream().mapToInt(Slot::count).sum();
            if (reward instanceof Reward.CheapestOff cheapest && cheapest.count() >= size) {
                throw new IllegalArgumentException("A set of " + size + " cannot have " + cheapest.count()
                        + " of its units reduced as the cheapest");
            }
            if (reward instanceof Reward.SlotOff slotOff && slotOff.slot() >= slots.size()) {
                throw new IllegalArgumentException("A set of " + slots.size() + " slots has no slot " + slotOff.slot());
            }
        }

        /** Three for 10.00, whichever of the selection they are. */
        public static Bundle nForPrice(Selection selection, int count, long price) {
            return new Bundle(List.of(new Slot(selection, count)), new Reward.TogetherFor(price));
        }

        /** Buy {@code buy}, get {@code free} more of the same selection free: the cheapest of each set. */
        public static Bundle cheapestFree(Selection selection, int buy, int free) {
            return new Bundle(
                    List.of(new Slot(selection, buy + free)), new Reward.CheapestOff(free, BigDecimal.valueOf(100)));
        }

        /** Buy some of one selection, get some of another for less. */
        public static Bundle buyGet(Slot buy, Slot get, BigDecimal percent) {
            return new Bundle(List.of(buy, get), new Reward.SlotOff(1, percent));
        }

        @Override
        public List<Selection> selections() {
            return slots.stream().map(Slot::selection).toList();
        }

        int size() {
            return slots.stream().mapToInt(Slot::count).sum();
        }
    }

    /**
     * Reduces what is left to pay after all others, and stacks with them: a threshold on the basket, a member's percentage on
     * everything. Several are reckoned one after the other, in the order of their priorities.
     *
     * @param selection the items that count and that are reduced
     * @param atLeast how much of them has to be bought, at shelf prices, so that no other offer takes this one away; 0 for any
     * @param reward {@link Reward.PercentOffAll} or {@link Reward.AmountOffAll}
     */
    record OnTop(Selection selection, long atLeast, Reward reward) implements Offer {
        public OnTop {
            selection = Absent.or(selection, Selection.ALL);
            if (atLeast < 0) {
                throw new IllegalArgumentException("A threshold is not negative: " + atLeast);
            }
            if (!(reward instanceof Reward.PercentOffAll || reward instanceof Reward.AmountOffAll)) {
                throw new IllegalArgumentException("On top there is a percentage or an amount off all, nothing else");
            }
        }

        @Override
        public List<Selection> selections() {
            return List.of(selection);
        }
    }

    /** Whether an item belongs to any of its selections. */
    default boolean speaksOf(String item, String category) {
        return selections().stream().anyMatch(one -> one.contains(item, category));
    }
}
