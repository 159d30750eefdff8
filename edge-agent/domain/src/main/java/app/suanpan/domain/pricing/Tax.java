package app.suanpan.domain.pricing;

import app.suanpan.domain.item.LocalName;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * One tax of a profile.
 *
 * @param code short id, stored with each sale
 * @param label what it is called where there is only one language: in sales that were written before {@code names}, and for
 *     readers who know no more
 * @param percent 13 means 13 %
 * @param names what it is called in both languages; null where only {@code label} was given, which then stands for both
 */
public record Tax(
        String code,
        String label,
        BigDecimal percent,
        @Nullable LocalName names) {
    public Tax {
        if (percent.signum() < 0) {
            throw new IllegalArgumentException("A tax is not negative: " + code + " " + percent);
        }
    }

    /** A tax with one name for both languages. */
    public Tax(String code, String label, BigDecimal percent) {
        this(code, label, percent, null);
    }

    /** What it is called in a language, {@code zh} or {@code en}, as printed on the receipt. */
    public String in(String language) {
        return names == null ? label : names.in(language);
    }
}
