package app.suanpan.domain.register;

import app.suanpan.domain.basket.TransactionKind;
import app.suanpan.domain.member.MemberCoupon;
import app.suanpan.domain.promotion.CouponUse;
import app.suanpan.domain.promotion.PromotionEngine;
import app.suanpan.domain.register.MemberDirectory.MemberView;
import app.suanpan.domain.register.Payment.OtherHalf;
import app.suanpan.domain.register.RegisterSession.Stage;
import app.suanpan.domain.tender.CashTender;
import app.suanpan.domain.tender.ElectronicTender;
import app.suanpan.domain.tender.ForeignTender;
import app.suanpan.domain.tender.Tender;
import app.suanpan.domain.tender.TenderOutcome.BalanceDue;
import app.suanpan.domain.terms.AgreedTerms;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Coupons of which a code is for one sale. A basket that is open or put aside spends nothing: the commit does. So a coupon is looked up
 * when it is presented, when the customer begins to pay, before a card is asked, and once more inside the SQLite transaction that
 * commits the sale: of two baskets with one coupon the second is told.
 *
 * <p>A member's coupon lies in one open basket of the box at most ({@link CouponHolds}), counts for its member alone, and on its days.
 */
final class CouponSteps {
    /** More coupons than anybody hands over; beyond it somebody plays with the scanner. */
    private static final int MOST_COUPONS = 50;

    private CouponSteps() {}

    /** The code of a coupon that was scanned or typed. */
    static Step present(RegisterSession session, String code, RegisterContext context) {
        PromotionEngine promotions = context.pricing().promotions();
        AgreedTerms agreed = session.open().agreed();
        if (!promotions.knowsCoupon(code)) {
            return Step.refuse(session, NoticeCode.COUPON_UNKNOWN, code);
        }
        Optional<MemberCoupon> coupon = MemberCoupon.parse(code);
        if (coupon.isEmpty() || agreed.coupons().contains(code)) {
            return take(session, code, context);
        }
        // Whoever knows how codes are built could type one: what head office signed is scanned, or stands on its list.
        return context.coupons().of(coupon.get().member()).contains(coupon.get())
                ? present(session, coupon.get(), context)
                : Step.refuse(session, NoticeCode.COUPON_NOT_OURS);
    }

    /** The token of a member's coupon that was scanned. Where nobody is on the sale yet and the member is known here, it says who buys, too. */
    static Step presentToken(RegisterSession session, String token, RegisterContext context) {
        return context.coupons()
                .read(token)
                .map(coupon -> present(session, coupon, context))
                .orElseGet(() -> Step.refuse(session, NoticeCode.COUPON_NOT_OURS));
    }

    private static Step present(RegisterSession session, MemberCoupon coupon, RegisterContext context) {
        String code = coupon.code();
        if (!context.pricing().promotions().knowsCoupon(code)) {
            return Step.refuse(session, NoticeCode.COUPON_NOT_HERE, coupon.campaign());
        }
        if (context.day(session).isBefore(coupon.from())) {
            return Step.refuse(
                    session,
                    NoticeCode.COUPON_NOT_YET,
                    MemberCoupon.shown(code),
                    coupon.from().toString());
        }
        RegisterSession owned = session.member().isPresent()
                ? session
                : session.withMember(context.members().byNumber(coupon.member()).map(MemberView::id));
        Step step = take(owned, code, context);
        if (step.session().equals(owned)) {
            return step.with(session);
        }
        // Whoever is recognised by one coupon has the others that want no hand as well.
        return owned.member()
                .filter(_ -> session.member().isEmpty())
                .flatMap(context.members()::byId)
                .map(member -> step.with(byThemselves(step.session(), member, context)))
                .orElse(step);
    }

    private static Step take(RegisterSession session, String code, RegisterContext context) {
        PromotionEngine promotions = context.pricing().promotions();
        AgreedTerms agreed = session.open().agreed();
        if (agreed.coupons().size() >= MOST_COUPONS) {
            return Step.refuse(session, NoticeCode.COUPON_UNKNOWN, MemberCoupon.shown(code));
        }
        if (session.basket().kind() == TransactionKind.RETURN) {
            return Step.refuse(session, NoticeCode.CODE_NOT_FOR_NOW, code);
        }
        Optional<Notice> lost = lost(session, code, NoticeCode.COUPON_SPENT, context);
        if (lost.isPresent()) {
            return Step.to(session).saying(lost.get());
        }
        if (!agreed.coupons().contains(code) && promotions.isCoveredBy(code, new HashSet<>(agreed.coupons()))) {
            return Step.refuse(session, NoticeCode.COUPON_ADDS_NOTHING, MemberCoupon.shown(code));
        }
        return Step.to(session.with(session.open().agreeing(agreed.presenting(code))))
                .saying(Notice.of(NoticeCode.COUPON_TAKEN, MemberCoupon.shown(code)));
    }

