package app.suanpan.checkout.terms;

import app.suanpan.domain.money.Money;
import app.suanpan.domain.promotion.AppliedPromotion;
import app.suanpan.domain.promotion.NotUsed.Reason;
import app.suanpan.ui.text.Texts;
import java.util.Currency;
import java.util.List;
import java.util.stream.Collectors;

/** The sentence for each reason why a promotion is not used, as a cashier can say it to the customer. */
public final class WhyNot {
    private final Texts texts;
    private final Currency currency;
    private final List<AppliedPromotion> applied;

    /** @param applied the promotions that are used, for their names */
    public WhyNot(Texts texts, Currency currency, List<AppliedPromotion> applied) {
        this.texts = texts;
        this.currency = currency;
        this.applied = applied;
    }

    /** The sentence for a reason, in the screen's language. */
    public String sentence(Reason reason) {
        return switch (reason) {
            case Reason.Removed ignored -> texts.text("terms.why.removed");
            case Reason.NotNow ignored -> texts.text("terms.why.not-now");
            case Reason.MembersOnly ignored -> texts.text("terms.why.members-only");
            case Reason.OtherTiers other -> texts.text("terms.why.other-tiers", String.join(", ", other.tiers()));
            case Reason.UsedUp ignored -> texts.text("terms.why.used-up");
            case Reason.BudgetSpent spent -> texts.text("terms.why.budget-spent", money(spent.left()));
            case Reason.NothingForIt ignored -> texts.text("terms.why.nothing-for-it");
            case Reason.TooFew few -> texts.text("terms.why.too-few", few.missing());
            case Reason.BelowThreshold below -> texts.text("terms.why.below-threshold", money(below.missing()));
            case Reason.Excluded excluded ->
                texts.text(
                        "terms.why.excluded",
                        excluded.name().in(texts.language().code()));
            case Reason.UnitsTaken taken -> texts.text("terms.why.units-taken", names(taken.by()));
            case Reason.NoSaving ignored -> texts.text("terms.why.no-saving");
            case Reason.BetterWithout ignored -> texts.text("terms.why.better-without");
        };
    }

    private String money(long minor) {
        return texts.formats().money(new Money(minor, currency));
    }

    private String names(List<String> ids) {
        return ids.stream()
                .map(id -> applied.stream()
                        .filter(promotion -> promotion.id().equals(id))
                        .map(promotion -> promotion.name().in(texts.language().code()))
                        .findFirst()
                        .orElse(id))
                .collect(Collectors.joining(", "));
    }
}
