package app.suanpan.domain.register;

import app.suanpan.domain.basket.Quantity;
import java.util.List;
import java.util.Optional;

/** What a cashier can ask for when money goes back. */
public sealed interface MoneyBackCommand extends RegisterCommand {

    /** Opens the sale with this receipt number, so that goods of it can come back. Needs an empty basket. */
    record ReturnByReceipt(String receipt) implements MoneyBackCommand {
        public ReturnByReceipt {
            receipt = OneLine.of(receipt).strip();
        }
    }

    /**
     * Says how much of lines of the opened sale comes back. Parts that are refused are named in
     * {@link RegisterState#refusals()}; the others count.
     *
     * @param parts in any order
     * @param reference number of the order or invoice that they come back under, kept with the transaction; empty if there is none
     */
    record TakeBack(List<Part> parts, String reference) implements MoneyBackCommand {
        public TakeBack {
            parts = List.copyOf(parts);
            reference = OneLine.of(reference);
        }

        /** So much of one line. */
        public static TakeBack of(int line, Optional<Quantity> quantity) {
            return new TakeBack(List.of(new Part(line, quantity)), "");
        }
    }

    /** Brings back all that is left of the opened sale. */
    record TakeAllBack() implements MoneyBackCommand {}

    /** Why the goods come back, for the journal and the receipt. */
    record GiveReason(String reason) implements MoneyBackCommand {
        public GiveReason {
            reason = OneLine.of(reason);
        }
    }

    /**
     * Other goods are bought instead of those that come back: an empty basket for them comes to the screen, and back again to what
     * comes back. Both are committed together.
     */
    record Exchange() implements MoneyBackCommand {}

    /**
     * Undoes the opened sale as a whole: the goods never left, and all the money goes back the way it came. Refused for a sale of
     * another shift, and once something of it came back.
     */
    record PostVoid(String reason) implements MoneyBackCommand {
        public PostVoid {
            reason = OneLine.of(reason);
        }
    }

    /**
     * How much of one line comes back.
     *
     * @param line the number that it was sold under
     * @param quantity how much, in place of what was said before; nothing means all that is left
     */
    record Part(int line, Optional<Quantity> quantity) {}
}