    /**
     * The basket without coupons that do not count in it any more, such as one that another sale has spent meanwhile, and the sentence about
     * it; nothing where all do. The cashier stays at the basket, where the new total is.
     */
    static Optional<Step> lostMeanwhile(RegisterSession session, RegisterContext context) {
        return lost(session, context)
                .map(told -> Step.to(without(session, context)).saying(told));
    }

    /**
     * The same for a customer who pays already. Cash goes back over the counter and the customer to the basket; what a card or a phone
     * has paid stays, and what is missing now is due. An exchange in which money has gone back to a card stands as it is: it cannot be
     * reckoned anew, and the customer has what was named.
     */
    static Optional<Step> lostWhilePaying(RegisterSession session, RegisterContext context) {
        Optional<Notice> lost = lost(session, context);
        boolean moneyMoved = session.tenders().stream().anyMatch(ElectronicTender.class::isInstance);
        if (lost.isEmpty() || moneyMoved && session.basket().kind() == TransactionKind.RETURN) {
            return Optional.empty();
        }
        RegisterSession less = without(session, context);
        if (!moneyMoved) {
            return Optional.of(Step.to(less.with(List.<Tender>of())
                            .withPromotions(Optional.empty())
                            .with(Stage.SELLING))
                    .saying(lost.get()));
        }
        List<Tender> kept = session.tenders().stream()
                .filter(tender -> !(tender instanceof CashTender) && !(tender instanceof ForeignTender))
                .toList();
        RegisterSession named = Prices.named(less.with(kept), context);
        // A coupon that took nothing off is missed by nobody.
        return TenderSteps.due(named, context) instanceof BalanceDue
                ? Optional.of(Step.to(named).saying(lost.get()))
                : Optional.empty();
    }

    /** Without coupons of anybody but the member who is on it now; of none where nobody is. */
    static RegisterSession ofItsMember(RegisterSession session, RegisterContext context) {
        return without(
                session,
                code -> MemberCoupon.parse(code)
                        .filter(coupon -> session.member().isEmpty() || isOfAnother(coupon, session.member(), context))
                        .isPresent());
    }

    /** A coupon that is not in the second any more, as screens say it. */
    static String gone(RegisterSession before, RegisterSession after) {
        List<String> left = presented(after).toList();
        return presented(before)
                .filter(code -> !left.contains(code))
                .map(MemberCoupon::shown)
                .collect(Collectors.joining(", "));
    }

    private static Optional<Notice> lost(RegisterSession session, RegisterContext context) {
        return presented(session)
                .flatMap(code -> lost(session, code, NoticeCode.COUPON_SPENT_MEANWHILE, context).stream())
                .findFirst();
    }

    /** Why a coupon does not count in this basket; nothing where it does. */
    private static Optional<Notice> lost(
            RegisterSession session, String code, NoticeCode spent, RegisterContext context) {
        return useOf(code, context)
                .map(use -> notice(spent, code, use, context))
                .or(() -> MemberCoupon.parse(code).flatMap(coupon -> lost(session, coupon, context)));
    }

    private static Optional<Notice> lost(RegisterSession session, MemberCoupon coupon, RegisterContext context) {
        String shown = MemberCoupon.shown(coupon.code());
        if (context.coupons().isRevoked(coupon.code())) {
            return Optional.of(Notice.of(NoticeCode.COUPON_REVOKED, shown));
        }
        if (context.day(session).isAfter(coupon.until())) {
            return Optional.of(
                    Notice.of(NoticeCode.COUPON_EXPIRED, shown, coupon.until().toString()));
        }
        if (isOfAnother(coupon, session.member(), context)) {
            return Optional.of(Notice.of(NoticeCode.COUPON_OF_ANOTHER, shown));
        }
        return context.coupons()
                .heldElsewhere(coupon.code(), context.workstation(), context.now())
                .map(where -> Notice.of(NoticeCode.COUPON_HELD, shown, where));
    }

