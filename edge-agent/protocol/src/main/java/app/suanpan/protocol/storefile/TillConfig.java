package app.suanpan.protocol.storefile;

import app.suanpan.domain.money.Money;
import app.suanpan.domain.tender.VoucherKind;
import app.suanpan.domain.till.ForeignRate;
import app.suanpan.domain.till.TillRules;
import app.suanpan.protocol.json.Json;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * {@code till} in {@code store.json}: how the store's tills are counted. Amounts are decimals in the store's currency, for example
 * {@code "20.00"}.
 *
 * @param varianceLimit by how much a count may be over or short before it has to be repeated and approved; null lets every count
 *     pass
 * @param denominations notes and coins to count; null takes those of the currency
 * @param giftCardFloor how much, in all, is taken off a gift card that was sold at another box; null takes none
 * @param lowestPriceDays what comes back without a receipt is paid back at the lowest price of so many days; null takes 30
 * @param foreignCash foreign cash that is taken, and for how much; null takes none
 * @param vouchers vouchers that are taken; null takes none
 */
public record TillConfig(
        @Nullable String varianceLimit,
        @Nullable List<String> denominations,
        @Nullable String giftCardFloor,
        @Nullable Integer lowestPriceDays,
        @Nullable List<ForeignCashConfig> foreignCash,
        @Nullable List<VoucherConfig> vouchers) {
    /** Nothing is said. */
    public static final TillConfig USUAL = new TillConfig(null, null, null, null, null, null);

    /** As long as most shops take goods back. */
    private static final int USUAL_LOWEST_PRICE_DAYS = 30;

    private static final String USUAL_DENOMINATIONS = "/app/suanpan/protocol/storefile/denominations.json";

    public TillConfig {
        denominations = denominations == null ? null : List.copyOf(denominations);
        foreignCash = foreignCash == null ? null : List.copyOf(foreignCash);
        vouchers = vouchers == null ? null : List.copyOf(vouchers);
    }

    /**
     * The rules of a store that counts in this currency.
     *
     * @throws ConfigException if an amount is none
     */
    public TillRules rules(Currency currency) {
        List<String> named = denominations == null ? usual(currency) : denominations;
        List<Long> worth = named.stream()
                .map(amount -> minor("till.denominations", amount, currency))
                .toList();
        if (worth.stream().anyMatch(piece -> piece <= 0)) {
            throw new ConfigException("till.denominations in store.json names a note that is worth nothing");
        }
        return new TillRules(
                worth,
                varianceLimit == null ? Long.MAX_VALUE : minor("till.varianceLimit", varianceLimit, currency),
                giftCardFloor == null ? 0 : minor("till.giftCardFloor", giftCardFloor, currency),
                days(),
                foreign(currency),
                vouchers(currency));
    }

    private List<ForeignRate> foreign(Currency local) {
        List<ForeignRate> rates = foreignCash == null
                ? List.of()
                : foreignCash.stream()
                        .map(config -> config.read(local, varianceLimit != null))
                        .toList();
        if (rates.stream().map(ForeignRate::currency).distinct().count() < rates.size()) {
            throw new ConfigException("till.foreignCash in store.json names a currency twice");
        }
        return rates;
    }

    private List<VoucherKind> vouchers(Currency currency) {
        List<VoucherKind> kinds = vouchers == null
                ? List.of()
                : vouchers.stream().map(config -> config.read(currency)).toList();
        for (VoucherKind kind : kinds) {
            boolean alone = kinds.stream()
                    .allMatch(other -> other == kind
                            || !other.overlaps(kind) && !other.code().equals(kind.code()));
            if (!alone) {
                throw new ConfigException(
                        "till.vouchers in store.json has two kinds with the code or with numbers of \"" + kind.code()
                                + "\": \"" + kind.numbers() + "\"");
            }
        }
        return kinds;
    }

    private int days() {
        int days = lowestPriceDays == null ? USUAL_LOWEST_PRICE_DAYS : lowestPriceDays;
        if (days < 0 || days > 3660) {
            throw new ConfigException(
                    "till.lowestPriceDays in store.json is " + days + " and must be a number of days, for example 30");
        }
        return days;
    }

    private static long minor(String what, String amount, Currency currency) {
        try {
            long minor = Money.parse(amount, currency).minor();
            if (minor >= 0) {
                return minor;
            }
        } catch (ArithmeticException | NumberFormatException e) {
            throw new ConfigException(what + " in store.json is \"" + amount + "\" and must be an amount in "
                    + currency.getCurrencyCode() + ", for example \"20\"");
        }
        throw new ConfigException(what + " in store.json is \"" + amount + "\" and must not be less than nothing");
    }

    /** Those of the shipped table; none for a currency that is not in it, and then only the sum is asked. */
    private static List<String> usual(Currency currency) {
        try (InputStream in = TillConfig.class.getResourceAsStream(USUAL_DENOMINATIONS)) {
            if (in == null) {
                throw new IllegalStateException("This program is not whole: it lacks " + USUAL_DENOMINATIONS);
            }
            List<String> names = new ArrayList<>();
            for (JsonNode amount : Json.tree(in.readAllBytes()).path(currency.getCurrencyCode())) {
                names.add(amount.asString());
            }
            return names;
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + USUAL_DENOMINATIONS, e);
        }
    }
}
