package app.suanpan.domain.register;

import app.suanpan.domain.basket.LineItem;
import app.suanpan.domain.item.LocalName;
import app.suanpan.domain.money.Money;
import app.suanpan.domain.pricing.PricedLine;
import app.suanpan.domain.pricing.Reduction;
import app.suanpan.domain.pricing.TaxCategory;
import app.suanpan.domain.terms.AgreedTerms;
import app.suanpan.domain.terms.ExemptionClaim;
import app.suanpan.domain.terms.LineDiscount;
import app.suanpan.domain.terms.ManualDiscount;
import app.suanpan.domain.terms.OrderDiscount;
import app.suanpan.domain.terms.TaxChange;
import java.util.Optional;
import java.util.function.Function;

/** What is agreed beside prices and promotions, and whether it can be. */
final class TermsSteps {
    private TermsSteps() {}

    static Step step(RegisterSession session, TermsCommand command, RegisterContext context) {
        AgreedTerms agreed = session.open().agreed();
        return switch (command) {
            case TermsCommand.DiscountLine discount -> discountLine(session, discount, context);
            case TermsCommand.DropLineDiscount drop ->
                onLine(session, drop.line(), line -> agree(session, agreed.withoutLineDiscount(line.number()), line));
            case TermsCommand.DiscountOrder discount -> discountOrder(session, discount, context);
            case TermsCommand.DropOrderDiscount ignored -> agree(session, agreed.withOrderDiscount(Optional.empty()));
            case TermsCommand.ChangeTax change -> changeTax(session, change, context);
            case TermsCommand.Exempt exempt -> exempt(session, exempt, context);
            case TermsCommand.DropExemption ignored -> agree(session, agreed.withExemption(Optional.empty()));
            case TermsCommand.PresentCoupon present -> CouponSteps.present(session, present.code(), context);
            case TermsCommand.HandBackCoupon back -> agree(session, agreed.handingBack(back.code()));
            case TermsCommand.RemovePromotion remove -> remove(session, remove.promotion(), context);
            case TermsCommand.ReapplyPromotion again -> agree(session, agreed.allowing(again.promotion()));
        };
    }

    private static Step discountLine(
            RegisterSession session, TermsCommand.DiscountLine command, RegisterContext context) {
        if (command.reason().isBlank()) {
            return Step.refuse(session, NoticeCode.REASON_NEEDED);
        }
        return onLine(session, command.line(), line -> {
            if (ValueSteps.isOwed(line)) {
                return Step.refuse(session, NoticeCode.OWED_STAYS);
            }
            Money left = leftOfLine(session, line.number(), context).orElseThrow();
            return refusal(command.discount(), left)
                    .map(notice -> Step.to(session).saying(notice))
                    .orElseGet(() -> agree(
                            session,
                            session.open()
                                    .agreed()
                                    .with(new LineDiscount(line.number(), command.discount(), command.reason())),
                            line));
        });
    }

    private static Step discountOrder(
            RegisterSession session, TermsCommand.DiscountOrder command, RegisterContext context) {
        if (session.basket().isEmpty()) {
            return Step.refuse(session, NoticeCode.BASKET_EMPTY);
        }
        if (command.reason().isBlank()) {
            return Step.refuse(session, NoticeCode.REASON_NEEDED);
        }
        return refusal(command.discount(), leftOfBasket(session, context))
                .map(notice -> Step.to(session).saying(notice))
                .orElseGet(() -> agree(
                        session,
                        session.open()
                                .agreed()
                                .withOrderDiscount(
                                        Optional.of(new OrderDiscount(command.discount(), command.reason())))));
    }

    /** What a line costs before anything is taken off it by hand, if it is there. */
    static Optional<Money> leftOfLine(RegisterSession session, int line, RegisterContext context) {
        return Prices.of(session, context).basket().lines().stream()
                .filter(priced -> priced.line().number() == line)
                .map(TermsSteps::beforeDiscount)
                .findFirst();
    }

