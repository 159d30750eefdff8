package app.suanpan.simulator;

import app.suanpan.domain.item.Item;
import app.suanpan.domain.item.LocalName;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * What the window has to show.
 *
 * @param store the store's name
 * @param goods what stands on the shelf, in order
 * @param label what a scanner reads on a piece of the item: its barcode, or the scale's label; nothing where the cashier has to
 *     key it. Asked anew for every piece, since no two bags weigh the same
 * @param cards what there is to hold out when the window opens
 */
public record Stock(LocalName store, List<Item> goods, Function<Item, Optional<String>> label, List<HeldCard> cards) {
    public Stock {
        goods = List.copyOf(goods);
        cards = List.copyOf(cards);
    }
}
