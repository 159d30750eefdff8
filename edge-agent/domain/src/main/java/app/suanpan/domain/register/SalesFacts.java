package app.suanpan.domain.register;

import app.suanpan.domain.journal.JournalEvent;
import app.suanpan.domain.journal.TransactionHeld;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** What the ledger knows of earlier business. */
public interface SalesFacts {

    /** Units of an item that this ledger sold, less those that came back. */
    BigDecimal unitsStillOut(String itemCode);

    /** The committed sale or return with this transaction id. */
    Optional<JournalEvent> transaction(UUID id);

    /** The committed sale or return with this receipt number, as people read it. */
    Optional<JournalEvent> byReceipt(String receipt);

    /** What happened in a shift so far, for its closing. */
    ShiftTotals totalsOf(UUID shift);

    /** Minor units that each promotion, by id, has taken off so far, less what came back. */
    Map<String, Long> promotionSpending();

    /** How often a member has used each promotion, by id, less what came back. */
    Map<String, Integer> promotionUses(UUID member);

    /** What is put aside at any checkout of the box, newest first. */
    List<HeldSale> held();

    /** The hold of this id, if nobody has recalled it yet. */
    Optional<TransactionHeld> held(UUID hold);

    /**
     * Sums over one shift, in minor units of the till's currency.
     *
     * @param sales number of sales
     * @param returns number of returns
     * @param salesTotal Σ of the sales' totals
     * @param returnsTotal Σ of the returns' totals, positive
     * @param cash what sales and returns did to the till
     * @param card card tenders less card refunds
     * @param rounding Σ of cash rounding, negative where customers gained
     */
    record ShiftTotals(
            long sales, long returns, long salesTotal, long returnsTotal, long cash, long card, long rounding) {}
}
