package app.suanpan.command.price;

import app.suanpan.domain.item.LocalName;
import java.math.BigDecimal;

/** Something taken off by hand, of a line or of the whole, as it was asked for. */
sealed interface Discount {
    /** What it is called in the answer. */
    String source();

    LocalName text();

    /** Where it stands in the file. */
    String place();

    /**
     * So many per cent off.
     *
     * @param percent from 0 to 100
     */
    record Percent(BigDecimal percent, String source, LocalName text, String place) implements Discount {}

    /**
     * An amount off.
     *
     * @param amount minor units, not negative
     */
    record Amount(long amount, String source, LocalName text, String place) implements Discount {}
}
