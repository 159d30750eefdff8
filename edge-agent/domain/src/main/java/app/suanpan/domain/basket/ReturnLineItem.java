package app.suanpan.domain.basket;

import app.suanpan.domain.item.Item;
import app.suanpan.domain.item.Pack;
import java.util.Objects;
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
 * @param remarks what the till was told about the line
 */
public record ReturnLineItem(
        int number,
        Item item,
        Quantity quantity,
        Optional<PriceOverride> override,
        @Nullable Pack pack,
        Remarks remarks)
        implements LineItem {
    /** A session of an earlier edition says nothing of remarks. */
    public ReturnLineItem {
        remarks = Objects.requireNonNullElse(remarks, Remarks.NONE);
    }

    /** A line about which nothing was said. */
    public ReturnLineItem(
            int number, Item item, Quantity quantity, Optional<PriceOverride> override, @Nullable Pack pack) {
        this(number, item, quantity, override, pack, Remarks.NONE);
    }

    @Override
    public int sign() {
        return -1;
    }

    @Override
    public ReturnLineItem with(Quantity newQuantity) {
        return new ReturnLineItem(number, item, newQuantity, override, pack, remarks);
    }

    @Override
    public ReturnLineItem with(PriceOverride newOverride) {
        return new ReturnLineItem(number, item, quantity, Optional.of(newOverride), pack, remarks);
    }

    @Override
    public ReturnLineItem with(Item newItem) {
        return new ReturnLineItem(number, newItem, quantity, override, pack, remarks);
    }

    @Override
    public ReturnLineItem with(Remarks newRemarks) {
        return new ReturnLineItem(number, item, quantity, override, pack, newRemarks);
    }
}
