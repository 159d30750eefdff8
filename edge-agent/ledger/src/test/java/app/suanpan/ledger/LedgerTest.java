package app.suanpan.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.suanpan.domain.journal.CardPaymentResolved;
import app.suanpan.domain.journal.CardPaymentResolved.Outcome;
import app.suanpan.domain.journal.DrawerOpened;
import app.suanpan.domain.journal.EventHeader;
import app.suanpan.domain.journal.JournalEvent;
import app.suanpan.domain.journal.ShiftOpened;
import app.suanpan.ledger.LedgerException.Code;
import app.suanpan.ledger.sqlite.Sqlite;
import app.suanpan.ledger.sqlite.SqliteException;
import app.suanpan.protocol.uplink.Epoch;
import app.suanpan.protocol.uplink.JournalChain;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LedgerTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-21T10:00:00Z"), ZoneOffset.UTC);
    private static final Epoch EPOCH = new Epoch("0123456789abcdef0123456789abcdef");

    @TempDir
    private Path folder;

    @Test
    void theSequenceHasNoGapAndTheChainCoversTheStoredBytes() {
        try (Ledger ledger = open()) {
            ledger.transact(writer -> writer.append(opened(1)));
            ledger.transact(writer -> writer.append(drawer(2)));

            var events = ledger.outbox().read(0, 10, 1_000_000);
            assertThat(events).extracting("sequence").containsExactly(1L, 2L);
            var first = JournalChain.extend(JournalChain.GENESIS, events.get(0).body());
            assertThat(events.get(0).hash()).isEqualTo(first);
            assertThat(ledger.head().headHash())
                    .isEqualTo(JournalChain.extend(first, events.get(1).body()));
        }
    }

    @Test
    void workThatFailsLeavesNothingBehindAndUsesUpNoSequence() {
        try (Ledger ledger = open()) {
            assertThatThrownBy(() -> ledger.transact(writer -> {
                        writer.append(opened(1));
                        writer.saveSession("till-1", new byte[] {1});
                        throw new IllegalStateException("the plug");
                    }))
                    .hasMessage("the plug");

            assertThat(ledger.head().sequence()).isZero();
            assertThat(ledger.session("till-1")).isEmpty();
            long sequence = ledger.transact(writer -> writer.append(opened(1)));
            assertThat(sequence).isEqualTo(1);
        }
    }

    @Test
    void anEventIdIsCommittedOnce() {
        try (Ledger ledger = open()) {
            ledger.transact(writer -> writer.append(opened(1)));

            assertThatThrownBy(() -> ledger.transact(writer -> writer.append(opened(1))))
                    .isInstanceOfSatisfying(
                            LedgerException.class, e -> assertThat(e.code()).isEqualTo(Code.NOT_WRITTEN));
            assertThat(ledger.head().sequence()).isEqualTo(1);
        }
    }

    @Test
    void theJournalAndTheSessionAreThereAgainAfterReopening() {
        try (Ledger ledger = open()) {
            ledger.transact(writer -> {
                writer.saveSession("till-1", new byte[] {4, 2});
                return writer.append(opened(1));
            });
            ledger.outbox().acknowledge(1);
        }
        try (Ledger ledger = open()) {
            assertThat(ledger.head().sequence()).isEqualTo(1);
            assertThat(ledger.head().epoch()).isEqualTo(EPOCH);
            assertThat(ledger.session("till-1")).contains(new byte[] {4, 2});
            assertThat(ledger.outbox().acknowledged()).isEqualTo(1);
        }
    }

    @Test
    void aBasketNeedNotWaitForTheDiskAndAnEventAlwaysDoes() {
        try (Ledger ledger = open()) {
            saveDraft(ledger, new byte[] {1});
            assertThat(synchronous(ledger)).as("NORMAL").isEqualTo(1);
            assertThat(ledger.session("till-1")).contains(new byte[] {1});

            ledger.transact(writer -> writer.append(opened(1)));
            assertThat(synchronous(ledger)).as("FULL").isEqualTo(2);

            saveDraft(ledger, new byte[] {2});
            ledger.transact(writer -> writer.beginEpoch(1, new Epoch("f".repeat(32))));
            assertThat(synchronous(ledger)).as("FULL").isEqualTo(2);
        }
        try (Ledger ledger = open()) {
            assertThat(ledger.session("till-1")).contains(new byte[] {2});
        }
    }

    @Test
    void anEventIsNeverCommittedAsLooselyAsABasket() {
        try (Ledger ledger = open()) {
            assertThatThrownBy(() -> ledger.transact(writer -> {
                        writer.saveDraft("till-1", new byte[] {1});
                        return writer.append(opened(1));
                    }))
                    .isInstanceOf(IllegalStateException.class);
            assertThat(ledger.session("till-1")).isEmpty();
        }
    }

    private static void saveDraft(Ledger ledger, byte[] body) {
        ledger.transact(writer -> {
            writer.saveDraft("till-1", body);
            return body;
        });
    }

    private static long synchronous(Ledger ledger) {
        return ledger.read(db -> db.number("PRAGMA synchronous"));
    }

    @Test
    void theJournalCanNeitherBeChangedNorShortened() {
        try (Ledger ledger = open()) {
            ledger.transact(writer -> writer.append(opened(1)));
        }
        try (Sqlite sqlite = Sqlite.open(folder.resolve("ledger.db"))) {
            assertThatThrownBy(() -> sqlite.update("UPDATE journal SET body = '{}'"))
                    .isInstanceOf(SqliteException.class)
                    .hasMessageContaining("append-only");
            assertThatThrownBy(() -> sqlite.update("DELETE FROM journal")).hasMessageContaining("append-only");
        }
    }

    @Test
    void verifyAgreesWithAGoodLedgerAndNamesTheEventWhoseBytesWereChanged() {
        try (Ledger ledger = open()) {
            ledger.transact(writer -> writer.append(opened(1)));
            ledger.transact(writer -> writer.append(drawer(2)));
            ledger.transact(writer -> writer.append(drawer(3)));
        }
        assertThat(verify().findings()).isEmpty();

        tamper("UPDATE journal SET body = replace(body, 'no change', 'no chance') WHERE sequence = 2");

        assertThat(verify().findings())
                .singleElement()
                .asString()
                .contains("chain breaks at event 2")
                .contains("DrawerOpened");
    }

    @Test
    void verifyNamesWhatOnlyANewerEditionKnowsAndReadsOn() {
        try (Ledger ledger = open()) {
            ledger.transact(writer -> writer.append(new CardPaymentResolved(
                    header(1), new UUID(0, 1), new UUID(0, 2), Outcome.DECLINED, null, null, "declined")));
            ledger.transact(writer -> writer.append(opened(2)));
        }
        tamper("UPDATE journal SET body = replace(body, '\"DECLINED\"', '\"DEFERRED\"') WHERE sequence = 1");

        LedgerVerifier.Report report = verify();

        assertThat(report.events()).isEqualTo(2);
        assertThat(report.findings())
                .contains("Event 1 is of a newer edition than this program: it does not know the value at outcome");
    }

    @Test
    void verifyNamesADerivedRowThatNoEventSays() {
        try (Ledger ledger = open()) {
            ledger.transact(writer -> writer.append(opened(1)));
        }
        tamper("UPDATE shift SET opening_loan = opening_loan + 1");

        assertThat(verify().findings())
                .hasSize(2)
                .allSatisfy(finding -> assertThat(finding).contains("Table shift"));
    }

    @Test
    void aTruncatedLedgerIsRefusedKeptAndNeverOverwritten() throws IOException {
        try (Ledger ledger = open()) {
            for (int i = 1; i <= 50; i++) {
                int n = i;
                ledger.transact(writer -> writer.append(n == 1 ? opened(1) : drawer(n)));
            }
        }
        Path file = folder.resolve("ledger.db");
        try (var raw = new RandomAccessFile(file.toFile(), "rw")) {
            raw.setLength(raw.length() - 4096);
        }
        byte[] before = Files.readAllBytes(file);

        assertThatThrownBy(this::open)
                .isInstanceOfSatisfying(
                        LedgerException.class, e -> assertThat(e.code()).isEqualTo(Code.DAMAGED))
                .hasMessageContaining("left untouched")
                .hasMessageContaining("copy");
        assertThat(Files.readAllBytes(file)).isEqualTo(before);
        try (var files = Files.list(folder)) {
            assertThat(files.filter(f -> f.getFileName().toString().contains("damaged")))
                    .singleElement()
                    .satisfies(copy -> assertThat(Files.readAllBytes(copy)).isEqualTo(before));
        }
    }

    @Test
    void anEmptyFileInPlaceOfALedgerIsRefused() throws IOException {
        open().close();
        Files.write(folder.resolve("ledger.db"), new byte[0]);

        assertThatThrownBy(this::open).hasMessageContaining("damaged");
        assertThat(folder.resolve("ledger.db")).isEmptyFile();
    }

    @Test
    void aLedgerThatIsGoneIsNotSilentlyStartedAnew() throws IOException {
        open().close();
        Files.delete(folder.resolve("ledger.db"));

        assertThatThrownBy(this::open)
                .isInstanceOfSatisfying(
                        LedgerException.class, e -> assertThat(e.code()).isEqualTo(Code.MISSING));
        assertThat(folder.resolve("ledger.db")).doesNotExist();
    }

    @Test
    void aFullDiskRefusesTheEventAndLeavesNothingHalfWritten() {
        try (Ledger ledger = open()) {
            ledger.transact(writer -> writer.append(opened(1)));
            long pages = ledger.read(db -> db.queryOne("PRAGMA page_count", row -> row.getLong(1)))
                    .orElseThrow();
            ledger.read(db -> db.queryOne("PRAGMA max_page_count = " + pages, row -> row.getLong(1)));

            assertThatThrownBy(() -> {
                        for (int i = 2; i < 500; i++) {
                            int n = i;
                            ledger.transact(writer -> writer.append(drawer(n)));
                        }
                    })
                    .isInstanceOfSatisfying(
                            LedgerException.class, e -> assertThat(e.code()).isEqualTo(Code.DISK_FULL));
            long head = ledger.head().sequence();
            assertThat(ledger.outbox().read(0, 1000, 10_000_000)).hasSize((int) head);

            ledger.read(db -> db.queryOne("PRAGMA max_page_count = 1000000", row -> row.getLong(1)));
            long next = ledger.transact(writer -> writer.append(drawer(777)));
            assertThat(next).isEqualTo(head + 1);
        }
        assertThat(verify().findings()).isEmpty();
    }

    @Test
    void aNewEpochBeginsBehindWhatBothSidesKnow() {
        try (Ledger ledger = open()) {
            ledger.transact(writer -> writer.append(opened(1)));
            ledger.transact(writer -> writer.append(drawer(2)));
            var hash = ledger.outbox().hashAt(1);

            var head = ledger.outbox().beginEpoch(1);

            assertThat(head.base()).isEqualTo(1);
            assertThat(head.baseHash()).isEqualTo(hash);
            assertThat(head.epoch()).isNotEqualTo(EPOCH);
            assertThat(head.sequence()).isEqualTo(2);
            assertThat(ledger.outbox().head()).isEqualTo(head);
        }
    }

    @Test
    void anEpochThatBeginsBeforeAnEarlierOneLeavesItNothing() {
        try (Ledger ledger = open()) {
            ledger.transact(writer -> writer.append(opened(1)));
            ledger.transact(writer -> writer.append(drawer(2)));
            ledger.outbox().beginEpoch(2);
            var head = ledger.outbox().beginEpoch(1);

            var lives = ledger.outbox().lives();
            assertThat(lives).hasSize(2);
            assertThat(lives.getFirst().epoch()).isEqualTo(EPOCH);
            assertThat(lives.getFirst().sequence()).isEqualTo(1);
            assertThat(lives.getLast()).isEqualTo(head);
        }
    }

    @Test
    void eachEpochEndsWhereTheNextOneBegan() {
        try (Ledger ledger = open()) {
            ledger.transact(writer -> writer.append(opened(1)));
            ledger.transact(writer -> writer.append(drawer(2)));
            var head = ledger.outbox().beginEpoch(1);

            var lives = ledger.outbox().lives();
            assertThat(lives).hasSize(2).last().isEqualTo(head);
            assertThat(lives.getFirst().epoch()).isEqualTo(EPOCH);
            assertThat(lives.getFirst().sequence()).isEqualTo(1);
            assertThat(lives.getFirst().headHash()).isEqualTo(ledger.outbox().hashAt(1));
        }
    }

    @Test
    void aReaderThatIsCatchingUpKeepsNoSaleWaiting() throws Exception {
        CountDownLatch reading = new CountDownLatch(1);
        CountDownLatch committed = new CountDownLatch(1);
        try (Ledger ledger = open();
                ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<Boolean> reader = threads.submit(() -> ledger.outbox().reading(() -> {
                reading.countDown();
                return isReached(committed);
            }));
            reading.await();
            threads.submit(() -> {
                ledger.transact(writer -> writer.append(opened(1)));
                committed.countDown();
            });

            assertThat(reader.get()).as("committed while the reader read").isTrue();
            assertThat(ledger.outbox().head()).isEqualTo(ledger.head());
        }
    }

    @Test
    void aListenerThatFailsDoesNotMakeACommitLookFailed() {
        try (Ledger ledger = open();
                var _ = ledger.outbox().onAppended(() -> {
                    throw new IllegalStateException("the road is closed");
                })) {
            long sequence = ledger.transact(writer -> writer.append(opened(1)));

            assertThat(sequence).isEqualTo(1);
        }
    }

    private static boolean isReached(CountDownLatch latch) {
        try {
            return latch.await(10, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void oneCopyOfADamagedLedgerIsKeptHoweverManySalesAreRefused() throws IOException {
        try (Ledger ledger = open()) {
            ledger.transact(writer -> writer.append(opened(1)));
            for (int i = 0; i < 3; i++) {
                assertThatThrownBy(() -> ledger.transact(writer -> {
                            throw new SqliteException(
                                    "damage", new SQLException("database disk image is malformed", "", 11));
                        }))
                        .isInstanceOf(LedgerException.class)
                        .hasMessageContaining("a copy was kept as ledger.db.damaged-");
            }
        }
        try (var files = Files.list(folder)) {
            // The sale was still in the WAL.
            assertThat(files.map(file -> String.valueOf(file.getFileName())).filter(name -> name.contains("damaged")))
                    .hasSize(2)
                    .anyMatch(name -> name.endsWith("-wal"));
        }
    }

    private Ledger open() {
        return Ledger.open(folder, List.of(), EPOCH, CLOCK);
    }

    private LedgerVerifier.Report verify() {
        return LedgerVerifier.verify(folder.resolve("ledger.db"), List.of());
    }

    /** Changes the file behind the ledger's back, as somebody with a database tool would. */
    private void tamper(String sql) {
        try (Sqlite sqlite = Sqlite.open(folder.resolve("ledger.db"))) {
            sqlite.execute("DROP TRIGGER journal_is_never_changed");
            sqlite.update(sql);
        }
    }

    private static JournalEvent opened(int n) {
        return new ShiftOpened(header(n), new UUID(0, 1), "Lin", "CNY", 20_000, null, null);
    }

    private static JournalEvent drawer(int n) {
        return new DrawerOpened(header(n), new UUID(0, 1), "no change " + "x".repeat(200));
    }

    private static EventHeader header(int n) {
        return new EventHeader(new UUID(7, n), "S1", "till-1", "lin", LocalDate.parse("2026-11-21"), CLOCK.instant());
    }
}
