package app.suanpan.domain.basket;

import app.suanpan.domain.item.Item;
import app.suanpan.domain.item.Pack;
import java.util.Objects;
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
 * @param remarks what the till was told about the line
 */
public record SaleLineItem(
        int number,
        Item item,
        Quantity quantity,
        Optional<PriceOverride> override,
        @Nullable Pack pack,
        Remarks remarks)
        implements LineItem {
    /** A session of an earlier edition says nothing of remarks. */
    public SaleLineItem {
        remarks = Objects.requireNonNullElse(remarks, Remarks.NONE);
    }

    /** A line about which nothing was said. */
    public SaleLineItem(
            int number, Item item, Quantity quantity, Optional<PriceOverride> override, @Nullable Pack pack) {
        this(number, item, quantity, override, pack, Remarks.NONE);
    }

    @Override
    public int sign() {
        return 1;
    }

    @Override
    public SaleLineItem with(Quantity newQuantity) {
        return new SaleLineItem(number, item, newQuantity, override, pack, remarks);
    }

    @Override
    public SaleLineItem with(PriceOverride newOverride) {
        return new SaleLineItem(number, item, quantity, Optional.of(newOverride), pack, remarks);
    }

    @Override
    public SaleLineItem with(Item newItem) {
        return new SaleLineItem(number, newItem, quantity, override, pack, remarks);
    }

    @Override
    public SaleLineItem with(Remarks newRemarks) {
        return new SaleLineItem(number, item, quantity, override, pack, newRemarks);
    }
}
