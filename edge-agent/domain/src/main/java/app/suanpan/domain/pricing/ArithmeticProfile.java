package app.suanpan.domain.pricing;

import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Every choice that turns a basket into cents, as data. It is stored in each sale, so that any receipt can be reckoned again
 * years later.
 *
 * @param id the profile's name, for example {@code cn}
 * @param version counts the editions of this profile, from 1
 * @param pricesIncludeTax whether shelf prices contain the tax (China, Europe) or it comes on top (United States); a tax may say
 *     otherwise of itself
 * @param taxRounding per line, or per tax over the receipt
 * @param rounding how taxes and line amounts are rounded to minor units
 * @param cashRounding what can be paid in coins
 * @param taxes all taxes; one may be on top of those before it
 * @param categories which taxes fall on which items
 * @param inclusiveTarget what is rounded where prices include the tax; null in older sales and means the tax
 * @param exemptions for what reasons a whole sale may be free of some taxes; null in older sales and means none
 */
public record ArithmeticProfile(
        String id,
        int version,
        boolean pricesIncludeTax,
        TaxRounding taxRounding,
        RoundingMode rounding,
        CashRounding cashRounding,
        List<Tax> taxes,
        List<TaxCategory> categories,
        @Nullable InclusiveTarget inclusiveTarget,
        @Nullable List<Exemption> exemptions) {

    /**
     * Refuses a category that is free of tax up to a price and has a tax on each piece, a category or an exemption that names a tax the
     * profile does not have, a tax on top of one that is not before it, a tax inside the price on top of one that is not, and a mode
     * that would round a refund otherwise than its sale.
     */
    public ArithmeticProfile {
        if (!Symmetry.holdsFor(rounding)) {
            throw new IllegalArgumentException("Not a way to round taxes: " + rounding);
        }
        taxes = List.copyOf(taxes);
        categories = List.copyOf(categories);
        exemptions = exemptions == null ? null : List.copyOf(exemptions);
        refuseTaxesOutOfOrder(taxes, pricesIncludeTax);
        List<String> known = taxes.stream().map(Tax::code).toList();
        categories.forEach(
                category -> refuseUnknown(category.taxes(), known, "Tax category " + category.code() + " names"));
        refuseFreePieces(categories, taxes);
        if (exemptions != null) {
            exemptions.forEach(
                    exemption -> refuseUnknown(exemption.taxes(), known, "Exemption " + exemption.code() + " names"));
        }
    }

    /** A profile that rounds the tax where prices include it, and has no exemptions. */
    public ArithmeticProfile(
            String id,
            int version,
            boolean pricesIncludeTax,
            TaxRounding taxRounding,
            RoundingMode rounding,
            CashRounding cashRounding,
            List<Tax> taxes,
            List<TaxCategory> categories) {
        this(id, version, pricesIncludeTax, taxRounding, rounding, cashRounding, taxes, categories, null, null);
    }

    /** The taxes that fall on items of a category, or nothing if there is no such category. */
    public Optional<List<Tax>> taxesOf(String category) {
        if (category.equals(TaxCategory.LIABILITY)) {
            return Optional.of(List.of());
        }
        return categories.stream()
                .filter(candidate -> candidate.code().equals(category))
                .findFirst()
                .map(found -> taxes.stream()
                        .filter(tax -> found.taxes().contains(tax.code()))
                        .toList());
    }

    /** How much of a piece's price no tax of a category falls on, minor units; nothing where they fall on all of it. */
    public long freeUpTo(String category) {
        return categories.stream()
                .filter(candidate -> candidate.code().equals(category))
                .findFirst()
                .map(TaxCategory::freeUpTo)
                .orElse(0L);
    }

    /** Whether shelf prices contain this tax. */
    public boolean includes(Tax tax) {
        return tax.included() == null ? pricesIncludeTax : tax.included();
    }

    /** What is rounded where prices include the tax. */
    public InclusiveTarget target() {
        return inclusiveTarget == null ? InclusiveTarget.TAX : inclusiveTarget;
    }

    /** The exemption with this code, if the profile has it. */
    public Optional<Exemption> exemption(String code) {
        return exemptions == null
                ? Optional.empty()
                : exemptions.stream()
                        .filter(candidate -> candidate.code().equals(code))
                        .findFirst();
    }

    private static void refuseTaxesOutOfOrder(List<Tax> taxes, boolean pricesIncludeTax) {
        List<String> before = new ArrayList<>();
        List<String> outside = new ArrayList<>();
        for (Tax tax : taxes) {
            boolean inside = tax.included() == null ? pricesIncludeTax : tax.included();
            List<String> below = tax.onTopOf() == null ? List.of() : tax.onTopOf();
            refuseUnknown(below, before, "Tax " + tax.code() + " is on top of");
            if (inside && below.stream().anyMatch(outside::contains)) {
                throw new IllegalArgumentException(
                        "Tax " + tax.code() + " is inside the price but on top of one that is not");
            }
            before.add(tax.code());
            if (!inside) {
                outside.add(tax.code());
            }
        }
    }

    /** What is free up to a price has no amount on each piece that could be free. */
    private static void refuseFreePieces(List<TaxCategory> categories, List<Tax> taxes) {
        for (TaxCategory category : categories) {
            if (category.freeUpTo() != null
                    && taxes.stream().anyMatch(tax -> category.taxes().contains(tax.code()) && tax.perUnit() != null)) {
                throw new IllegalArgumentException(
                        "Tax category " + category.code() + " is free up to a price and has a tax on each piece");
            }
        }
    }

    private static void refuseUnknown(List<String> named, List<String> known, String what) {
        named.stream().filter(tax -> !known.contains(tax)).findFirst().ifPresent(tax -> {
            throw new IllegalArgumentException(what + " a tax that is not there: " + tax);
        });
    }
}
