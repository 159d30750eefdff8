package app.suanpan.domain.register;

import app.suanpan.domain.register.GoodsView.PriceTag;
import java.util.Optional;

/** What there is to say about something that was held before a kiosk. */
public sealed interface PriceAnswer {

    /**
     * An article, and what one pays for it.
     *
     * @param tag for everybody
     * @param yours for the member who asks, where that is another amount
     */
    record Priced(PriceTag tag, Optional<PriceTag> yours) implements PriceAnswer {}

    /**
     * An article that has no price here.
     *
     * @param why with the article's code
     */
    record NotPriced(Notice why) implements PriceAnswer {}

    /**
     * No article, or nothing that could be read.
     *
     * @param why without what was read: it may be somebody's secret
     */
    record NoArticle(Notice why) implements PriceAnswer {}
}
