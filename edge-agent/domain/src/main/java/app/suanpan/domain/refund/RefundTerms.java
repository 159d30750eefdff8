package app.suanpan.domain.refund;

import app.suanpan.domain.journal.SoldTender;
import app.suanpan.domain.money.Money;
import app.suanpan.domain.pricing.CashRounding;
import app.suanpan.domain.pricing.PricedBasket;
import app.suanpan.domain.refund.Behind.OnPayment;
import app.suanpan.domain.refund.ReturnableSale.OnCard;
import app.suanpan.domain.tender.CashTender;
import app.suanpan.domain.tender.ElectronicTender;
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
 * behind an exchange after the sale's own, then over the counter, and rounded as the sale was.
 *
 * <p>Cash that goes back in parts is rounded so that the parts together are what was rounded once: of 0.99 paid as 1.00, three
 * parts of 0.33 go back as 0.35, 0.30 and 0.35. The last part brings back exactly what is left of what was paid.
 *
 * @param sale what comes back is of this sale
 * @param refundable kinds of tenders that can be refunded to where they came from; what others paid goes back over the counter
 * @param behind what stands behind the exchange that paid for the sale
 */
public record RefundTerms(ReturnableSale sale, Set<String> refundable, Behind behind) {
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
        Money left =
                money(valueLeft().stream().mapToLong(OnCard::left).sum(), open).minus(onValue(tenders));
        return left.isNegative() ? Money.zero(open.currency()) : left.compareTo(open) < 0 ? left : open;
    }

    /** The gift cards, store credit and vouchers that something goes back for: the sale's own, then those behind an exchange. */
    public List<OnCard> valueLeft() {
        return Stream.concat(sale.valueLeft().stream(), behind.value().stream()).toList();
    }

    /** The payment that gives back next: the first by card or payment code on which something is left. */
    public Optional<SoldTender> next() {
        return sale.sale().tenders().stream()
                .filter(this::givesBack)
                .findFirst()
                .or(this::nextBehind);
    }

    private Optional<SoldTender> nextBehind() {
        return behind.left(refundable::contains) == 0
                ? Optional.empty()
                : behind.payments().stream()
                        .map(OnPayment::paid)
                        .filter(paid -> refundable.contains(paid.kind()))
                        .findFirst();
    }

    /** What is left on a payment that {@linkplain #next() gives back}, minor units. */
    public long leftOn(SoldTender tender) {
        return behind.payments().stream()
                .filter(one -> one.paid().equals(tender))
                .mapToLong(OnPayment::left)
                .findFirst()
                .orElseGet(() -> sale.leftOn(tender));
    }

    private boolean givesBack(SoldTender tender) {
        return refundable.contains(tender.kind()) && sale.leftOn(tender) > 0;
    }

    /** What has to go back to a card or wallet before cash is handed back. */
    public Money toCardsFirst(Money open) {
        Money left = money(
                sale.sale().tenders().stream()
                                .filter(this::givesBack)
                                .mapToLong(sale::leftOn)
                                .sum()
                        + behind.left(refundable::contains),
                open);
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
        Money open = (rule.cashOnly()
                        ? exact
                        : rounded(exact, basket, onCards(tenders).negated()))
                .minus(notCash);
        Money openInCash = rule.cashOnly() ? rounded(open, basket, onValue(tenders)) : open;
        Money needed = inCash.isEmpty() && openInCash.isZero() ? open : openInCash;
        if (cash.compareTo(needed) < 0) {
            return new BalanceDue(open.minus(cash), openInCash.minus(cash));
        }
        // More is never handed back than is due, so nothing is over.
        Money rounding = notCash.plus(cash).minus(exact);
        return new SettledSale(basket, tenders, zero, rounding.negated());
    }

    /**
     * What an open amount is when it is paid in coins, after what earlier parts were rounded by. Never more than was paid over the
     * counter and has not gone back.
     *
     * @param already how much of what was paid over the counter goes back otherwise than by this amount; negative for what this
     *     amount gives back of what was not paid there
     */
    private Money rounded(Money open, PricedBasket basket, Money already) {
        CashRounding rule = basket.profile().cashRounding();
        boolean closes = sale.isClosedBy(basket);
        boolean asItWasPaid = sale.leftOnCards().isZero() && behind.left(kind -> true) == 0;
        Money owed = money(sale.sale().rounding() - sale.before().rounding(), open);
        if (closes && asItWasPaid) {
            return atLeastNothing(open.plus(owed));
        }
        Money rounded = closes
                ? rule.round(open.plus(owed))
                : rule.round(open.minus(money(sale.before().rounding(), open)));
        Money most = money(sale.leftOverTheCounter() - behind.gone(), open).minus(already);
        return atLeastNothing(asItWasPaid && most.compareTo(rounded) < 0 ? most : rounded);
    }

    private Money onCards(List<Tender> tenders) {
        return sum(
                tenders.stream().filter(ElectronicTender.class::isInstance).toList(),
                Money.zero(sale.leftOnValue().currency()));
    }

    private Money onValue(List<Tender> tenders) {
        return sum(
                tenders.stream()
                        .filter(tender -> tender instanceof ValueTender || tender instanceof VoucherTender)
                        .toList(),
                Money.zero(sale.leftOnValue().currency()));
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
