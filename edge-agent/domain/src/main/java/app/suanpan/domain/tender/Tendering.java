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
     * <p>Where the profile rounds every tender, the total is rounded, once. Where it rounds cash only, what is not cash is taken
     * off first and the rest is rounded if it is paid in cash. Foreign cash is taken off first too, at what it is worth to the cent.
     * Change is given on cash only, foreign cash among it, and on vouchers
     * whose rest is: the register never lets anything else pay more than is due.
     */
    public static TenderOutcome settle(PricedBasket basket, List<Tender> tenders) {
        CashRounding rule = basket.profile().cashRounding();
        Money zero = Money.zero(basket.total().currency());
        boolean refund = basket.total().isNegative();
        Money exact = refund ? basket.total().negated() : basket.total();
        Money payable = rule.cashOnly() ? exact : rule.round(exact);

        List<Tender> inCash =
                tenders.stream().filter(CashTender.class::isInstance).toList();
        Money cash = sum(inCash, zero);
        Money notCash = sum(tenders, zero).minus(cash);
        Money open = payable.minus(notCash);
        if (open.isNegative()) {
            return changeOnTheWorth(basket, tenders, cash.minus(open), exact);
        }
        Money openInCash = rule.cashOnly() ? rule.round(open) : open;

        // Nobody is let off a few cents for not having paid at all: rounding down to nothing takes cash to be chosen.
        boolean cashChosen = !inCash.isEmpty();
        Money over = cash.minus(cashChosen ? toPay(cash, open, openInCash) : open);
        if (over.isNegative()) {
            return new BalanceDue(open.minus(cash), openInCash.minus(cash));
        }
        Money rounding = notCash.plus(cash).minus(over).minus(exact);
        return new SettledSale(basket, tenders, over, refund ? rounding.negated() : rounding);
    }

    /**
     * Foreign cash or a voucher alone may be worth more than is due. What it is worth too much is handed back in cash of the store's, rounded as
     * cash is where that is rounded.
     */
    private static SettledSale changeOnTheWorth(PricedBasket basket, List<Tender> tenders, Money over, Money exact) {
        CashRounding rule = basket.profile().cashRounding();
        Money change = rule.cashOnly() ? rule.round(over) : over;
        Money given = sum(tenders, Money.zero(exact.currency()));
        return new SettledSale(basket, tenders, change, given.minus(change).minus(exact));
    }

    /**
     * What the cash has to come to. Someone who counts out the exact pennies pays them: rounding is a convenience, not a
     * surcharge. Someone who gives more than that, but less than the rounded amount, has paid too: no coins are due either way.
     */
    private static Money toPay(Money cash, Money open, Money openInCash) {
        boolean betweenThem = cash.compareTo(open) > 0 && cash.compareTo(openInCash) < 0;
        return cash.equals(open) || betweenThem ? cash : openInCash;
    }

    private static Money sum(List<? extends Tender> tenders, Money zero) {
        return tenders.stream().map(Tender::amount).reduce(zero, Money::plus);
    }
}
