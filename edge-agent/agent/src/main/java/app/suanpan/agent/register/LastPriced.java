package app.suanpan.agent.register;

import app.suanpan.domain.basket.Basket;
import app.suanpan.domain.pricing.ArithmeticProfile;
import app.suanpan.domain.promotion.AppliedPromotion;
import app.suanpan.domain.promotion.PromotionEngine;
import app.suanpan.domain.terms.AgreedTerms;
import app.suanpan.domain.terms.Occasion;
import app.suanpan.domain.terms.PricedSale;
import app.suanpan.domain.terms.Pricing;
import app.suanpan.domain.terms.SalePricer;
import java.util.Currency;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the cents of the basket priced last at hand. A basket never changes, and between two changes of it the register asks
 * for its total half a dozen times: for the balance, for the tender, and for each picture of the screen. It is reckoned anew when
 * anything that the cents depend on is another: basket, what was agreed, the minute, the member, what budgets have left, or the
 * promotions themselves. Not for two threads at once: the register's lock guards it.
 */
final class LastPriced implements Pricing {
    private final SalePricer pricer;
    private final Supplier<PromotionEngine> promotions;
    private @Nullable Answer last;

    LastPriced(ArithmeticProfile profile, Currency currency, Supplier<PromotionEngine> promotions) {
        this.pricer = new SalePricer(profile, currency);
        this.promotions = promotions;
    }

    /**
     * What was reckoned last.
     *
     * @param circumstances the occasion and the promotions that ran, or the promotions found before
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
        return promotions.get();
    }

    @Override
    public PricedSale price(Basket basket, AgreedTerms agreed, Occasion occasion) {
        Running running = new Running(occasion, promotions());
        return kept(basket, agreed, running, now -> pricer.price(basket, agreed, now.occasion(), now.engine()));
    }

    @Override
    public PricedSale price(Basket basket, AgreedTerms agreed, List<AppliedPromotion> found) {
        return kept(basket, agreed, found, before -> pricer.price(basket, agreed, before));
    }

    private <T> PricedSale kept(Basket basket, AgreedTerms agreed, T circumstances, Function<T, PricedSale> reckon) {
        Answer known = last;
        if (known != null && known.answers(basket, agreed, circumstances)) {
            return known.priced();
        }
        PricedSale priced = reckon.apply(circumstances);
        last = new Answer(basket, agreed, circumstances, priced);
        return priced;
    }
}
