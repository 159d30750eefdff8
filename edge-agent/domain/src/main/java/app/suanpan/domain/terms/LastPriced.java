package app.suanpan.domain.terms;

import app.suanpan.domain.basket.Basket;
import app.suanpan.domain.promotion.AppliedPromotion;
import app.suanpan.domain.promotion.PromotionEngine;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the cents of the basket priced last at hand. A basket never changes, and between two changes of it the register asks
 * for its total half a dozen times: for the balance, for the tender, and for each picture of the screen. It is reckoned anew when
 * anything that the cents depend on is another: basket, what was agreed, the minute, the member, what budgets have left, the promotions
 * themselves, or what is left of the sale that goods come back from. Not for two threads at once: the register's lock guards it.
 */
public final class LastPriced implements Pricing {
    private final Pricing anew;
    private @Nullable Answer last;

    /** @param anew reckons what is not at hand */
    public LastPriced(Pricing anew) {
        this.anew = anew;
    }

    /**
     * What was reckoned last.
     *
     * @param circumstances the occasion and the promotions that ran, or the promotions found before, or the sale that goods come back from
     */
    private record Answer(Basket basket, AgreedTerms agreed, Object circumstances, PricedSale priced) {
        boolean answers(Basket otherBasket, AgreedTerms otherAgreed, Object otherCircumstances) {
            return basket == otherBasket && agreed.equals(otherAgreed) && circumstances.equals(otherCircumstances);
        }
    }

    /** Promotions are compared by identity: a file that was read anew is another engine. */
    private record Running(Occasion occasion, PromotionEngine engine) {}

    @Override
    public PromotionEngine promotions() {
        return anew.promotions();
    }

    @Override
    public PricedSale price(Basket basket, AgreedTerms agreed, Occasion occasion) {
        return kept(basket, agreed, new Running(occasion, promotions()), () -> anew.price(basket, agreed, occasion));
    }

    @Override
    public PricedSale price(Basket basket, AgreedTerms agreed, List<AppliedPromotion> found) {
        return kept(basket, agreed, found, () -> anew.price(basket, agreed, found));
    }

    @Override
    public PricedSale price(Basket back, SoldBefore sale) {
        return kept(back, AgreedTerms.NONE, sale, () -> anew.price(back, sale));
    }

    private PricedSale kept(Basket basket, AgreedTerms agreed, Object circumstances, Supplier<PricedSale> reckon) {
        Answer known = last;
        if (known != null && known.answers(basket, agreed, circumstances)) {
            return known.priced();
        }
        PricedSale priced = reckon.get();
        last = new Answer(basket, agreed, circumstances, priced);
        return priced;
    }
}
