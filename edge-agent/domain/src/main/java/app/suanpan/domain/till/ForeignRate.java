package app.suanpan.domain.till;

import app.suanpan.domain.money.Money;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Optional;

/**
 * Foreign cash that the store takes, and for how much. The rate is an exact decimal; the one rounding there is, to the store's
 * minor unit, has a name.
 *
 * @param currency of the notes
 * @param rate major units of the store's currency for one major unit of theirs, more than zero and at most a million
 * @param rounding how the worth is rounded to the store's minor unit
 * @param lastDay the last business day on which the rate holds; empty where it holds until another is written
 * @param denominations notes and coins that are taken, in minor units of their currency; empty takes every amount
 * @param varianceLimit by how many minor units of its currency a count may be over or short before it has to be repeated, and then
 *     approved
 */
public record ForeignRate(
        Currency currency,
        BigDecimal rate,
        RoundingMode rounding,
        Optional<LocalDate> lastDay,
        List<Long> denominations,
        long varianceLimit) {
    /** More than anybody hands over in any currency: what is above was mistyped. */
    private static final long MOST_MINOR = 1_000_000_000L;

    /** No currency is worth more than this many of another; so no worth overflows. */
    private static final BigDecimal MOST = BigDecimal.valueOf(1_000_000);

    public ForeignRate {
        denominations = List.copyOf(denominations);
        if (rate.signum() <= 0
                || varianceLimit < 0
                || rate.compareTo(MOST) > 0
                || denominations.stream().anyMatch(note -> note <= 0)) {
            throw new IllegalArgumentException("Not a rate, or not a note: " + currency + " " + rate);
        }
    }

    /**
     * What an amount of it is worth.
     *
     * @param given in this currency
     * @param local the store's currency
     */
    public Money worth(Money given, Currency local) {
        return new Money(
                given.toDecimal()
                        .multiply(rate)
                        .movePointRight(local.getDefaultFractionDigits())
                        .setScale(0, rounding)
                        .longValueExact(),
                local);
    }

    /** Whether somebody can hand this over: more than nothing, and a sum that the notes that are taken can make. */
    public boolean takes(Money given) {
        return given.currency().equals(currency)
                && given.isPositive()
                && given.minor() <= MOST_MINOR
                && given.minor() % unit() == 0;
    }

    /** Every sum of notes and coins is a multiple of it. */
    private long unit() {
        return denominations.stream()
                .map(BigInteger::valueOf)
                .reduce(BigInteger::gcd)
                .map(BigInteger::longValueExact)
                .orElse(1L);
    }

    /** Whether it holds on a business day. */
    public boolean holdsOn(LocalDate day) {
        return lastDay.filter(day::isAfter).isEmpty();
    }
}
