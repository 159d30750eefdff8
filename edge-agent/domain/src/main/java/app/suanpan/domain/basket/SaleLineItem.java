package app.suanpan.domain.basket;

import app.suanpan.domain.item.Item;
import java.util.Optional;

/**
 * Goods that leave the store.
 *
 * @param number see {@link LineItem#number()}
 * @param item as the item file described it when the line was made
 * @param quantity how many
 * @param override the price put in place of the item file's, if any
 */
public record SaleLineItem(int number, Item item, Quantity quantity, Optional<PriceOverride> override)
        implements LineItem {

    @Override
    public int sign() {
        return 1;
    }

    @Override
    public SaleLineItem with(Quantity newQuantity) {
        return new SaleLineItem(number, item, newQuantity, override);
    }

    @Override
    public SaleLineItem with(PriceOverride newOverride) {
        return new SaleLineItem(number, item, quantity, Optional.of(newOverride));
    }
}
