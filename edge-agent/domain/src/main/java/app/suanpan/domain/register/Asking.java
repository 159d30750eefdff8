package app.suanpan.domain.register;

import app.suanpan.domain.basket.ByHand;
import app.suanpan.domain.basket.LineItem;
import app.suanpan.domain.basket.PriceOverride;
import app.suanpan.domain.basket.Quantity;
import app.suanpan.domain.item.Item;
import app.suanpan.domain.item.Pack;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What the register waits for before goods go into the basket: scans answer it as long as it stands. */
public sealed interface Asking {

    /**
     * Somebody wants to know a price: what is scanned is looked up and not sold.
     *
     * @param checked what was looked up last
     */
    record PriceCheck(Optional<Checked> checked) implements Asking {
        /** Nothing was looked up yet. */
        static final PriceCheck BEGUN = new PriceCheck(Optional.empty());
    }

    /**
     * Something is about to be sold, or to come back, and the cashier has to answer a question first. What is scanned meanwhile
     * waits, and follows the answer.
     *
     * @param wanted what is about to go into the basket
     * @param question what has to be answered
     * @param waiting what was scanned meanwhile, in order
     */
    record Answer(Wanted wanted, GoodsQuestion question, List<RegisterCommand.Scan> waiting) implements Asking {
        public Answer {
            waiting = List.copyOf(waiting);
        }
    }

    /**
     * What is about to go into the basket.
     *
     * @param item which item
     * @param quantity how much of it
     * @param override the price that its label says, if it says one
     * @param pack what is known of this one pack, or null
     * @param ageChecked the age that the cashier has made sure of; 0 while nobody has
     * @param pastItsBest whether the customer wants it though it is
     * @param measured whether the quantity is known; until it is, it stands for the least that can be sold
     * @param byHand that the quantity was said by hand; null if it was not
     */
    record Wanted(
            Item item,
            Quantity quantity,
            Optional<PriceOverride> override,
            @Nullable Pack pack,
            int ageChecked,
            boolean pastItsBest,
            boolean measured,
            @Nullable ByHand byHand) {
        private static final Quantity LEAST = new Quantity(new BigDecimal("0.001"));

        /** Something of which nothing was asked yet. */
        static Wanted of(Item item, Quantity quantity, Optional<PriceOverride> override, @Nullable Pack pack) {
            return new Wanted(item, quantity, override, pack, 0, false, true, null);
        }

        /** One of an item that neither a code nor a person said more of: one piece, or an amount that has to be measured first. */
        static Wanted one(Item item, @Nullable Pack pack) {
            return item.unit().isMeasured()
                    ? new Wanted(item, LEAST, Optional.empty(), pack, 0, false, false, null)
                    : of(item, Quantity.ONE, Optional.empty(), pack);
        }

        /** So much of an item as somebody said. */
        static Wanted byHand(Item item, Quantity quantity) {
            Wanted wanted = of(item, quantity, Optional.empty(), null);
            return item.unit().isMeasured() ? wanted.measured(quantity, ByHand.NET) : wanted;
        }

        Wanted measured(Quantity amount, @Nullable ByHand hand) {
            return new Wanted(item, amount, override, pack, ageChecked, pastItsBest, true, hand);
        }

        Wanted with(Pack known) {
            return new Wanted(item, quantity, override, known, ageChecked, pastItsBest, measured, byHand);
        }

        Wanted checked(int years) {
            return new Wanted(item, quantity, override, pack, years, pastItsBest, measured, byHand);
        }

        Wanted allTheSame() {
            return new Wanted(item, quantity, override, pack, ageChecked, true, measured, byHand);
        }
    }

    /**
     * Something whose price was looked up.
     *
     * @param command what would have sold it
     * @param line what would be in the basket then
     */
    record Checked(RegisterCommand command, LineItem line) {}
}
