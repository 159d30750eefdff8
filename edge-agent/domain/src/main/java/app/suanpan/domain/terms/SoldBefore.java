package app.suanpan.domain.terms;

import app.suanpan.domain.basket.Basket;
import app.suanpan.domain.pricing.PricedBasket;

/**
 * Goods that were sold before and come back by their receipt: they carry the cents that they were sold with. Two of them are equal where
 * every basket comes to the same.
 */
public interface SoldBefore {
    /** The cents of what comes back. */
    PricedBasket price(Basket back);
}
