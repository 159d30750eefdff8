package app.suanpan.domain.tender;

import app.suanpan.domain.money.Money;
import app.suanpan.domain.pricing.PricedBasket;
import java.util.List;

/** What the tenders so far come to. Only a {@link SettledSale} can be committed, so an unpaid sale cannot. */
public sealed interface TenderOutcome {

    /**
     * Something is still to be paid, or for a return to be handed back.
     *
     * @param amount what is open to the cent; zero where only cash rounding is left to be handed back
     * @param inCash what is open if the rest is cash, after cash rounding
     */
    record BalanceDue(Money amount, Money inCash) implements TenderOutcome {}

    /**
     * Paid in full. For a sale: Σ tenders − change = total + rounding. For a return the same with the total negative and the
     * tenders counting as negative.
     *
     * @param basket what was paid for
     * @param tenders in the order given
     * @param change handed back, zero or positive
     * @param rounding what cash rounding added to (+) or took from (−) the total
     */
    record SettledSale(PricedBasket basket, List<Tender> tenders, Money change, Money rounding)
            implements TenderOutcome {
        public SettledSale {
            tenders = List.copyOf(tenders);
        }
    }
}
