package app.suanpan.domain.item;

import app.suanpan.domain.money.Money;
import java.util.Optional;

/**
 * Something the store sells, as the item file describes it now.
 *
 * @param code the store's own short code, unique
 * @param gtin its barcode, if it has one
 * @param name as shown and printed
 * @param price of one unit; never negative
 * @param taxCategory the tax category of the arithmetic profile it falls in
 * @param unit how its quantity is counted
 * @param category the department or quick-key page it stands on
 */
public record Item(
        String code,
        Optional<Gtin> gtin,
        LocalName name,
        Money price,
        String taxCategory,
        UnitOfMeasure unit,
        String category) {
    public Item {
        if (price.isNegative()) {
            throw new IllegalArgumentException("A price is not negative: " + code + " " + price);
        }
    }

    /** The same counted by the piece: a pack of what is otherwise weighed. */
    public Item asPiece() {
        return new Item(code, gtin, name, price, taxCategory, UnitOfMeasure.EACH, category);
    }
}
