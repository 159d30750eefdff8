package app.suanpan.domain.money;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Currency;

/**
 * An amount in whole minor units (fen, cents, pence) of one currency. Negative amounts flow from the shop to the customer.
 *
 * <p>Adding two currencies, or leaving the range of {@code long}, is a broken promise and throws {@link ArithmeticException}.
 *
 * @param minor the amount in minor units
 * @param currency the currency, which also says how many decimals a minor unit stands for
 */
public record Money(long minor, Currency currency) implements Comparable<Money> {

    /** Money of {@code minor} units in the currency with this ISO 4217 code. */
    public static Money of(long minor, String currencyCode) {
        return new Money(minor, Currency.getInstance(currencyCode));
    }

    public static Money zero(Currency currency) {
        return new Money(0, currency);
    }

    /**
     * Reads a decimal amount such as {@code 12.50}.
     *
     * @throws NumberFormatException if it is no number, or written with anything but digits, a point and a sign
     * @throws ArithmeticException if it has more decimals than the currency, or does not fit
     */
    public static Money parse(String amount, Currency currency) {
        BigDecimal minor = new BigDecimal(amount.strip()).movePointRight(currency.getDefaultFractionDigits());
        return new Money(minor.longValueExact(), currency);
    }

    public Money plus(Money other) {
        return new Money(Math.addExact(minor, sameCurrency(other).minor), currency);
    }

    public Money minus(Money other) {
        return new Money(Math.subtractExact(minor, sameCurrency(other).minor), currency);
    }

    public Money negated() {
        return new Money(Math.negateExact(minor), currency);
    }

    /** This amount times {@code factor}, rounded to a whole minor unit the way the caller names: there is no default. */
    public Money times(BigDecimal factor, RoundingMode rounding) {
        return new Money(
                BigDecimal.valueOf(minor).multiply(factor).setScale(0, rounding).longValueExact(), currency);
    }

    /**
     * This amount rounded to a multiple of {@code unit} minor units. With a mode that looks at the distance from zero, as half-up
     * and down do, a refund is rounded as its sale was.
     */
    public Money roundedTo(long unit, RoundingMode rounding) {
        if (unit <= 0) {
            throw new IllegalArgumentException("A rounding unit is positive: " + unit);
        }
        return new Money(
                BigDecimal.valueOf(minor)
                        .divide(BigDecimal.valueOf(unit), 0, rounding)
                        .multiply(BigDecimal.valueOf(unit))
                        .longValueExact(),
                currency);
    }

    public boolean isZero() {
        return minor == 0;
    }

    public boolean isNegative() {
        return minor < 0;
    }

    public boolean isPositive() {
        return minor > 0;
    }

    /** The amount as a decimal number in major units, for example 12.50. */
    public BigDecimal toDecimal() {
        return BigDecimal.valueOf(minor, currency.getDefaultFractionDigits());
    }

    @Override
    public int compareTo(Money other) {
        return Long.compare(minor, sameCurrency(other).minor);
    }

    /** The amount and its currency code, for logs and error messages; screens use their own formats. */
    @Override
    public String toString() {
        return toDecimal().toPlainString() + " " + currency.getCurrencyCode();
    }

    private Money sameCurrency(Money other) {
        if (!currency.equals(other.currency)) {
            throw new ArithmeticException("Two currencies cannot be reckoned together: " + this + " and " + other);
        }
        return other;
    }
}
