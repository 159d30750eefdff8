package app.suanpan.domain.terms;

import app.suanpan.domain.basket.Basket;
import app.suanpan.domain.pricing.ArithmeticProfile;
import app.suanpan.domain.promotion.AppliedPromotion;
import app.suanpan.domain.promotion.PromotionEngine;
import app.suanpan.domain.promotion.PromotionResult;
import java.util.Currency;
import java.util.List;
import java.util.function.Supplier;

/**
 * Turns open transactions into cents by one profile and the promotions that run: {@link SalePricer}, with both filled in. The same
 * question always gets the same cents while the promotions stay the same.
 */
public interface Pricing {

    /** What may be used of promotions now. */
    PromotionEngine promotions();

    /**
     * @param basket what is bought or brought back
     * @param agreed what was agreed besides
     * @param occasion when and to whom it is sold
     */
    PricedSale price(Basket basket, AgreedTerms agreed, Occasion occasion);

    /**
     * The same with the promotions as they were found before: while a customer pays, the total stands still.
     *
     * @param found what was used, for this basket
     */
    PricedSale price(Basket basket, AgreedTerms agreed, List<AppliedPromotion> found);

    /** What comes back by receipt is not reckoned by any profile or promotion of today. */
    default PricedSale price(Basket back, SoldBefore sale) {
        return new PricedSale(sale.price(back), PromotionResult.NOTHING);
    }

    /** Reckons each basket anew, without promotions. */
    static Pricing by(ArithmeticProfile profile, Currency currency) {
        return by(profile, currency, PromotionEngine.of(List.of()));
    }

    /** Reckons each basket anew. */
    static Pricing by(ArithmeticProfile profile, Currency currency, PromotionEngine engine) {
        return by(profile, currency, () -> engine);
    }

    /** Reckons each basket anew, with the promotions that run at the time. */
    static Pricing by(ArithmeticProfile profile, Currency currency, Supplier<PromotionEngine> engine) {
        SalePricer pricer = new SalePricer(profile, currency);
        return new Pricing() {
            @Override
            public PromotionEngine promotions() {
                return engine.get();
            }

            @Override
            public PricedSale price(Basket basket, AgreedTerms agreed, Occasion occasion) {
                return pricer.price(basket, agreed, occasion, promotions());
            }

            @Override
            public PricedSale price(Basket basket, AgreedTerms agreed, List<AppliedPromotion> found) {
                return pricer.price(basket, agreed, found);
            }
        };
    }
}
