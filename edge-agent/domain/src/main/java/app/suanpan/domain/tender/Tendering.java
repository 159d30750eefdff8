package app.suanpan.domain.tender;

import app.suanpan.domain.money.Money;
import app.suanpan.domain.pricing.CashRounding;
import app.suanpan.domain.pricing.PricedBasket;
import app.suanpan.domain.tender.TenderOutcome.BalanceDue;
import app.suanpan.domain.tender.TenderOutcome.SettledSale;
import java.util.List;

/** Whether a basket is paid, and what cash rounding and change come to. A pure function. */
public final class Tendering {

    private Tendering() {}

    /**
     * Reckons the tenders against the basket.
     *
     * <p>What is not cash is taken off first; the rest is rounded if it is paid in cash, or always where the profile rounds
     * every tender. Change is given on cash only: the register never lets a card pay more than is due.
     */
    public static TenderOutcome settle(PricedBasket basket, List<Tender> tenders) {
        CashRounding rule = basket.profile().cashRounding();
        Money zero = Money.zero(basket.total().currency());
        int sign = basket.total().isNegative() ? -1 : 1;

        Money exact = sign < 0 ? basket.total().negated() : basket.total();
        Money payable = rule.cashOnly() ? exact : rule.round(exact);
        Money notCash =
                sum(tenders.stream().filter(t -> !(t instanceof CashTender)).toList(), zero);
        Money cash = sum(tenders.stream().filter(CashTender.class::isInstance).toList(), zero);

        Money open = payable.minus(notCash);
        Money openInCash = rule.round(open);
        boolean paidWithoutCash = !open.isPositive();
        // Someone who counts out the exact pennies pays them: rounding is a convenience, not a surcharge.
        boolean exactPennies = cash.equals(open);
        Money toPay = exactPennies || (paidWithoutCash && cash.isZero()) ? open : openInCash;
        Money over = cash.minus(toPay);
        if (over.isNegative() && !paidWithoutCash) {
            return new BalanceDue(open.minus(cash), openInCash.minus(cash));
        }
        Money rounding = notCash.plus(cash).minus(over).minus(exact);
        return new SettledSale(basket, tenders, over, sign < 0 ? rounding.negated() : rounding);
    }

    private static Money sum(List<? extends Tender> tenders, Money zero) {
        return tenders.stream().map(Tender::amount).reduce(zero, Money::plus);
    }
}
