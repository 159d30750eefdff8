package app.suanpan.domain.register;

import app.suanpan.domain.basket.TransactionKind;
import app.suanpan.domain.promotion.CouponUse;
import app.suanpan.domain.promotion.PromotionEngine;
import app.suanpan.domain.register.Payment.OtherHalf;
import app.suanpan.domain.register.RegisterSession.Stage;
import app.suanpan.domain.tender.CashTender;
import app.suanpan.domain.tender.ElectronicTender;
import app.suanpan.domain.tender.ForeignTender;
import app.suanpan.domain.tender.Tender;
import app.suanpan.domain.tender.TenderOutcome.BalanceDue;
import app.suanpan.domain.terms.AgreedTerms;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Coupons of which a code is for one sale. A basket that is open or put aside spends nothing: the commit does. So a coupon is looked up
 * when it is presented, when the customer begins to pay, before a card is asked, and once more inside the SQLite transaction that
 * commits the sale: of two baskets with one coupon the second is told.
 */
final class CouponSteps {
    /** More coupons than anybody hands over; beyond it somebody plays with the scanner. */
    private static final int MOST_COUPONS = 50;

    private CouponSteps() {}

    /** The code of a coupon that was scanned or typed. */
    static Step present(RegisterSession session, String code, RegisterContext context) {
        PromotionEngine promotions = context.pricing().promotions();
        AgreedTerms agreed = session.open().agreed();
        if (!promotions.knowsCoupon(code) || agreed.coupons().size() >= MOST_COUPONS) {
            return Step.refuse(session, NoticeCode.COUPON_UNKNOWN, code);
        }
        if (session.basket().kind() == TransactionKind.RETURN) {
            return Step.refuse(session, NoticeCode.CODE_NOT_FOR_NOW, code);
        }
        Optional<CouponUse> spent = useOf(code, context);
        if (spent.isPresent()) {
            return Step.to(session).saying(notice(NoticeCode.COUPON_SPENT, code, spent.get(), context));
        }
        if (!agreed.coupons().contains(code) && promotions.isCoveredBy(code, new HashSet<>(agreed.coupons()))) {
            return Step.refuse(session, NoticeCode.COUPON_ADDS_NOTHING, code);
        }
        return Step.to(session.with(session.open().agreeing(agreed.presenting(code))))
                .saying(Notice.of(NoticeCode.COUPON_TAKEN, code));
    }

    /**
     * The basket without coupons that were spent meanwhile in another sale, and the sentence about it; nothing where none was. The
     * cashier stays at the basket, where the new total is.
     */
    static Optional<Step> spentMeanwhile(RegisterSession session, RegisterContext context) {
        return spent(session, context)
                .map(code -> Step.to(without(session, context))
                        .saying(notice(
                                NoticeCode.COUPON_SPENT_MEANWHILE,
                                code,
                                useOf(code, context).orElseThrow(),
                                context)));
    }

    /**
     * The same for a customer who pays already. Cash goes back over the counter and the customer to the basket; what a card or a phone
     * has paid stays, and what is missing now is due. An exchange in which money has gone back to a card stands as it is: it cannot be
     * reckoned anew, and the customer has what was named.
     */
    static Optional<Step> spentWhilePaying(RegisterSession session, RegisterContext context) {
        Optional<String> spent = spent(session, context);
        boolean moneyMoved = session.tenders().stream().anyMatch(ElectronicTender.class::isInstance);
        if (spent.isEmpty() || moneyMoved && session.basket().kind() == TransactionKind.RETURN) {
            return Optional.empty();
        }
        RegisterSession less = without(session, context);
        Notice told = notice(
                NoticeCode.COUPON_SPENT_MEANWHILE,
                spent.get(),
                useOf(spent.get(), context).orElseThrow(),
                context);
        if (!moneyMoved) {
            return Optional.of(Step.to(less.with(List.<Tender>of())
                            .withPromotions(Optional.empty())
                            .with(Stage.SELLING))
                    .saying(told));
        }
        List<Tender> kept = session.tenders().stream()
                .filter(tender -> !(tender instanceof CashTender) && !(tender instanceof ForeignTender))
                .toList();
        RegisterSession named = Prices.named(less.with(kept), context);
        // A coupon that took nothing off is missed by nobody.
        return TenderSteps.due(named, context) instanceof BalanceDue
                ? Optional.of(Step.to(named).saying(told))
                : Optional.empty();
    }

    private static Optional<String> spent(RegisterSession session, RegisterContext context) {
        return presented(session)
                .filter(code -> useOf(code, context).isPresent())
                .findFirst();
    }

    private static Stream<String> presented(RegisterSession session) {
        return Stream.concat(
                session.open().agreed().coupons().stream(),
                session.payment().other().stream().flatMap(other -> other.open().agreed().coupons().stream()));
    }

    /** Where a coupon for one sale was used; nothing where it was not, or may be used again. */
    private static Optional<CouponUse> useOf(String code, RegisterContext context) {
        return context.pricing().promotions().isSpentByOneSale(code)
                ? context.facts().couponUse(code)
                : Optional.empty();
    }

    private static RegisterSession without(RegisterSession session, RegisterContext context) {
        Optional<OtherHalf> other =
                session.payment().other().map(half -> new OtherHalf(without(half.open(), context), Optional.empty()));
        return session.showing(
                without(session.open(), context), session.payment().beside(other), session.lastLine());
    }

    private static OpenTransaction without(OpenTransaction open, RegisterContext context) {
        AgreedTerms agreed = open.agreed();
        for (String code : agreed.coupons()) {
            agreed = useOf(code, context).isPresent() ? agreed.handingBack(code) : agreed;
        }
        return open.agreeing(agreed);
    }

    private static Notice notice(NoticeCode why, String code, CouponUse use, RegisterContext context) {
        LocalDateTime at =
                LocalDateTime.ofInstant(use.at(), context.store().zone()).truncatedTo(ChronoUnit.MINUTES);
        return Notice.of(why, code, at.toLocalDate() + " " + at.toLocalTime(), use.receipt());
    }
}
