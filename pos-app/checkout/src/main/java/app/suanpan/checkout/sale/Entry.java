package app.suanpan.checkout.sale;

import app.suanpan.domain.basket.Quantity;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What was typed into the search field: words to look for, with a quantity before them if the cashier gave one, as in
 * {@code 3*apple} or {@code 0.5 x 10101}.
 *
 * @param quantity given before a star or a cross
 * @param words the rest
 */
record Entry(Optional<Quantity> quantity, String words) {
    private static final Pattern WITH_QUANTITY = Pattern.compile("\\s*(\\d{1,7}(?:\\.\\d{1,3})?)\\s*[*×xX]\\s*(.*)");
    /** Shortest barcode there is; shorter figures are an item's own code or a part of a name. */
    private static final int BARCODE = 8;

    static Entry of(String typed) {
        Matcher matcher = WITH_QUANTITY.matcher(typed);
        if (matcher.matches()) {
            BigDecimal number = new BigDecimal(matcher.group(1));
            if (Quantity.isAllowed(number)) {
                return new Entry(
                        Optional.of(new Quantity(number)), matcher.group(2).strip());
            }
        }
        return new Entry(Optional.empty(), typed.strip());
    }

    boolean isEmpty() {
        return words.isEmpty();
    }

    /** Whether the words can only be a barcode that somebody typed. */
    boolean isBarcode() {
        return words.length() >= BARCODE && words.chars().allMatch(c -> c >= '0' && c <= '9');
    }
}
