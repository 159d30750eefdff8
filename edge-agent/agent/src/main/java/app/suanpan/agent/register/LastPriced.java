package app.suanpan.agent.register;

import app.suanpan.domain.basket.Basket;
import app.suanpan.domain.pricing.PricedBasket;
import app.suanpan.domain.pricing.Pricing;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the cents of the basket priced last at hand. A basket never changes, and between two changes of it the register asks
 * for its total half a dozen times: for the balance, for the tender, and for each picture of the screen. Not for two threads at
 * once: the register's lock guards it.
 */
final class LastPriced implements Pricing {
    private final Pricing pricing;
    private @Nullable PricedBasket last;
    private @Nullable Basket of;

    LastPriced(Pricing pricing) {
        this.pricing = pricing;
    }

    @Override
    public PricedBasket price(Basket basket) {
        PricedBasket known = last;
        if (known != null && basket == of) {
            return known;
        }
        PricedBasket priced = pricing.price(basket);
        of = basket;
        last = priced;
        return priced;
    }
}
