package app.suanpan.domain.pricing;

import app.suanpan.domain.item.LocalName;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One tax of a profile.
 *
 * @param code short id, stored with each sale
 * @param label what it is called where there is only one language: in sales that were written before {@code names}, and for
 *     readers who know no more
 * @param percent 13 means 13 %
 * @param names what it is called in both languages; null where only {@code label} was given, which then stands for both
 * @param included whether shelf prices contain this tax; null means as the profile says for all
 * @param onTopOf codes of earlier taxes of the profile that belong to this tax's base, where they fall on the same line; null
 *     means none: it is reckoned on the amount without any tax
 */
public record Tax(
        String code,
        String label,
        BigDecimal percent,
        @Nullable LocalName names,
        @Nullable Boolean included,
        @Nullable List<String> onTopOf) {
    public Tax {
        if (percent.signum() < 0) {
            throw new IllegalArgumentException("A tax is not negative: " + code + " " + percent);
        }
        onTopOf = onTopOf == null ? null : List.copyOf(onTopOf);
    }

    /** A tax on the amount without any tax, inside the price or not as the profile says. */
    public Tax(String code, String label, BigDecimal percent, @Nullable LocalName names) {
        this(code, label, percent, names, null, null);
    }

    /** The same with one name for both languages. */
    public Tax(String code, String label, BigDecimal percent) {
        this(code, label, percent, null);
    }

    /** What it is called in a language, {@code zh} or {@code en}, as printed on the receipt. */
    public String in(String language) {
        return names == null ? label : names.in(language);
    }

    /** Whether another tax belongs to this one's base. */
    public boolean isOnTopOf(Tax other) {
        return onTopOf != null && onTopOf.contains(other.code());
    }
}
