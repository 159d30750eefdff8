package app.suanpan.domain.basket;

import app.suanpan.domain.item.Item;
import app.suanpan.domain.item.Pack;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Goods that leave the store.
 *
 * @param number see {@link LineItem#number()}
 * @param item as the item file described it when the line was made
 * @param quantity how many
 * @param override the price put in place of the item file's, if any
 * @param pack what a code said about this one pack, or null
 */
public record SaleLineItem(
        int number,
        Item item,
        Quantity quantity,
        Optional<PriceOverride> override,
        @Nullable Pack pack) implements LineItem {

    @Override
    public int sign() {
        return 1;
    }

    @Override
    public SaleLineItem with(Quantity newQuantity) {
        return new SaleLineItem(number, item, newQuantity, override, pack);
    }

    @Override
    public SaleLineItem with(PriceOverride newOverride) {
        return new SaleLineItem(number, item, quantity, Optional.of(newOverride), pack);
    }

    @Override
    public SaleLineItem with(Item newItem) {
        return new SaleLineItem(number, newItem, quantity, override, pack);
    }
}
