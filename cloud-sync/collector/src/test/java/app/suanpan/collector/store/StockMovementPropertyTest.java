package app.suanpan.collector.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import app.suanpan.collector.AnyShift;
import app.suanpan.collector.store.EventRows.Row;
import app.suanpan.domain.journal.JournalEvent;
import app.suanpan.domain.journal.ReturnCompleted;
import app.suanpan.domain.journal.SaleCompleted;
import app.suanpan.domain.journal.SalePostVoided;
import app.suanpan.domain.journal.Transaction;
import app.suanpan.domain.shop.PrintsItsSeed;
import app.suanpan.protocol.event.EventCodec;
import app.suanpan.protocol.uplink.Bytes;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.lifecycle.AddLifecycleHook;
import net.jqwik.api.statistics.Statistics;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever is sold, brought back, exchanged or undone: what moved is what customers have not got any more, and have. */
@AddLifecycleHook(PrintsItsSeed.class)
class StockMovementPropertyTest {
    @Property(tries = 100, edgeCases = EdgeCasesMode.NONE, shrinking = ShrinkingMode.OFF)
    void theMovementsOfEachItemAddUpToWhatCameBackLessWhatWasSold(@ForAll long seed) {
        var moved = new TreeMap<String, BigDecimal>();
        var expected = new TreeMap<String, BigDecimal>();
        for (var event : AnyShift.events(seed, 30)) {
            movements(event)
                    .forEach(row -> moved.merge(
                            value(row, "item") + " " + value(row, "unit"),
                            new BigDecimal(String.valueOf(value(row, "quantity"))),
                            BigDecimal::add));
            switch (event) {
                case SaleCompleted it -> add(expected, it.sale(), BigDecimal.ONE.negate());
                case ReturnCompleted it -> add(expected, it.refund(), BigDecimal.ONE);
                case SalePostVoided it -> add(expected, it.reversal(), BigDecimal.ONE);
                default -> {}
            }
            Statistics.label("events").collect(event.getClass().getSimpleName());
        }
        assertThat(moved).usingRecursiveComparison().isEqualTo(expected);
        assertThat(moved.values()).as("nobody brings back what was not sold").allMatch(sum -> sum.signum() <= 0);
    }

    private static void add(Map<String, BigDecimal> sums, Transaction body, BigDecimal sign) {
        body.lines().stream()
                .filter(line -> !line.isOwed())
                .forEach(line -> sums.merge(
                        line.item() + " " + line.unit(), line.quantity().multiply(sign), BigDecimal::add));
    }

    @Test
    void aMovementSaysWhichGoodsAndWhichPackAndWhy() throws IOException {
        assertThat(movements(golden("SaleCompleted-16")))
                .extracting(
                        row -> value(row, "kind"),
                        row -> value(row, "item"),
                        row -> value(row, "gtin"),
                        row -> value(row, "unit"),
                        row -> value(row, "quantity"),
                        row -> value(row, "lot"),
                        row -> value(row, "serial"),
                        row -> value(row, "expiry"),
                        row -> value(row, "best_before"),
                        row -> value(row, "pack_kilograms"),
                        row -> value(row, "reason"))
                .containsExactly(
                        tuple(
                                "sale",
                                "1001",
                                "06901234567892",
                                "EACH",
                                "-2",
                                "A7",
                                "S1",
                                "2026-12-31",
                                "2026-12-01",
                                "0.195",
                                null),
                        tuple("sale", "00000", null, "KILOGRAM", "-0.275", null, null, null, null, null, null));
        assertThat(movements(golden("ReturnCompleted-17")))
                .extracting(row -> value(row, "kind"), row -> value(row, "quantity"), row -> value(row, "reason"))
                .containsExactly(tuple("return", "1", "尺码不合"));
        assertThat(movements(golden("SalePostVoided-7")))
                .extracting(row -> value(row, "kind"), row -> value(row, "quantity"), row -> value(row, "reason"))
                .containsExactly(tuple("void", "1", "void-mistake"));
    }

    @Test
    void goodsOfEveryEditionOfASaleHaveMoved() throws IOException {
        for (var edition = 1; edition <= 16; edition++) {
            assertThat(movements(golden("SaleCompleted-" + edition))).hasSize(2);
        }
    }

    @Test
    void whatIsOwedIsNoStock() throws IOException {
        var card = golden("SaleCompleted-16").replace("\"taxCategory\":\"food\"", "\"taxCategory\":\"liability\"");
        assertThat(movements(card)).isEmpty();
    }

    /** Written out, the last of them would take all of the memory. */
    @ParameterizedTest
    @ValueSource(strings = {"\"2\"", "1234567890123456789", "1E-19", "1E+999999999"})
    void aQuantityThatIsNoneIsNotWrittenOut(String quantity) throws IOException {
        var sale = golden("SaleCompleted-16").replace("\"quantity\":2", "\"quantity\":" + quantity);
        assertThatThrownBy(() -> movements(sale)).isInstanceOf(EventRows.UnmappableException.class);
    }

    private static Object value(Row row, String column) {
        return row.values().get(row.columns().indexOf(column));
    }

    private static List<Row> movements(JournalEvent event) {
        return movements(Bytes.of(EventCodec.encode(event)).asUtf8());
    }

    private static List<Row> movements(String event) {
        return EventRows.of(Bytes.utf8(event)).rows().stream()
                .filter(row -> row.table().equals("stock_movement"))
                .toList();
    }

    private static String golden(String name) throws IOException {
        return Files.readString(
                Path.of("../../edge-agent/protocol/src/test/resources/golden").resolve(name + ".json"));
    }
}