    /** What all lines cost before anything is taken off the whole by hand. */
    static Money leftOfBasket(RegisterSession session, RegisterContext context) {
        RegisterSession without =
                session.with(session.open().agreeing(session.open().agreed().withOrderDiscount(Optional.empty())));
        return Prices.of(without, context).basket().lines().stream()
                .filter(line -> !ValueSteps.isOwed(line.line()))
                .map(PricedLine::charged)
                .reduce(context.zero(), Money::plus);
    }

    private static Money beforeDiscount(PricedLine line) {
        return line.reductions().stream()
                .filter(TermsSteps::isByHand)
                .map(Reduction::amount)
                .reduce(line.charged(), Money::plus);
    }

    private static boolean isByHand(Reduction reduction) {
        return reduction.source().equals(LineDiscount.SOURCE)
                || reduction.source().equals(OrderDiscount.SOURCE);
    }

    private static Optional<Notice> refusal(ManualDiscount discount, Money left) {
        boolean tooMuch = discount instanceof ManualDiscount.Amount amount && amount.minor() > Math.abs(left.minor());
        return tooMuch || left.isZero()
                ? Optional.of(Notice.of(
                        NoticeCode.DISCOUNT_TOO_LARGE,
                        left.isNegative() ? left.negated().toString() : left.toString()))
                : Optional.empty();
    }

    private static Step changeTax(RegisterSession session, TermsCommand.ChangeTax command, RegisterContext context) {
        return onLine(session, command.line(), line -> {
            if (ValueSteps.isOwed(line)) {
                return Step.refuse(session, NoticeCode.OWED_STAYS);
            }
            AgreedTerms agreed = session.open().agreed();
            if (command.category().equals(line.item().taxCategory())) {
                return agree(session, agreed.withoutTaxChange(line.number()), line);
            }
            if (command.reason().isBlank()) {
                return Step.refuse(session, NoticeCode.REASON_NEEDED);
            }
            if (command.category().equals(TaxCategory.LIABILITY)
                    || context.profile().taxesOf(command.category()).isEmpty()) {
                return Step.refuse(
                        session, NoticeCode.TAX_CATEGORY_UNKNOWN, line.item().code(), command.category());
            }
            return agree(
                    session, agreed.with(new TaxChange(line.number(), command.category(), command.reason())), line);
        });
    }

    private static Step exempt(RegisterSession session, TermsCommand.Exempt command, RegisterContext context) {
        if (context.profile().exemption(command.code()).isEmpty()) {
            return Step.refuse(session, NoticeCode.EXEMPTION_UNKNOWN, command.code());
        }
        if (command.certificate().isBlank()) {
            return Step.refuse(session, NoticeCode.CERTIFICATE_NEEDED);
        }
        return agree(
                session,
                session.open()
                        .agreed()
                        .withExemption(Optional.of(new ExemptionClaim(command.code(), command.certificate()))));
    }

    private static Step remove(RegisterSession session, String promotion, RegisterContext context) {
        Optional<LocalName> name = context.pricing().promotions().nameOf(promotion);
        return name.isEmpty()
                ? Step.refuse(session, NoticeCode.PROMOTION_GONE, promotion)
                : agree(session, session.open().agreed().removing(promotion));
    }

    /** Why what was agreed cannot be kept any more; nothing if it can. */
    static Optional<Notice> broken(RegisterSession session, RegisterContext context) {
        return session.open()
                .agreed()
                .exemption()
                .filter(claim -> context.profile().exemption(claim.code()).isEmpty())
                .map(claim -> Notice.of(NoticeCode.EXEMPTION_UNKNOWN, claim.code()));
    }

    private static Step onLine(RegisterSession session, int number, Function<LineItem, Step> step) {
        return session.basket().line(number).map(step).orElseGet(() -> Step.refuse(session, NoticeCode.LINE_GONE));
    }

    private static Step agree(RegisterSession session, AgreedTerms agreed) {
        return Step.to(session.with(session.open().agreeing(agreed)));
    }

    private static Step agree(RegisterSession session, AgreedTerms agreed, LineItem line) {
        return Step.to(
                session.with(session.open().agreeing(agreed)).with(session.basket(), Optional.of(line.number())));
    }
}
