package app.suanpan.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import app.suanpan.domain.journal.JournalEvent;
import app.suanpan.domain.journal.ReturnCompleted;
import app.suanpan.domain.journal.SaleCompleted;
import app.suanpan.ledger.lookback.SomeBusiness;
import app.suanpan.ledger.sqlite.Sqlite;
import app.suanpan.protocol.uplink.Epoch;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What no sale waits for is true all the same, at every moment and after every power cut. */
class LateRowsTest {
    private static final Instant START = Instant.parse("2026-01-01T01:00:00Z");
    private static final int ITEMS = 25;
    private static final int WAL_HEADER = 32;
    private static final int WAL_FRAME = 24 + 4096;

    @TempDir
    private Path folder;

    @Test
    void whatIsStillOutIsKnownWithTheSaleAndItsRowsComeLater() {
        try (Ledger ledger = open(folder)) {
            ledger.transact(writer -> writer.append(SomeBusiness.sale(1, START, "kim", List.of("7", "7", "8"), 100)));

            assertThat(ledger.unitsStillOut("7")).isEqualByComparingTo("2");
            assertThat(ledger.unitsStillOut("8")).isEqualByComparingTo("1");
            assertThat(ledger.unitsStillOut("9")).isZero();
            assertThat(rows(ledger)).as("rows by now").isZero();
        }
        assertThat(findings(folder)).isEmpty();
    }

    @Test
    void theyAreWrittenWhenManyWaitAndCountNothingTwice() {
        List<JournalEvent> events = new ArrayList<>();
        try (Ledger ledger = open(folder)) {
            Random random = new Random(20261122);
            for (int i = 1; i <= 3 * LateRows.MOST_WAITING; i++) {
                JournalEvent event = SomeBusiness.event(i, START, random);
                events.add(event);
                ledger.transact(writer -> writer.append(event));
                assertThat(ledger.unitsStillOut("3")).isEqualByComparingTo(stillOut(events, "3"));
            }
            assertThat(rows(ledger)).isEqualTo(ITEMS);
            assertStillOut(ledger, events);
        }
        assertThat(findings(folder)).isEmpty();
    }

    @Test
    void theLowestPriceIsKnownWithTheSaleAndFromItsRows() {
        LocalDate day =
                SomeBusiness.sale(1, START, "kim", List.of("7"), 100).header().businessDay();
        try (Ledger ledger = open(folder)) {
            assertThat(ledger.lowestPrice("7", day)).isEmpty();
            for (int i = 1; i <= 2 * LateRows.MOST_WAITING; i++) {
                JournalEvent sale = SomeBusiness.sale(i, START, "kim", List.of("7", "8"), 1_000 - i);
                ledger.transact(writer -> writer.append(sale));
                assertThat(ledger.lowestPrice("7", day)).hasValue(lowest(sale));
            }
            assertThat(ledger.lowestPrice("7", day.plusDays(1))).isEmpty();
            assertThat(ledger.lowestPrice("9", day)).isEmpty();
        }
        assertThat(findings(folder)).isEmpty();
    }

    private static long lowest(JournalEvent sale) {
        return ((SaleCompleted) sale).sale().lines().getFirst().soldFor().orElseThrow();
    }

    @Test
    void aLedgerOfAnEarlierEditionGetsThemFromItsJournal() {
        List<JournalEvent> events = new ArrayList<>();
        try (Ledger ledger = open(folder)) {
            Random random = new Random(7);
            for (int i = 1; i <= 40; i++) {
                events.add(SomeBusiness.event(i, START, random));
            }
            ledger.transact(writer -> events.stream().mapToLong(writer::append).sum());
        }
        try (Sqlite older = Sqlite.open(folder.resolve("ledger.db"))) {
            older.execute("DROP TABLE late_rows; DROP TABLE item_movement; DROP TABLE sale_line; DROP TABLE sale");
            older.execute("CREATE TABLE sale (transaction_id TEXT PRIMARY KEY); CREATE TABLE sale_line (sale TEXT)");
            older.execute("PRAGMA user_version = 7");
        }
        try (Ledger ledger = open(folder)) {
            assertThat(rows(ledger)).isPositive();
            assertStillOut(ledger, events);
        }
        assertThat(findings(folder)).isEmpty();
    }

