package app.suanpan.collector.store;

import static org.assertj.core.api.Assertions.assertThat;

import app.suanpan.collector.AnyShift;
import app.suanpan.collector.TestDatabase;
import app.suanpan.domain.journal.JournalEvent;
import app.suanpan.domain.journal.ReturnCompleted;
import app.suanpan.domain.journal.SaleCompleted;
import app.suanpan.domain.journal.SalePostVoided;
import app.suanpan.domain.journal.Transaction;
import app.suanpan.domain.shop.PrintsItsSeed;
import app.suanpan.protocol.event.EventCodec;
import app.suanpan.protocol.uplink.Bytes;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.lifecycle.AddLifecycleHook;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;
import net.jqwik.api.statistics.Statistics;

/** Whatever is sold, brought back, exchanged or undone: what moved is what customers have not got any more, and have. */
@AddLifecycleHook(PrintsItsSeed.class)
class StockMovementPropertyTest {
    private static Path folder;
    private static StockView stock;

    @BeforeContainer
    static void openDatabase() throws IOException {
        folder = Files.createTempDirectory("stock");
        stock = new StockView(TestDatabase.SQLITE, folder);
    }

    @AfterContainer
    static void closeDatabase() throws IOException {
        stock.close();
        try (var files = Files.list(folder)) {
            files.forEach(file -> {
                try {
                    Files.delete(file);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        }
        Files.delete(folder);
    }

    @Property(tries = 100, edgeCases = EdgeCasesMode.NONE, shrinking = ShrinkingMode.OFF)
    void theMovementsOfEachItemAddUpToWhatCameBackLessWhatWasSold(@ForAll long seed) {
        var events = AnyShift.events(seed, 30);
        var moved = new TreeMap<String, BigDecimal>();
        stock.movements(events.stream()
                        .map(event -> Bytes.of(EventCodec.encode(event)))
                        .toList())
                .forEach(row -> moved.merge(
                        row.get("item") + " " + row.get("unit"), new BigDecimal(row.get("quantity")), BigDecimal::add));
        var expected = new TreeMap<String, BigDecimal>();
        for (var event : events) {
            add(expected, event);
            Statistics.label("events").collect(event.getClass().getSimpleName());
        }
        assertThat(moved).usingRecursiveComparison().isEqualTo(expected);
        assertThat(moved.values()).as("nobody brings back what was not sold").allMatch(sum -> sum.signum() <= 0);
    }

    private static void add(Map<String, BigDecimal> sums, JournalEvent event) {
        switch (event) {
            case SaleCompleted it -> add(sums, it.sale(), BigDecimal.ONE.negate());
            case ReturnCompleted it -> add(sums, it.refund(), BigDecimal.ONE);
            case SalePostVoided it -> add(sums, it.reversal(), BigDecimal.ONE);
            default -> {}
        }
    }

    private static void add(Map<String, BigDecimal> sums, Transaction body, BigDecimal sign) {
        body.lines().stream()
                .filter(line -> !line.isOwed())
                .forEach(line -> sums.merge(
                        line.item() + " " + line.unit(), line.quantity().multiply(sign), BigDecimal::add));
    }
}
