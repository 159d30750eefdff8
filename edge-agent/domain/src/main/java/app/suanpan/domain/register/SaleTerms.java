package app.suanpan.domain.register;

import app.suanpan.domain.promotion.AppliedPromotion;
import app.suanpan.domain.promotion.NotUsed;
import app.suanpan.domain.promotion.NotUsed.Reason;
import app.suanpan.domain.promotion.PromotionResult;
import app.suanpan.domain.terms.AgreedTerms;
import java.util.Comparator;
import java.util.List;

/**
 * On what terms the basket on the screen is sold.
 *
 * @param agreed what was agreed beside prices and promotions
 * @param applied promotions that are in its cents
 * @param notUsed promotions that are not, and why; what the customer could still reach comes first. At most {@value #MOST_SHOWN}
 * @param others how many more are not
 */
public record SaleTerms(AgreedTerms agreed, List<AppliedPromotion> applied, List<NotUsed> notUsed, int others) {
    /** More than this nobody reads, and every state carries them. */
    public static final int MOST_SHOWN = 40;

    /** Nothing special. */
    public static final SaleTerms NONE = new SaleTerms(AgreedTerms.NONE, List.of(), List.of(), 0);

    public SaleTerms {
        applied = List.copyOf(applied);
        notUsed = List.copyOf(notUsed);
    }

    static SaleTerms of(AgreedTerms agreed, PromotionResult promotions) {
        List<NotUsed> shown = promotions.notUsed().stream()
                .sorted(Comparator.comparingInt((NotUsed one) -> distance(one.reason()))
                        .thenComparing(NotUsed::id))
                .limit(MOST_SHOWN)
                .toList();
        return new SaleTerms(
                agreed, promotions.applied(), shown, promotions.notUsed().size() - shown.size());
    }

    /** How far a promotion is from being used, as a cashier would explain it: the nearest first. */
    private static int distance(Reason reason) {
        return switch (reason) {
            case Reason.Removed ignored -> 0;
            case Reason.NothingForIt ignored -> 1;
            case Reason.BelowThreshold ignored -> 2;
            case Reason.TooFew ignored -> 2;
            case Reason.MembersOnly ignored -> 3;
            case Reason.Excluded ignored -> 4;
            case Reason.UnitsTaken ignored -> 5;
            case Reason.UsedUp ignored -> 6;
            case Reason.BudgetSpent ignored -> 6;
            case Reason.OtherTiers ignored -> 7;
            case Reason.BetterWithout ignored -> 8;
            case Reason.NoSaving ignored -> 8;
            case Reason.NotNow ignored -> 9;
        };
    }
}
