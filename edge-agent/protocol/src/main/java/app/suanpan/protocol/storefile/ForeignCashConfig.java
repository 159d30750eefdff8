package app.suanpan.protocol.storefile;

import app.suanpan.domain.money.Money;
import app.suanpan.domain.till.ForeignRate;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One of {@code till.foreignCash} in {@code store.json}: foreign cash that the store takes.
 *
 * @param currency ISO 4217 code, for example {@code USD}
 * @param rate major units of the store's currency for one of its, an exact decimal, for example {@code "7.12"}
 * @param rounding how the worth is rounded to the store's minor unit: {@code DOWN} or {@code HALF_UP}; null is {@code DOWN}
 * @param until the last day on which the rate holds, for example {@code "2026-12-31"}; null holds until the file says otherwise
 * @param denominations notes that are taken, decimals in their currency; null takes every amount
 * @param varianceLimit by how much a count may be over or short, a decimal in its currency; null is nothing where the store has a
 *     limit of its own, since no change is given in it, and no limit where it has none
 */
public record ForeignCashConfig(
        String currency,
        String rate,
        @Nullable String rounding,
        @Nullable String until,
        @Nullable List<String> denominations,
        @Nullable String varianceLimit) {
    private static final List<RoundingMode> ROUNDINGS = List.of(RoundingMode.DOWN, RoundingMode.HALF_UP);

    public ForeignCashConfig {
        denominations = denominations == null ? null : List.copyOf(denominations);
    }

    /**
     * The rate that this says.
     *
     * @param local the store's currency
     * @param limited whether counts of the store's own currency have a limit
     * @throws ConfigException if it says none
     */
    ForeignRate read(Currency local, boolean limited) {
        try {
            if (currency == null || rate == null) {
                throw new IllegalArgumentException("no currency, or no rate");
            }
            Currency theirs = Currency.getInstance(currency);
            List<Long> notes = denominations == null
                    ? List.of()
                    : denominations.stream()
                            .map(note -> Money.parse(note, theirs).minor())
                            .toList();
            RoundingMode mode = rounding == null ? RoundingMode.DOWN : RoundingMode.valueOf(rounding);
            if (theirs.equals(local) || !ROUNDINGS.contains(mode)) {
                throw new IllegalArgumentException("the store's own currency, or an unheard-of rounding");
            }
            return new ForeignRate(
                    theirs,
                    new BigDecimal(rate),
                    mode,
                    Optional.ofNullable(until).map(LocalDate::parse),
                    notes,
                    varianceLimit == null
                            ? limited ? 0 : Long.MAX_VALUE
                            : Money.parse(varianceLimit, theirs).minor());
        } catch (IllegalArgumentException | ArithmeticException | DateTimeException e) {
            throw new ConfigException("till.foreignCash in store.json says \"" + currency + "\" at \"" + rate
                    + "\" and needs another currency than the store's, a rate such as \"7.12\", a rounding of DOWN or HALF_UP, a"
                    + " day such as \"2026-12-31\", notes such as \"20\" and a varianceLimit such as \"5\"");
        }
    }
}
