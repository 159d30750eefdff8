package app.suanpan.domain.item;

import org.jspecify.annotations.Nullable;

/**
 * Which goods are the same where they come back and nobody has the receipt: of these is counted what is out, and known what they were
 * sold for. Pieces are told apart by their article alone; what is measured by its unit, too; and packs that have a price of their own
 * by that: of two packs of one cheese nobody is paid the dearer one for the cheaper.
 */
public final class SameGoods {
    /** No item code has it. */
    private static final char BETWEEN = '\u001f';

    private SameGoods() {}

    /**
     * The name that equal goods have in common, as the ledger keeps it.
     *
     * @param item code of the item
     * @param unit name of the {@link UnitOfMeasure} of its quantity
     * @param price what the label of a pack says that it costs, minor units; null of what has no price of its own
     */
    public static String of(String item, String unit, @Nullable Long price) {
        if (price != null) {
            return item + BETWEEN + price;
        }
        return unit.equals(UnitOfMeasure.EACH.name()) ? item : item + BETWEEN + unit;
    }
}
