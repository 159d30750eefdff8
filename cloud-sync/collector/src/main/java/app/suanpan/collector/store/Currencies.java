package app.suanpan.collector.store;

import java.util.Currency;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.LongStream;

/** How many digits each currency has behind the point, as this Java knows it, for the views that show amounts as decimals. */
final class Currencies {
    private Currencies() {}

    /** Writes down those that are not there, or are there otherwise. */
    static void write(Sql sql) {
        Set<String> there =
                sql.query("SELECT code, digits FROM currency_unit", row -> row.getString(1) + row.getInt(2)).stream()
                        .collect(Collectors.toSet());
        for (var currency : Currency.getAvailableCurrencies()) {
            var digits = currency.getDefaultFractionDigits();
            if (digits >= 0 && !there.contains(currency.getCurrencyCode() + digits)) {
                sql.update(
                        """
                        INSERT INTO currency_unit (code, digits, factor) VALUES (?, ?, ?)
                        ON CONFLICT (code) DO UPDATE SET digits = excluded.digits, factor = excluded.factor""",
                        currency.getCurrencyCode(),
                        digits,
                        LongStream.range(0, digits).reduce(1, (factor, ignored) -> factor * 10));
            }
        }
        sql.commit();
    }
}
