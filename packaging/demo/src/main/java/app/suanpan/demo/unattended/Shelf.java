package app.suanpan.demo.unattended;

import app.suanpan.demo.shop.SampleShop;
import app.suanpan.domain.item.Gtin;
import app.suanpan.domain.item.Item;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What a customer takes from the sample shop's shelf, by the item's code, as the scanner reads it. */
final class Shelf {
    private final Map<String, Item> items =
            SampleShop.items().stream().collect(Collectors.toMap(Item::code, Function.identity()));

    /** The barcode of a packed item. */
    String barcode(String code) {
        return item(code)
                .gtin()
                .map(Gtin::display)
                .orElseThrow(() -> new IllegalArgumentException("The sample shop's item " + code + " has no barcode"));
    }

    /** The scale's label on a bag of something sold by weight. */
    String weighed(String code, int grams) {
        return SampleShop.scaleLabel(item(code), grams);
    }

    private Item item(String code) {
        return Optional.ofNullable(items.get(code))
                .orElseThrow(() -> new IllegalArgumentException("The sample shop has no item " + code));
    }
}
