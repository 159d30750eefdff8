package app.suanpan.domain.register;

import app.suanpan.domain.basket.LineItem;
import java.util.Optional;

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
     * Something whose price was looked up.
     *
     * @param command what would have sold it
     * @param line what would be in the basket then
     */
    record Checked(RegisterCommand command, LineItem line) {}
}
