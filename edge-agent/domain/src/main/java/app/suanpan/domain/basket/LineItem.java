package app.suanpan.domain.basket;

import app.suanpan.domain.item.Item;
import app.suanpan.domain.item.Pack;
import app.suanpan.domain.item.SameGoods;
import app.suanpan.domain.money.Money;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One line of a basket. Its number stays the same while lines around it come and go. */
public sealed interface LineItem permits SaleLineItem, ReturnLineItem {

    /** The line's number in its basket, from 1, never used twice in one basket. */
    int number();

    Item item();

    Quantity quantity();

    Optional<PriceOverride> override();

    /** What a code said about this one pack, or null if none did. */
    @Nullable
    Pack pack();

    /** Which goods these are where nobody has a receipt; see {@link SameGoods}. */
    default String goods() {
        Pack known = pack();
        return SameGoods.of(item().code(), item().unit().name(), known == null ? null : known.price());
    }

    /** What one costs where nobody changes its price: as the pack's own label says, or the item file. */
    default Money normalPrice() {
        Pack known = pack();
        return known == null || known.price() == null
                ? item().price()
                : new Money(known.price(), item().price().currency());
    }

    /** What the till was told about this line. */
    Remarks remarks();

    /** What one unit costs on this line. */
    default Money unitPrice() {
        return override().map(PriceOverride::unitPrice).orElse(item().price());
    }

    /** 1 where money comes in, −1 where it goes out. */
    int sign();

    LineItem with(Quantity quantity);

    LineItem with(PriceOverride override);

    /** The same goods as another description of them says. */
    LineItem with(Item item);

    LineItem with(Remarks remarks);
}
