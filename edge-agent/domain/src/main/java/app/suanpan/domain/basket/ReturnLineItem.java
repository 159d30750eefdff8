package app.suanpan.domain.basket;

import app.suanpan.domain.item.Item;
import app.suanpan.domain.item.Pack;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Goods that come back; quantity is positive, money goes out.
 *
 * @param number see {@link LineItem#number()}
 * @param item as the item file described it when the line was made
 * @param quantity how many
 * @param override the price put in place of the item file's, if any
 * @param pack what a code said about this one pack, or null
 */
public record ReturnLineItem(
        int number,
        Item item,
        Quantity quantity,
        Optional<PriceOverride> override,
        @Nullable Pack pack) implements LineItem {

    @Override
    public int sign() {
        return -1;
    }

    @Override
    public ReturnLineItem with(Quantity newQuantity) {
        return new ReturnLineItem(number, item, newQuantity, override, pack);
    }

    @Override
    public ReturnLineItem with(PriceOverride newOverride) {
        return new ReturnLineItem(number, item, quantity, Optional.of(newOverride), pack);
    }

    @Override
    public ReturnLineItem with(Item newItem) {
        return new ReturnLineItem(number, newItem, quantity, override, pack);
    }
}
