package app.suanpan.domain.pricing;

import app.suanpan.domain.basket.Basket;
import java.util.Currency;

/** Turns baskets into cents by one profile: {@link Pricer}, with all but the basket filled in. The same basket always gives the same cents. */
@FunctionalInterface
public interface Pricing {

    /**
     * @param basket what is bought or brought back
     */
    PricedBasket price(Basket basket);

    /** Reckons each basket anew. */
    static Pricing by(ArithmeticProfile profile, Currency currency) {
        return basket -> Pricer.price(basket, profile, currency);
    }
}
