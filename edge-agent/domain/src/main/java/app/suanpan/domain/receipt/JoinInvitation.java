package app.suanpan.domain.receipt;

import app.suanpan.domain.journal.SaleCompleted;
import java.util.Optional;

/** Where a receipt sends a customer who is no member yet. */
@FunctionalInterface
public interface JoinInvitation {
    /** Nowhere: the store has no address at which phones reach its join page. */
    JoinInvitation NONE = _ -> Optional.empty();

    /**
     * The link for the code on a sale's receipt, the same each time it is asked for.
     *
     * @return empty where there is no page that a phone could open: then no code is printed
     */
    Optional<String> linkFor(SaleCompleted sale);
}
