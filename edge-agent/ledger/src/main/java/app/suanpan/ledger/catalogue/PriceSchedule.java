package app.suanpan.ledger.catalogue;

import app.suanpan.domain.money.Money;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Currency;
import java.util.OptionalLong;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * The prices of one item, each with the moment from which it holds until the next one's. Before the first moment the item's own
 * price holds.
 *
 * <p>It is written for people as {@code =12.50 2026-12-01=13.50 2026-12-05T08:00=12.00}: nothing before the first sign means
 * always, a day begins at midnight, and both are by the store's clock; {@code 2026-12-01T00:00+08:00} is the same moment
 * everywhere. In the catalogue stand seconds since 1970 and minor units.
 *
 * @param prices minor units, not negative, by the second from which each holds
 */
record PriceSchedule(SortedMap<Long, Long> prices) {
    private static final long ALWAYS = 0;
    private static final int DAY = "2026-12-01".length();

    /** Refuses no prices at all. */
    PriceSchedule {
        if (prices.isEmpty()) {
            throw new IllegalArgumentException("no price");
        }
    }

    /**
     * Reads what people, or head office, wrote.
     *
     * @param zone the store's, for days and times without one
     * @throws IllegalArgumentException with a sentence, if it says no such thing or two prices from one moment on
     */
    static PriceSchedule read(String text, Currency currency, ZoneId zone) {
        SortedMap<Long, Long> prices = new TreeMap<>();
        for (String part : text.split(" ")) {
            int sign = part.indexOf('=');
            if (sign < 0) {
                throw new IllegalArgumentException("\"" + part + "\" is not written like 2026-12-01=13.50");
            }
            String from = part.substring(0, sign);
            if (prices.put(moment(from, zone), price(part.substring(sign + 1), currency)) != null) {
                throw new IllegalArgumentException(
                        "there are two prices " + (from.isEmpty() ? "from the beginning" : "from " + from + " on"));
            }
        }
        return new PriceSchedule(prices);
    }

    private static long moment(String from, ZoneId zone) {
        try {
            if (from.isEmpty()) {
                return ALWAYS;
            }
            if (from.length() == DAY) {
                return LocalDate.parse(from).atStartOfDay(zone).toEpochSecond();
            }
            boolean anywhere = from.endsWith("Z") || from.lastIndexOf('+') > DAY || from.lastIndexOf('-') > DAY;
            return anywhere
                    ? OffsetDateTime.parse(from).toEpochSecond()
                    : LocalDateTime.parse(from).atZone(zone).toEpochSecond();
        } catch (DateTimeException e) {
            throw new IllegalArgumentException(
                    "the moment " + from + " is not written like 2026-12-01 or 2026-12-01T08:00", e);
        }
    }

    private static long price(String text, Currency currency) {
        try {
            Money price = Money.parse(text, currency);
            if (!price.isNegative()) {
                return price.minor();
            }
        } catch (ArithmeticException | NumberFormatException e) {
            throw new IllegalArgumentException(
                    "the price " + text + " is not an amount of " + currency.getCurrencyCode(), e);
        }
        throw new IllegalArgumentException("the price " + text + " is negative");
    }

    /** As it stands in the catalogue. */
    String written() {
        return prices.entrySet().stream()
                .map(price -> price.getKey() + "=" + price.getValue())
                .collect(Collectors.joining(" "));
    }

    /** The price in minor units that a {@linkplain #written written} schedule has at a moment; nothing before its first. */
    static OptionalLong priceAt(String written, Instant now) {
        long second = now.getEpochSecond();
        OptionalLong price = OptionalLong.empty();
        int at = 0;
        while (at < written.length()) {
            int sign = written.indexOf('=', at);
            int space = written.indexOf(' ', sign);
            int end = space < 0 ? written.length() : space;
            if (Long.parseLong(written, at, sign, 10) > second) {
                return price;
            }
            price = OptionalLong.of(Long.parseLong(written, sign + 1, end, 10));
            at = end + 1;
        }
        return price;
    }
}
