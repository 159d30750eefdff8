package app.suanpan.kiosk.article;

import app.suanpan.domain.basket.Quantity;
import app.suanpan.domain.item.UnitOfMeasure;
import app.suanpan.domain.money.Money;
import app.suanpan.domain.promotion.AppliedPromotion;
import app.suanpan.domain.promotion.NotUsed;
import app.suanpan.domain.promotion.NotUsed.Reason;
import app.suanpan.domain.register.GoodsView.PriceTag;
import app.suanpan.ui.text.Texts;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The words for a price tag, in the screen's language. What a customer can do nothing about is left out. */
record PriceWords(PriceTag tag, Texts texts) {
    /** As many as there is room for; the nearest come first. */
    private static final int MOST = 4;

    /** What is to be paid: for the pack in the hand, or for one of what it is sold by. */
    String amount() {
        return tag.quantity().isOne() ? per(tag.total()) : money(tag.total());
    }

    /** How that comes about, where there is something to say. */
    Optional<String> reckoning() {
        if (!tag.quantity().isOne()) {
            return Optional.of(texts.text("article.sum", quantity(), per(tag.unitPrice())));
        }
        return tag.total().equals(tag.unitPrice())
                ? Optional.empty()
                : Optional.of(texts.text("article.without-offers", per(tag.unitPrice())));
    }

    /** What promotions say of it: those that are in the amount, and those that are within reach. */
    List<String> offers() {
        return Stream.concat(
                        tag.terms().applied().stream().map(this::used),
                        tag.terms().notUsed().stream().flatMap(promotion -> within(promotion).stream()))
                .limit(MOST)
                .toList();
    }

    private String used(AppliedPromotion promotion) {
        return texts.text("article.offer", promotion.name().in(language()), money(promotion.total()));
    }

    private Optional<String> within(NotUsed promotion) {
        String name = promotion.name().in(language());
        return switch (promotion.reason()) {
            case Reason.TooFew few -> Optional.of(texts.text("article.too-few", name, few.missing()));
            case Reason.BelowThreshold below ->
                Optional.of(texts.text("article.below-threshold", name, money(below.missing())));
            case Reason.MembersOnly _ -> Optional.of(texts.text("article.members-only", name));
            case Reason.OtherTiers _ -> Optional.of(texts.text("article.members-only", name));
            case Reason.Removed _,
                    Reason.NotNow _,
                    Reason.UsedUp _,
                    Reason.BudgetSpent _,
                    Reason.NothingForIt _,
                    Reason.Excluded _,
                    Reason.UnitsTaken _,
                    Reason.NoSaving _,
                    Reason.BetterWithout _ -> Optional.empty();
        };
    }

    private String per(Money price) {
        UnitOfMeasure unit = tag.item().unit();
        return unit.isMeasured()
                ? texts.text("article.per", money(price), unit.symbol().in(language()))
                : money(price);
    }

    private String quantity() {
        Quantity quantity = tag.quantity();
        UnitOfMeasure unit = tag.item().unit();
        String number = texts.formats().number(quantity.value());
        return unit.isMeasured() ? number + " " + unit.symbol().in(language()) : number;
    }

    private String money(long minor) {
        return money(new Money(minor, tag.total().currency()));
    }

    private String money(Money amount) {
        return texts.formats().money(amount);
    }

    private String language() {
        return texts.language().code();
    }
}
