package app.suanpan.domain.item;

import org.jspecify.annotations.Nullable;

/**
 * How a store reads 13-digit codes that begin with an in-store prefix: {@code prefix, [filler], item digits, [filler], [verifier], value
 * digits, [filler], check digit}. Fillers are digits that mean nothing here, such as a department, a scale's number, or a verifier that
 * nobody can check.
 *
 * @param prefix the digits it applies to, for example {@code 21}
 * @param itemDigits how many digits after the prefix name the item
 * @param kind what the value is
 * @param valueDigits how many digits the value has; 0 for a plain in-store article number
 * @param decimals for a weight: decimals of a kilogram in the value; for a price: decimals of the major unit
 * @param verifier whether a digit that checks the value stands before it; GS1 has one for four and for five digits
 * @param checkDigitMayBeWrong real scale labels carry wrong ones; then the code is believed all the same, if its verifier is right
 * @param fillerBeforeItem how many digits between prefix and item mean nothing; null for none
 * @param fillerBeforeValue how many between the item and the value, or its verifier; null for none
 * @param fillerAfterValue how many between the value and the check digit; null for none
 */
public record InStoreRule(
        String prefix,
        int itemDigits,
        Kind kind,
        int valueDigits,
        int decimals,
        boolean verifier,
        boolean checkDigitMayBeWrong,
        @Nullable Integer fillerBeforeItem,
        @Nullable Integer fillerBeforeValue,
        @Nullable Integer fillerAfterValue) {

    /** What the value of an in-store code is. */
    public enum Kind {
        /** None: the whole code is an article number of the store. */
        ARTICLE,
        /** The price of the pack. */
        PRICE,
        /** The weight of the pack. */
        WEIGHT
    }

    /** Refuses what does not describe 13 digits. */
    public InStoreRule {
        if (kind == null || !Gtin.digitsOnly(prefix) || itemDigits < 0 || valueDigits < 0) {
            throw new IllegalArgumentException(
                    "An in-store rule has a prefix of digits, a kind, and counts that are not negative: " + prefix);
        }
        if (kind != Kind.ARTICLE && (itemDigits == 0 || valueDigits == 0)) {
            throw new IllegalArgumentException("Labels that begin with " + prefix + " need an item and a value");
        }
        if (kind != Kind.ARTICLE && verifier && valueDigits != 4 && valueDigits != 5) {
            throw new IllegalArgumentException(
                    "GS1 has a verifier for values of four and five digits, not of " + valueDigits + ": " + prefix);
        }
        if (or0(fillerBeforeItem) < 0 || or0(fillerBeforeValue) < 0 || or0(fillerAfterValue) < 0) {
            throw new IllegalArgumentException("Labels that begin with " + prefix + " have fillers of no length");
        }
        int fillers = or0(fillerBeforeItem) + or0(fillerBeforeValue) + or0(fillerAfterValue);
        int length = prefix.length() + itemDigits + (verifier ? 1 : 0) + valueDigits + fillers + 1;
        if (kind != Kind.ARTICLE && length != 13) {
            throw new IllegalArgumentException(
                    "An in-store rule describes 13 digits, this one " + length + ": " + prefix);
        }
    }

    /** A rule in which every digit means something. */
    public InStoreRule(
            String prefix,
            int itemDigits,
            Kind kind,
            int valueDigits,
            int decimals,
            boolean verifier,
            boolean checkDigitMayBeWrong) {
        this(prefix, itemDigits, kind, valueDigits, decimals, verifier, checkDigitMayBeWrong, null, null, null);
    }

    /** Where the item's digits begin. */
    int itemStart() {
        return prefix.length() + or0(fillerBeforeItem);
    }

    /** Where the value's digits begin. */
    int valueStart() {
        return itemStart() + itemDigits + or0(fillerBeforeValue) + (verifier ? 1 : 0);
    }

    private static int or0(@Nullable Integer digits) {
        return digits == null ? 0 : digits;
    }
}
