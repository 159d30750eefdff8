package app.suanpan.domain.item;

import app.suanpan.domain.money.Money;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

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
 * @param asked what has to be asked or kept to when it is sold; null for what anybody may buy at any time
 */
public record Item(
        String code,
        Optional<Gtin> gtin,
        LocalName name,
        Money price,
        String taxCategory,
        UnitOfMeasure unit,
        String category,
        @Nullable SaleRules asked) {
    public Item {
        if (price.isNegative()) {
            throw new IllegalArgumentException("A price is not negative: " + code + " " + price);
        }
    }

    /** Something that anybody may buy at any time. */
    public Item(
            String code,
            Optional<Gtin> gtin,
            LocalName name,
            Money price,
            String taxCategory,
            UnitOfMeasure unit,
            String category) {
        this(code, gtin, name, price, taxCategory, unit, category, null);
    }

    /** What has to be asked or kept to when it is sold. */
    public SaleRules rules() {
        return asked == null ? SaleRules.NONE : asked;
    }

    /** The same under these rules. */
    public Item with(SaleRules rules) {
        return new Item(code, gtin, name, price, taxCategory, unit, category, rules.areNone() ? null : rules);
    }

    /** The same in another tax category. */
    public Item taxedBy(String otherCategory) {
        return new Item(code, gtin, name, price, otherCategory, unit, category, asked);
    }

    /** The same counted by the piece: a pack of what is otherwise weighed. */
    public Item asPiece() {
        return new Item(code, gtin, name, price, taxCategory, UnitOfMeasure.EACH, category, asked);
    }
}
