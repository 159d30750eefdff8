package app.suanpan.command.price;

import app.suanpan.command.price.PriceReport.Applied;
import app.suanpan.command.price.PriceReport.NotApplied;
import app.suanpan.command.price.PriceReport.Promotions;
import app.suanpan.command.price.PriceReport.Share;
import app.suanpan.domain.money.Money;
import app.suanpan.domain.promotion.NotUsed;
import app.suanpan.domain.promotion.NotUsed.Reason;
import app.suanpan.domain.promotion.PromotionResult;
import java.util.Currency;

/** Writes what the promotion engine said. */
final class PromotionAnswer {
    private PromotionAnswer() {}

    static Promotions of(PromotionResult result, Currency currency) {
        return new Promotions(
                result.applied().stream()
                        .map(applied -> new Applied(
                                applied.id(),
                                PriceAnswer.name(applied.name()),
                                applied.uses(),
                                text(applied.total(), currency),
                                applied.shares().stream()
                                        .map(share ->
                                                new Share(share.line(), share.units(), text(share.amount(), currency)))
                                        .toList()))
                        .toList(),
                result.notUsed().stream()
                        .map(notUsed -> notApplied(notUsed, currency))
                        .toList(),
                result.provenBest());
    }

    private static NotApplied notApplied(NotUsed notUsed, Currency currency) {
        Reason reason = notUsed.reason();
        return new NotApplied(
                notUsed.id(),
                PriceAnswer.name(notUsed.name()),
                word(reason),
                "not used because " + sentence(reason, currency));
    }

    private static String word(Reason reason) {
        return switch (reason) {
            case Reason.Removed() -> "REMOVED";
            case Reason.NotNow() -> "NOT_NOW";
            case Reason.MembersOnly() -> "MEMBERS_ONLY";
            case Reason.OtherTiers _ -> "OTHER_TIERS";
            case Reason.UsedUp() -> "USED_UP";
            case Reason.BudgetSpent _ -> "BUDGET_SPENT";
            case Reason.NothingForIt() -> "NOTHING_FOR_IT";
            case Reason.TooFew _ -> "TOO_FEW";
            case Reason.BelowThreshold _ -> "BELOW_THRESHOLD";
            case Reason.Excluded _ -> "EXCLUDED";
            case Reason.UnitsTaken _ -> "UNITS_TAKEN";
            case Reason.NoSaving() -> "NO_SAVING";
            case Reason.BetterWithout() -> "BETTER_WITHOUT";
        };
    }

    private static String sentence(Reason reason, Currency currency) {
        return switch (reason) {
            case Reason.Removed() -> "it was taken off this sale";
            case Reason.NotNow() -> "it does not run at this time";
            case Reason.MembersOnly() -> "it is for members";
            case Reason.OtherTiers(var tiers) -> "it is for members of " + String.join(", ", tiers);
            case Reason.UsedUp() -> "the member has used it as often as one may";
            case Reason.BudgetSpent(long left) -> "only " + text(left, currency) + " is left of its budget";
            case Reason.NothingForIt() -> "nothing that its coupon is for is in the basket";
            case Reason.TooFew(int missing) -> missing + " more of its goods would be needed";
            case Reason.BelowThreshold(long missing) -> text(missing, currency) + " is missing for its threshold";
            case Reason.Excluded(String by, var name) ->
                "it does not go together with " + by + " (" + PriceAnswer.name(name) + ")";
            case Reason.UnitsTaken(var by) -> "its goods serve " + String.join(", ", by) + " already, which saves more";
            case Reason.NoSaving() -> "it would save nothing";
            case Reason.BetterWithout() -> "a combination without it saves at least as much";
        };
    }

    private static String text(long minor, Currency currency) {
        return PriceAnswer.text(new Money(minor, currency));
    }
}
