package app.suanpan.checkout.terms;

import app.suanpan.domain.item.LocalName;
import app.suanpan.domain.member.MemberCoupon;
import app.suanpan.domain.money.Money;
import app.suanpan.domain.pricing.PricedBasket;
import app.suanpan.domain.pricing.PricedLine;
import app.suanpan.domain.pricing.Reduction;
import app.suanpan.domain.promotion.AppliedPromotion;
import app.suanpan.domain.promotion.NotUsed;
import app.suanpan.domain.reason.KeptReason;
import app.suanpan.domain.register.RegisterState;
import app.suanpan.domain.register.SaleTerms;
import app.suanpan.domain.register.TermsCommand;
import app.suanpan.domain.terms.LineDiscount;
import app.suanpan.domain.terms.OrderDiscount;
import app.suanpan.ui.text.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** The rows of the list of terms: what is used first, then what was agreed by hand, then what is not used and why. */
final class TermsRows {
    /** A row says what it is on by the names of so many lines. */
    private static final int MOST_NAMED = 3;

    private final Texts texts;
    private final PricedBasket basket;
    private final SaleTerms terms;
    private final Optional<RegisterState.MemberStrip> member;
    private final List<TermsRow> rows = new ArrayList<>();

    private TermsRows(Texts texts, RegisterState state) {
        this.texts = texts;
        this.basket = state.basket();
        this.terms = state.terms();
        this.member = state.member();
    }

    /** The rows for a state, in the language of the texts. */
    static List<TermsRow> of(Texts texts, RegisterState state) {
        TermsRows rows = new TermsRows(texts, state);
        rows.applied();
        rows.byHand();
        rows.coupons();
        rows.couponsToUse();
        rows.notUsed();
        return List.copyOf(rows.rows);
    }

    private void applied() {
        for (AppliedPromotion promotion : terms.applied()) {
            rows.add(new TermsRow(
                    promotion.id(),
                    in(promotion.name()),
                    on(line -> promotion.shares().stream()
                            .anyMatch(share -> share.line() == line.line().number())),
                    off(promotion.total()),
                    true,
                    Optional.of(new TermsCommand.RemovePromotion(promotion.id())),
                    "terms.take-off"));
        }
    }

    private void byHand() {
        for (LineDiscount discount : terms.agreed().lineDiscounts()) {
            rows.add(new TermsRow(
                    LineDiscount.SOURCE + discount.line(),
                    in(discount.discount().onLine()),
                    on(line -> line.line().number() == discount.line()) + " · " + reason(discount.reason()),
                    off(taken(LineDiscount.SOURCE, discount.line())),
                    true,
                    Optional.of(new TermsCommand.DropLineDiscount(discount.line())),
                    "terms.take-off"));
        }
        terms.agreed()
                .orderDiscount()
                .ifPresent(discount -> rows.add(new TermsRow(
                        OrderDiscount.SOURCE,
                        in(discount.discount().onOrder()),
                        reason(discount.reason()),
                        off(basket.lines().stream()
                                .mapToLong(line -> taken(OrderDiscount.SOURCE, line))
                                .sum()),
                        true,
                        Optional.of(new TermsCommand.DropOrderDiscount()),
                        "terms.take-off")));
        terms.agreed()
                .exemption()
                .ifPresent(claim -> rows.add(new TermsRow(
                        "exemption",
                        texts.text(
                                "terms.exempt",
                                basket.profile()
                                        .exemption(claim.code())
                                        .map(found -> in(found.names()))
                                        .orElse(claim.code())),
                        claim.certificate(),
                        "",
                        true,
                        Optional.of(new TermsCommand.DropExemption()),
                        "terms.take-off")));
        terms.agreed()
                .taxChanges()
                .forEach(change -> rows.add(new TermsRow(
                        "tax" + change.line(),
                        texts.text("terms.taxed-as", TaxNames.of(texts, basket.profile(), change.category())),
                        on(line -> line.line().number() == change.line()) + " · " + reason(change.reason()),
                        "",
                        true,
                        Optional.empty(),
                        "terms.take-off")));
    }

    private void coupons() {
        terms.agreed()
                .coupons()
                .forEach(code -> rows.add(new TermsRow(
                        "coupon " + code,
                        texts.text("terms.coupon", MemberCoupon.shown(code)),
                        texts.text("terms.coupon-presented"),
                        "",
                        true,
                        Optional.of(new TermsCommand.HandBackCoupon(code)),
                        "terms.hand-back")));
    }

    /** What the member has and has not used yet: one touch takes it. */
    private void couponsToUse() {
        member.stream()
                .flatMap(strip -> strip.coupons().stream())
                .filter(coupon -> !terms.agreed().coupons().contains(coupon.code()))
                .forEach(coupon -> rows.add(new TermsRow(
                        "coupon " + coupon.code(),
                        in(coupon.name()),
                        texts.text("terms.coupon-until", texts.formats().date(coupon.until())),
                        "",
                        false,
                        Optional.of(new TermsCommand.PresentCoupon(coupon.code())),
                        "terms.use")));
    }

    private void notUsed() {
        WhyNot why = new WhyNot(texts, basket.total().currency(), terms.applied());
        for (NotUsed promotion : terms.notUsed()) {
            boolean removed = promotion.reason() instanceof NotUsed.Reason.Removed;
            rows.add(new TermsRow(
                    promotion.id(),
                    in(promotion.name()),
                    why.sentence(promotion.reason()),
                    "",
                    false,
                    removed ? Optional.of(new TermsCommand.ReapplyPromotion(promotion.id())) : Optional.empty(),
                    "terms.put-back"));
        }
        if (terms.others() > 0) {
            rows.add(new TermsRow(
                    "others",
                    texts.text("terms.others", terms.others()),
                    "",
                    "",
                    false,
                    Optional.empty(),
                    "terms.put-back"));
        }
    }

    private String on(Predicate<PricedLine> which) {
        List<String> names = basket.lines().stream()
                .filter(which)
                .map(line -> in(line.line().item().name()))
                .distinct()
                .toList();
        String named = names.stream().limit(MOST_NAMED).collect(Collectors.joining(", "));
        return texts.text("terms.on", names.size() > MOST_NAMED ? named + " …" : named);
    }

    private long taken(String source, int number) {
        return basket.lines().stream()
                .filter(line -> line.line().number() == number)
                .mapToLong(line -> taken(source, line))
                .sum();
    }

    private static long taken(String source, PricedLine line) {
        return line.reductions().stream()
                .filter(reduction -> reduction.source().equals(source))
                .map(Reduction::amount)
                .mapToLong(Money::minor)
                .sum();
    }

    private String off(long minor) {
        return texts.formats().money(new Money(-minor, basket.total().currency()));
    }

    private String reason(String code) {
        return KeptReason.parse(code).in(texts.language().code());
    }

    private String in(LocalName name) {
        return name.in(texts.language().code());
    }
}
