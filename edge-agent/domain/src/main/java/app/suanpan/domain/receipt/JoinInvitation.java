package app.suanpan.domain.receipt;

import app.suanpan.domain.journal.SaleCompleted;
import java.time.LocalDate;
import java.util.Optional;

/** Where a customer who is no member yet is sent, and one whom a cashier has just made a member. */
@FunctionalInterface
public interface JoinInvitation {
    /** Nowhere: the store has no address at which phones reach its join page. */
    JoinInvitation NONE = (_, _) -> Optional.empty();

    /**
     * The link for whoever was served by this guide, or by nobody, on a day; the same each time it is asked for.
     *
     * @return empty where there is no page that a phone could open: then no code is shown
     */
    Optional<String> link(Optional<Long> guide, LocalDate day);

    /** The link for the code on a sale's receipt. */
    default Optional<String> linkFor(SaleCompleted sale) {
        return link(
                Optional.ofNullable(sale.sale().servingGuide()), sale.header().businessDay());
    }

    /** Whether a cashier made a member of this sale's customer on its day: then the terms were said at most, and are still to be read. */
    default boolean isOfANewMember(SaleCompleted sale) {
        return false;
    }

    /** The link to what membership is; empty where there is no page that a phone could open. */
    default Optional<String> terms() {
        return Optional.empty();
    }
}