    /** Whether somebody else buys. A member who was found by another number of theirs is the same one. */
    private static boolean isOfAnother(MemberCoupon coupon, Optional<UUID> buyer, RegisterContext context) {
        return buyer.isPresent()
                && buyer.flatMap(context.members()::byId)
                        .filter(view -> view.numbers().contains(coupon.member())
                                || context.members()
                                        .byNumber(coupon.member())
                                        .filter(owner -> owner.survivor().equals(view.survivor()))
                                        .isPresent())
                        .isEmpty();
    }

    /** The codes that were presented in this transaction, in either half of it. */
    static Stream<String> presented(RegisterSession session) {
        return Stream.concat(
                session.open().agreed().coupons().stream(),
                session.payment().other().stream().flatMap(other -> other.open().agreed().coupons().stream()));
    }

    /** Where a coupon for one sale was used; nothing where it was not, or may be used again. */
    private static Optional<CouponUse> useOf(String code, RegisterContext context) {
        return context.pricing().promotions().isSpentByOneSale(code)
                ? context.facts().couponUse(code).or(() -> usedAtAnotherBox(code, context))
                : Optional.empty();
    }

    /** What head office says of a sale of this box's own, its ledger knows better: the coupon was given back since. */
    private static Optional<CouponUse> usedAtAnotherBox(String code, RegisterContext context) {
        return context.coupons()
                .spentAnywhere(code)
                .filter(use -> context.facts().byReceipt(use.receipt()).isEmpty());
    }

    /**
     * What a member has that could be used today, what ends first before the others; also what lies in the basket already. Of who joined more
     * than once that is what was given to any number of theirs, once their phone number is confirmed: only by it they are one, and anybody
     * can give anybody's. Whoever has such a coupon on their phone may use it before.
     */
    static List<MemberCoupon> usable(MemberView member, RegisterSession session, RegisterContext context) {
        LocalDate today = context.day(session);
        List<Long> numbers = member.phone().isUnverified() ? List.of(member.number()) : member.numbers();
        return numbers.stream()
                .flatMap(number -> context.coupons().of(number).stream())
                .filter(coupon -> !today.isBefore(coupon.from()) && !today.isAfter(coupon.until()))
                .filter(coupon -> context.pricing().promotions().knowsCoupon(coupon.code()))
                .filter(coupon -> useOf(coupon.code(), context).isEmpty())
                .sorted(Comparator.comparing(MemberCoupon::until).thenComparing(MemberCoupon::code))
                .limit(MOST_COUPONS)
                .toList();
    }

    /** The coupons of a member who was recognised just now that want no hand to apply them. */
    static RegisterSession byThemselves(RegisterSession session, MemberView member, RegisterContext context) {
        if (session.basket().kind() == TransactionKind.RETURN || session.stage() != Stage.SELLING) {
            return session;
        }
        RegisterSession more = session;
        for (MemberCoupon coupon : usable(member, session, context)) {
            if (context.pricing().promotions().appliesByItself(coupon.code())) {
                more = take(more, coupon.code(), context).session();
            }
        }
        return more;
    }

    /** With the coupons that lie in the first transaction, as far as they can be taken in the other one. */
    static RegisterSession alsoPresented(RegisterSession from, RegisterSession to, RegisterContext context) {
        RegisterSession more = to;
        for (String code : from.open().agreed().coupons()) {
            if (!more.open().agreed().coupons().contains(code)) {
                more = take(more, code, context).session();
            }
        }
        return more;
    }

    private static RegisterSession without(RegisterSession session, RegisterContext context) {
        return without(
                session,
                code -> lost(session, code, NoticeCode.COUPON_SPENT, context).isPresent());
    }

    private static RegisterSession without(RegisterSession session, Predicate<String> gone) {
        if (presented(session).noneMatch(gone)) {
            return session;
        }
        Optional<OtherHalf> other =
                session.payment().other().map(half -> new OtherHalf(without(half.open(), gone), Optional.empty()));
        return session.showing(without(session.open(), gone), session.payment().beside(other), session.lastLine());
    }

    private static OpenTransaction without(OpenTransaction open, Predicate<String> gone) {
        AgreedTerms agreed = open.agreed();
        for (String code : agreed.coupons()) {
            agreed = gone.test(code) ? agreed.handingBack(code) : agreed;
        }
        return open.agreeing(agreed);
    }

    private static Notice notice(NoticeCode why, String code, CouponUse use, RegisterContext context) {
        LocalDateTime at =
                LocalDateTime.ofInstant(use.at(), context.store().zone()).truncatedTo(ChronoUnit.MINUTES);
        return Notice.of(why, MemberCoupon.shown(code), at.toLocalDate() + " " + at.toLocalTime(), use.receipt());
    }
}
