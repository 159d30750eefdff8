package app.suanpan.domain.refund;

import app.suanpan.domain.money.Money;
import app.suanpan.domain.pricing.CashRounding;
import app.suanpan.domain.pricing.PricedBasket;
import app.suanpan.domain.refund.Backing.Part;
import app.suanpan.domain.tender.CashTender;
import app.suanpan.domain.tender.ElectronicTender;
import app.suanpan.domain.tender.PointsTender;
import app.suanpan.domain.tender.Tender;
import app.suanpan.domain.tender.TenderOutcome;
import app.suanpan.domain.tender.TenderOutcome.BalanceDue;
import app.suanpan.domain.tender.TenderOutcome.SettledSale;
import app.suanpan.domain.tender.ValueTender;
import app.suanpan.domain.tender.VoucherTender;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * How the money of a return by receipt goes back: first onto the gift cards that paid, then to the bank cards and wallets, those
 * that an exchange brought after the sale's own, then over the counter, and rounded as the sale was.
 *
 * <p>Cash that goes back in parts is rounded so that the parts together are what was rounded once: of 0.99 paid as 1.00, three
 * parts of 0.33 go back as 0.35, 0.30 and 0.35. The last part brings back exactly what is left of what was paid.
 *
 * @param sale what comes back is of this sale
 * @param refundable kinds of tenders that can be refunded to where they came from; what others paid goes back over the counter
 * @param backing what stands behind the sale, less what this return gave back to cards and wallets so far
 */
public record RefundTerms(ReturnableSale sale, Set<String> refundable, Backing backing) {
    public RefundTerms {
        refundable = Set.copyOf(refundable);
    }

    /**
     * What has to go back onto gift cards or store credit, or for vouchers, before anything else is handed back.
     *
     * @param open what is still to go back
     * @param tenders what was given back so far
     */
    public Money toValueFirst(Money open, List<Tender> tenders) {
        Money left = money(backing.value().stream().mapToLong(Part::left).sum(), open)
                .minus(onValue(tenders));
        return left.isNegative() ? Money.zero(open.currency()) : left.compareTo(open) < 0 ? left : open;
    }

    /** The payment that gives back next: the first by card or payment code on which something is left. */
    public Optional<Part> next() {
        return payments().findFirst();
    }

    private Stream<Part> payments() {
        return backing.payments().stream()
                .filter(part -> refundable.contains(part.paid().kind()));
    }

    /** What has to go back to a card or wallet before cash is handed back. */
    public Money toCardsFirst(Money open) {
        Money left = money(payments().mapToLong(Part::toGiveBack).sum(), open);
        return left.compareTo(open) < 0 ? left : open;
    }

    /**
     * What the tenders so far come to.
     *
     * @param basket the return's, as {@link ReturnableSale#price} reckons it
     * @param tenders what was given back so far, in order
     */
    public TenderOutcome settle(PricedBasket basket, List<Tender> tenders) {
        CashRounding rule = basket.profile().cashRounding();
        Money exact = basket.total().negated();
        List<Tender> inCash =
                tenders.stream().filter(CashTender.class::isInstance).toList();
        Money zero = Money.zero(exact.currency());
        Money cash = sum(inCash, zero);
        Money notCash = sum(tenders, zero).minus(cash);
        Money open = (rule.cashOnly() ? exact : rounded(exact, basket, tenders, zero)).minus(notCash);
        Money openInCash = rule.cashOnly() ? rounded(open, basket, tenders, notCash) : open;
        Money needed = inCash.isEmpty() && openInCash.isZero() ? open : openInCash;
        if (cash.compareTo(needed) < 0) {
            // Beside an exchange the rounding alone may be left: that is handed over in coins.
            return new BalanceDue(atLeastNothing(open.minus(cash)), openInCash.minus(cash));
        }
        // More is never handed back than is due, so nothing is over.
        Money rounding = notCash.plus(cash).minus(exact);
        return new SettledSale(basket, tenders, zero, rounding.negated());
    }

    /**
     * What an open amount is when it is paid in coins, after what earlier parts were rounded by. Never more than is left of what
     * stands behind the sale.
     *
     * @param already how much of that goes back otherwise than by this amount
     */
    private Money rounded(Money open, PricedBasket basket, List<Tender> tenders, Money already) {
        CashRounding rule = basket.profile().cashRounding();
        boolean closes = sale.isClosedBy(basket);
        boolean asItWasPaid = backing.payments().isEmpty();
        Money owed = money(sale.sale().rounding() - sale.before().rounding(), open);
        if (closes && asItWasPaid) {
            return atLeastNothing(open.plus(owed));
        }
        Money rounded = closes
                ? rule.round(open.plus(owed))
                : rule.round(open.minus(money(sale.before().rounding(), open)));
        Money most = money(backing.total(), open).plus(onCards(tenders)).minus(already);
        return atLeastNothing(asItWasPaid && most.compareTo(rounded) < 0 ? most : rounded);
    }

    private Money onCards(List<Tender> tenders) {
        return sum(tenders.stream().filter(ElectronicTender.class::isInstance).toList(), Money.zero(sale.currency()));
    }

    private Money onValue(List<Tender> tenders) {
        return sum(
                tenders.stream()
                        .filter(tender -> tender instanceof ValueTender
                                || tender instanceof VoucherTender
                                || tender instanceof PointsTender)
                        .toList(),
                Money.zero(sale.currency()));
    }

    private static Money atLeastNothing(Money amount) {
        return amount.isNegative() ? Money.zero(amount.currency()) : amount;
    }

    private static Money money(long minor, Money like) {
        return new Money(minor, like.currency());
    }

    private static Money sum(List<? extends Tender> tenders, Money zero) {
        return tenders.stream().map(Tender::amount).reduce(zero, Money::plus);
    }
}
