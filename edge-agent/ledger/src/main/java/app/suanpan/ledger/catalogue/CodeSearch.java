package app.suanpan.ledger.catalogue;

import app.suanpan.domain.item.Gtin;
import app.suanpan.ledger.sqlite.Sqlite;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Finds items by an item's own code or its barcode, whole or begun. */
final class CodeSearch {
    private static final int GTIN_DIGITS = 14;

    private CodeSearch() {}

    /** Positions of the item with this very code, and of the one with this barcode. */
    static List<Integer> exact(Sqlite db, String text) {
        List<Integer> positions =
                new ArrayList<>(db.query("SELECT position FROM item WHERE code = ?", row -> row.getInt(1), text));
        Gtin.parse(text)
                .ifPresent(gtin -> positions.addAll(db.query(
                        "SELECT position FROM item WHERE gtin = ?",
                        row -> row.getInt(1),
                        Long.parseLong(gtin.value()))));
        return positions;
    }

    /** Positions of items whose code begins so, as it is or in capitals, then of those whose barcode does. */
    static Set<Integer> beginning(Sqlite db, String text, int most) {
        Set<Integer> positions = new LinkedHashSet<>();
        for (String start :
                new LinkedHashSet<>(List.of(text, text.toUpperCase(Locale.ROOT), text.toLowerCase(Locale.ROOT)))) {
            positions.addAll(db.query(
                    "SELECT position FROM item WHERE code >= ? AND code < ? ORDER BY code LIMIT ?",
                    row -> row.getInt(1),
                    start,
                    start + Character.MAX_VALUE,
                    most));
        }
        if (text.length() <= GTIN_DIGITS && text.chars().allMatch(c -> c >= '0' && c <= '9')) {
            barcodes(db, text, most, positions);
        }
        return positions;
    }

    /** Barcodes are kept as numbers: those that begin with 69 lie from 69 to 70, 690 to 700 … 69 × 10¹² to 70 × 10¹². */
    private static void barcodes(Sqlite db, String digits, int most, Set<Integer> positions) {
        long from = Long.parseLong(digits);
        long to = from + 1;
        // Leading zeros stand in no number; all that is known then is that it is short.
        for (int length = digits.length(); length <= GTIN_DIGITS && from > 0 && positions.size() < most; length++) {
            positions.addAll(db.query(
                    "SELECT position FROM item WHERE gtin >= ? AND gtin < ? ORDER BY gtin LIMIT ?",
                    row -> row.getInt(1),
                    from,
                    to,
                    most));
            from *= 10;
            to *= 10;
        }
    }
}
