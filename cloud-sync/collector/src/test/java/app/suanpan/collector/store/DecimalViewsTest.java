package app.suanpan.collector.store;

import static org.assertj.core.api.Assertions.assertThat;

import app.suanpan.collector.BoxJournal;
import app.suanpan.collector.TestDatabase;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Amounts as people write them, with the digits of their currency, from either database. */
class DecimalViewsTest {
    private static final Instant NOW = Instant.parse("2026-11-21T02:31:01Z");

    @TempDir
    private Path folder;

    private Sql sql;

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void amountsHaveTheDigitsOfTheirCurrencyAndTheirSign(TestDatabase kind) {
        var database = kind.fresh(folder);
        var journal = new BoxJournal("w1").sellMilk();
        try (var store = SqlEventStore.open(database, "run", NOW)) {
            store.commit(List.of(new Arrival.OfEnvelope(journal.box(), journal.all())), NOW);
        }
        try (var open = Sql.open(database)) {
            sql = open;
            assertThat(total(2772, "CNY")).isEqualTo("27.72");
            assertThat(total(5, "CNY")).isEqualTo("0.05");
            assertThat(total(-5, "CNY")).isEqualTo("-0.05");
            assertThat(total(-2770, "CNY")).isEqualTo("-27.70");
            assertThat(total(0, "CNY")).isEqualTo("0.00");
            assertThat(total(2772, "JPY")).isEqualTo("2772");
            assertThat(total(-2772, "KWD")).isEqualTo("-2.772");
            assertThat(total(1_000_000_000_000_000L, "CNY")).isEqualTo("10000000000000.00");
            assertThat(total(1, "???")).as("a currency that nobody knows").isEqualTo("null");
            total(1250, "CNY");
            assertThat(first("SELECT unit_price_decimal || ' ' || currency FROM sale_line_decimal"))
                    .isEqualTo("12.50 CNY");
        }
    }

    /** As each start finds it: what is there already is not written again. */
    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void everyViewCanBeAskedAndCurrenciesAreWrittenOnce(TestDatabase kind) {
        var database = kind.fresh(folder);
        Schema.migrate(database, NOW);
        Schema.migrate(database, NOW);
        try (var open = Sql.openReadOnly(database)) {
            var asked = new ArrayList<String>();
            try (var snapshot = Snapshot.open(database)) {
                for (var view : snapshot.tables()) {
                    if (view.endsWith("_decimal")) {
                        assertThat(open.query("SELECT * FROM " + view, row -> row.getString(1)))
                                .as(view)
                                .isEmpty();
                        asked.add(view);
                    }
                }
            }
            assertThat(asked).hasSize(9);
            assertThat(open.query("SELECT digits FROM currency_unit WHERE code = 'CNY'", row -> row.getInt(1)))
                    .containsExactly(2);
        }
    }

    private String total(long minor, String currency) {
        sql.update("UPDATE sale SET total = ?, currency = ?", minor, currency);
        return first("SELECT total_decimal FROM sale_decimal");
    }

    private String first(String question) {
        return String.valueOf(sql.query(question, row -> row.getString(1)).getFirst());
    }
}
