package app.suanpan.domain.pricing;

import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;

/**
 * Every choice that turns a basket into cents, as data. It is stored in each sale, so that any receipt can be reckoned again
 * years later.
 *
 * @param id the profile's name, for example {@code cn}
 * @param version counts the editions of this profile, from 1
 * @param pricesIncludeTax whether shelf prices contain the tax (China, Europe) or it comes on top (United States)
 * @param taxRounding per line, or per tax over the receipt
 * @param rounding how taxes and line amounts are rounded to minor units
 * @param cashRounding what can be paid in coins
 * @param taxes all taxes
 * @param categories which taxes fall on which items
 */
public record ArithmeticProfile(
        String id,
        int version,
        boolean pricesIncludeTax,
        TaxRounding taxRounding,
        RoundingMode rounding,
        CashRounding cashRounding,
        List<Tax> taxes,
        List<TaxCategory> categories) {

    /** Refuses a category that names a tax the profile does not have, and a mode that would round a refund otherwise than its sale. */
    public ArithmeticProfile {
        if (!Symmetry.holdsFor(rounding)) {
            throw new IllegalArgumentException("Not a way to round taxes: " + rounding);
        }
        taxes = List.copyOf(taxes);
        categories = List.copyOf(categories);
        List<String> known = taxes.stream().map(Tax::code).toList();
        categories.forEach(category -> category.taxes().stream()
                .filter(tax -> !known.contains(tax))
                .findFirst()
                .ifPresent(tax -> {
                    throw new IllegalArgumentException(
                            "Tax category " + category.code() + " names a tax that is not there: " + tax);
                }));
    }

    /** The taxes that fall on items of a category, or nothing if there is no such category. */
    public Optional<List<Tax>> taxesOf(String category) {
        return categories.stream()
                .filter(candidate -> candidate.code().equals(category))
                .findFirst()
                .map(found -> taxes.stream()
                        .filter(tax -> found.taxes().contains(tax.code()))
                        .toList());
    }
}
