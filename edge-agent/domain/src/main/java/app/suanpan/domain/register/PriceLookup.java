package app.suanpan.domain.register;

import app.suanpan.domain.item.ScanInput;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;

/** Says what things cost where nothing is sold. */
@FunctionalInterface
public interface PriceLookup {

    /** Knows no article. */
    PriceLookup NONE = (_, _) -> new PriceAnswer.NoArticle(Notice.of(NoticeCode.UNKNOWN_CODE));

    /**
     * What is to be said of a code.
     *
     * @param member who asks, if that is known
     */
    PriceAnswer look(ScanInput input, Optional<UUID> member);

    /**
     * By the rule of the tills' price check, so that a kiosk and a till never name different amounts.
     *
     * @param context what a till would decide with at this moment
     */
    static PriceLookup asAtTheTill(Supplier<RegisterContext> context) {
        return (input, member) -> PriceCheckSteps.answer(input, member, context.get());
    }
}