    /** The WAL as a power cut may leave it: any number of its pages are on the disk, behind them zeros or half a page. */
    @Test
    void howeverMuchOfTheWalAPowerCutLeavesJournalAndRowsAgree() throws IOException {
        Path found = Files.createDirectory(folder.resolve("found"));
        List<JournalEvent> events = new ArrayList<>();
        byte[] file;
        byte[] wal;
        try (Ledger ledger = open(folder)) {
            Random random = new Random(11);
            for (int i = 1; i <= LateRows.MOST_WAITING + 6; i++) {
                JournalEvent event = SomeBusiness.event(i, START, random);
                events.add(event);
                ledger.transact(writer -> writer.append(event));
            }
            file = Files.readAllBytes(folder.resolve("ledger.db"));
            wal = Files.readAllBytes(folder.resolve("ledger.db-wal"));
        }
        int written = pagesOf(wal);
        long seen = 0;
        // From the first event on: SQLite itself made the tables in the SQLite transaction before.
        for (int pages = written; pages > written - 130; pages -= 7) {
            Files.write(found.resolve("ledger.db"), file);
            Files.write(found.resolve("ledger.db-wal"), wal);
            Files.deleteIfExists(found.resolve("ledger.db-shm"));
            Files.deleteIfExists(found.resolve("ledger.id"));
            cut(found.resolve("ledger.db-wal"), pages, wal.length);

            // Under another epoch: no witness came along.
            try (Ledger ledger = Ledger.open(found, List.of(), new Epoch("f".repeat(32)), Clock.systemUTC())) {
                int left = (int) ledger.head().sequence();
                assertThat(left).isLessThanOrEqualTo(events.size());
                assertStillOut(ledger, events.subList(0, left));
                seen |= 1L << (left % 64);
            }
            assertThat(findings(found)).as("after %d pages", pages).isEmpty();
        }
        assertThat(Long.bitCount(seen)).as("ends of the journal that were met").isGreaterThan(4);
    }

    private static int pagesOf(byte[] wal) {
        int pages = 0;
        while (WAL_HEADER + (pages + 1) * WAL_FRAME <= wal.length && number(wal, WAL_HEADER + pages * WAL_FRAME) != 0) {
            pages++;
        }
        return pages;
    }

    private static int number(byte[] bytes, int at) {
        return ByteBuffer.wrap(bytes).getInt(at);
    }

    /** Nothing but zeros behind some pages and half of the next. */
    private static void cut(Path wal, int pages, int length) throws IOException {
        try (RandomAccessFile raw = new RandomAccessFile(wal.toFile(), "rw")) {
            raw.setLength(WAL_HEADER + (long) pages * WAL_FRAME + WAL_FRAME / 2);
            raw.setLength(length);
        }
    }

    private static void assertStillOut(Ledger ledger, List<JournalEvent> events) {
        for (int item = 0; item < ITEMS; item++) {
            String code = String.valueOf(item);
            assertThat(ledger.unitsStillOut(code)).as("item %s", code).isEqualByComparingTo(stillOut(events, code));
        }
    }

    private static BigDecimal stillOut(List<JournalEvent> events, String item) {
        return events.stream()
                .flatMap(event -> switch (event) {
                    case SaleCompleted sale ->
                        sale.sale().lines().stream()
                                .filter(line -> line.item().equals(item))
                                .map(line -> line.quantity());
                    case ReturnCompleted refund ->
                        refund.refund().lines().stream()
                                .filter(line -> line.item().equals(item))
                                .map(line -> line.quantity().negate());
                    default -> Stream.<BigDecimal>empty();
                })
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static long rows(Ledger ledger) {
        return ledger.read(db -> db.number("SELECT count(*) FROM item_movement"));
    }

    /** Without those about receipt numbers: the events are numbered through, whether they have a receipt or not. */
    private static List<String> findings(Path folder) {
        return LedgerVerifier.verify(folder.resolve("ledger.db"), List.of()).findings().stream()
                .filter(finding -> !finding.startsWith("Receipt numbers"))
                .toList();
    }

    private static Ledger open(Path folder) {
        return Ledger.open(folder, List.of(), new Epoch("0123456789abcdef0123456789abcdef"), Clock.systemUTC());
    }
}
