package app.suanpan.domain.shop;

import app.suanpan.domain.basket.Basket;
import app.suanpan.domain.pricing.ArithmeticProfile;
import app.suanpan.domain.pricing.Pricer;
import app.suanpan.domain.pricing.Terms;
import app.suanpan.domain.promotion.AppliedPromotion;
import app.suanpan.domain.promotion.PromotionEngine;
import app.suanpan.domain.promotion.PromotionResult;
import app.suanpan.domain.terms.AgreedTerms;
import app.suanpan.domain.terms.Occasion;
import app.suanpan.domain.terms.PricedSale;
import app.suanpan.domain.terms.Pricing;
import java.util.List;

/** Sells every basket on the same terms, whatever was agreed: for what becomes of reductions once they are there. */
record FixedTerms(ArithmeticProfile profile, Terms terms) implements Pricing {
    private static final PromotionEngine NO_PROMOTIONS = PromotionEngine.of(List.of());

    @Override
    public PromotionEngine promotions() {
        return NO_PROMOTIONS;
    }

    @Override
    public PricedSale price(Basket basket, AgreedTerms agreed, Occasion occasion) {
        return price(basket, agreed, List.of());
    }

    @Override
    public PricedSale price(Basket basket, AgreedTerms agreed, List<AppliedPromotion> found) {
        return new PricedSale(
                Pricer.price(basket, profile, SmallShop.CNY, basket.isEmpty() ? Terms.NONE : terms),
                PromotionResult.NOTHING);
    }
}
