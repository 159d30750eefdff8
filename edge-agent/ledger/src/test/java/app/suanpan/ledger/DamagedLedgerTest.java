package app.suanpan.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.suanpan.domain.journal.CardPaymentResolved;
import app.suanpan.domain.journal.CardPaymentResolved.Outcome;
import app.suanpan.ledger.LedgerException.Code;
import app.suanpan.ledger.sqlite.SqliteException;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What becomes of a ledger that somebody changed, cut short or took away, and of one whose disk is full. */
class DamagedLedgerTest extends OneLedger {
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
}
