package app.suanpan.domain.register;

import app.suanpan.domain.item.Gtin;
import app.suanpan.domain.item.Item;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The item file as the register reads it. */
public interface Catalogue {

    Optional<Item> byCode(String code);

    /** The items of an order or invoice, looked up together; a code that no item has is not in the answer. */
    default Map<String, Item> byCodes(Collection<String> codes) {
        Map<String, Item> items = new HashMap<>();
        codes.forEach(code -> byCode(code).ifPresent(item -> items.put(code, item)));
        return items;
    }

    Optional<Item> byGtin(Gtin gtin);

    /**
     * Items that a cashier may mean by the text, best first: with this very code or barcode, with a name, code or barcode that
     * begins so, with these words or hanzi in the name, read so in pinyin or by its initials, and with typing errors.
     */
    List<Item> search(String text, int most);

    /** Items of a category, in the file's order. */
    List<Item> inCategory(String category, int most);

    /** All categories, in the file's order. */
    List<String> categories();

    /** Another number whenever items may have changed since it was asked last. */
    long edition();
}
