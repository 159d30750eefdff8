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
 * @param perUnit minor units, decimals allowed, on each piece or each kilogram or other unit that is sold, besides the per cent: a
 *     deposit, a levy on bags, a duty by the litre. It does not get less when the price does; where it is inside a price that is less
 *     than it, it is all of that price. Null means none
 */
public record Tax(
        String code,
        String label,
        BigDecimal percent,
        @Nullable LocalName names,
        @Nullable Boolean included,
        @Nullable List<String> onTopOf,
        @Nullable BigDecimal perUnit) {
    public Tax {
        if (percent.signum() < 0) {
            throw new IllegalArgumentException("A tax is not negative: " + code + " " + percent);
        }
        if (perUnit != null && perUnit.signum() < 0) {
            throw new IllegalArgumentException("A tax is not negative: " + code + " " + perUnit);
        }
        onTopOf = onTopOf == null ? null : List.copyOf(onTopOf);
    }

    /** A tax of so many per cent and nothing on each piece. */
    public Tax(
            String code,
            String label,
            BigDecimal percent,
            @Nullable LocalName names,
            @Nullable Boolean included,
            @Nullable List<String> onTopOf) {
        this(code, label, percent, names, included, onTopOf, null);
    }

    /** A tax on the amount without any tax, inside the price or not as the profile says, with one name for both languages. */
    public Tax(String code, String label, BigDecimal percent) {
        this(code, label, percent, null, null, null);
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
