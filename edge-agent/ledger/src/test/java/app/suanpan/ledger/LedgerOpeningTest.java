package app.suanpan.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.suanpan.domain.journal.DrawerOpened;
import app.suanpan.domain.journal.EventHeader;
import app.suanpan.domain.journal.JournalEvent;
import app.suanpan.ledger.LedgerException.Code;
import app.suanpan.ledger.sqlite.Sqlite;
import app.suanpan.protocol.uplink.Epoch;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a ledger does that cannot be opened, and what becomes of one that was put back from a backup. */
class LedgerOpeningTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-21T10:00:00Z"), ZoneOffset.UTC);
    private static final Epoch FIRST = new Epoch("1".repeat(32));
    private static final Epoch SECOND = new Epoch("2".repeat(32));
    private static final Epoch THIRD = new Epoch("3".repeat(32));

    @TempDir
    private Path folder;

    @Test
    void aFolderInPlaceOfTheLedgerIsRefusedInASentence() throws IOException {
        Files.createDirectories(folder.resolve("ledger.db/precious"));

        refusedAs(Code.NOT_OPENED, folder);

        assertThat(folder.resolve("ledger.db/precious")).isDirectory();
    }

    @Test
    void aFileInPlaceOfTheDataFolderIsRefusedInASentence() throws IOException {
        Path file = Files.writeString(folder.resolve("usb-stick"), "not mounted");

        refusedAs(Code.NOT_OPENED, file);

        assertThat(file).hasContent("not mounted");
    }

    @Test
    void aLedgerWhoseJournalFilesCannotBeMadeIsRefusedAndLeftAsItIs() throws IOException {
        try (Ledger ledger = open(FIRST)) {
            sell(ledger, 1);
        }
        byte[] before = Files.readAllBytes(file());
        // As in a folder that may not be written: SQLite finds no place for its shared memory.
        Files.createDirectory(folder.resolve("ledger.db-shm"));

        refusedAs(Code.NOT_OPENED, folder);

        assertThat(Files.readAllBytes(file())).isEqualTo(before);
    }

    @Test
    void aLedgerThatCouldNotBeMadeLeavesNothingThatLooksLikeADamagedOne() throws IOException {
        // As on a full disk: the file can be made, and what belongs beside it cannot.
        Path place = Files.createDirectories(folder.resolve("ledger.db.new-shm/precious"));
        refusedAs(Code.NOT_OPENED, folder);
        assertThat(file()).doesNotExist();
        assertThat(place).isDirectory();
        Files.delete(place);

        try (Ledger ledger = open(FIRST)) {
            assertThat(sell(ledger, 1)).isEqualTo(1);
        }
    }

    @Test
    void aLedgerWhoseMakingThePowerEndedIsMadeAnew() throws IOException {
        Files.writeString(folder.resolve("ledger.db.new"), "half of it");
        Files.write(folder.resolve("ledger.db.new-wal"), new byte[4096]);

        try (Ledger ledger = open(FIRST)) {
            assertThat(sell(ledger, 1)).isEqualTo(1);
        }
        assertThat(folder.resolve("ledger.db.new")).doesNotExist();
        assertThat(folder.resolve("ledger.db.new-wal")).doesNotExist();
    }

    @Test
    void theWalOfALedgerThatIsGoneSaysThatThereWasOne() throws IOException {
        Files.write(folder.resolve("ledger.db-wal"), new byte[4096]);

        refusedAs(Code.MISSING, folder);

        assertThat(file()).doesNotExist();
    }

    @Test
    void theCopyOfADamagedLedgerIsOfTheFileAsItWasFoundWithItsWal() throws IOException {
        Path found = folder.resolve("found");
        leaveALedgerAfterAPowerCut(found);
        damageTheTableOfEpochs(found.resolve("ledger.db"));
        byte[] file = Files.readAllBytes(found.resolve("ledger.db"));
        byte[] wal = Files.readAllBytes(found.resolve("ledger.db-wal"));
        assertThat(wal).isNotEmpty();

        refusedAs(Code.DAMAGED, found);

        assertThat(Files.readAllBytes(found.resolve("ledger.db"))).isEqualTo(file);
        assertThat(Files.readAllBytes(found.resolve("ledger.db-wal"))).isEqualTo(wal);
        assertThat(Files.readAllBytes(copy(found, ""))).isEqualTo(file);
        assertThat(Files.readAllBytes(copy(found, "-wal"))).isEqualTo(wal);
    }

    @Test
    void aLedgerWhoseWatermarkCannotBeSavedIsClosedAllTheSame() {
        Ledger ledger = open(FIRST);
        sell(ledger, 1);
        ledger.transact(writer -> writer.rows()
                .update("CREATE TRIGGER no_room BEFORE UPDATE ON watermark"
                        + " BEGIN SELECT RAISE(ABORT, 'no room'); END"));
        ledger.outbox().acknowledge(1);

        ledger.close();

        // The last connection that is closed takes the WAL with it.
        assertThat(folder.resolve("ledger.db-wal")).doesNotExist();
    }

    @Test
    void anOlderImagePutBackGoesOnUnderANewEpochBeforeItsNextSale() throws IOException {
        try (Ledger ledger = open(FIRST)) {
            sell(ledger, 1);
        }
        byte[] backup = Files.readAllBytes(file());
        try (Ledger ledger = open(SECOND)) {
            sell(ledger, 2);
        }
        Files.write(file(), backup);

        try (Ledger ledger = open(THIRD)) {
            assertThat(ledger.head().epoch()).isEqualTo(THIRD);
            assertThat(ledger.head().base()).isEqualTo(1);
            assertThat(ledger.outbox().lives()).extracting("epoch").containsExactly(FIRST, THIRD);
            assertThat(sell(ledger, 3)).isEqualTo(2);
        }
        try (Ledger ledger = open(SECOND)) {
            assertThat(ledger.head().epoch()).as("once is enough").isEqualTo(THIRD);
        }
    }

    @Test
    void anImageThatWentOnElsewhereIsNotTakenForTheLedgerThatStoodHere() throws IOException {
        try (Ledger ledger = open(FIRST)) {
            sell(ledger, 1);
        }
        Path elsewhere = Files.createDirectory(folder.resolve("elsewhere"));
        Files.copy(file(), elsewhere.resolve("ledger.db"));
        try (Ledger ledger = open(SECOND)) {
            sell(ledger, 2);
        }
        try (Ledger ledger = Ledger.open(elsewhere, List.of(), SECOND, CLOCK)) {
            assertThat(ledger.head().epoch()).as("a box it has never stood in").isEqualTo(SECOND);
            sell(ledger, 3);
            sell(ledger, 4);
        }
        Files.copy(elsewhere.resolve("ledger.db"), file(), StandardCopyOption.REPLACE_EXISTING);

        try (Ledger ledger = open(THIRD)) {
            assertThat(ledger.head().epoch()).isEqualTo(THIRD);
            assertThat(ledger.head().sequence()).isEqualTo(3);
        }
    }

    @Test
    void aLedgerThatLostNothingKeepsItsEpochAlsoWhenItsWitnessLagsBehind() throws IOException {
        try (Ledger ledger = open(FIRST)) {
            sell(ledger, 1);
        }
        byte[] lagging = Files.readAllBytes(folder.resolve("ledger.id"));
        try (Ledger ledger = open(SECOND)) {
            sell(ledger, 2);
        }
        // As after a power cut: the ledger was synced, its witness was not.
        Files.write(folder.resolve("ledger.id"), lagging);

        try (Ledger ledger = open(THIRD)) {
            assertThat(ledger.head().epoch()).isEqualTo(FIRST);
            assertThat(ledger.head().sequence()).isEqualTo(2);
        }
    }

    private void refusedAs(Code code, Path where) {
        assertThatThrownBy(() -> Ledger.open(where, List.of(), FIRST, CLOCK))
                .isInstanceOfSatisfying(
                        LedgerException.class, e -> assertThat(e.code()).isEqualTo(code));
    }

    /** A copy of both files while the ledger is open, with events in the WAL: what a box finds when the power is back. */
    private void leaveALedgerAfterAPowerCut(Path found) throws IOException {
        try (Ledger ledger = open(FIRST)) {
            for (int n = 1; n <= 50; n++) {
                sell(ledger, n);
            }
        }
        try (Ledger ledger = open(FIRST)) {
            sell(ledger, 51);
            Files.createDirectory(found);
            Files.copy(file(), found.resolve("ledger.db"));
            Files.copy(folder.resolve("ledger.db-wal"), found.resolve("ledger.db-wal"));
        }
    }

    private void damageTheTableOfEpochs(Path file) throws IOException {
        int page;
        try (Sqlite sqlite = Sqlite.openReadOnly(file())) {
            page = (int) sqlite.number("SELECT rootpage FROM sqlite_schema WHERE name = 'epoch'");
        }
        byte[] scratched = new byte[4096];
        Arrays.fill(scratched, (byte) 0xFF);
        try (RandomAccessFile raw = new RandomAccessFile(file.toFile(), "rw")) {
            raw.seek((page - 1) * 4096L);
            raw.write(scratched);
        }
    }

    private static Path copy(Path folder, String end) throws IOException {
        try (var files = Files.list(folder)) {
            return files.filter(name -> name.getFileName().toString().matches("ledger\\.db\\.damaged-[^w]*" + end))
                    .findFirst()
                    .orElseThrow();
        }
    }

    private Path file() {
        return folder.resolve("ledger.db");
    }

    private Ledger open(Epoch epoch) {
        return Ledger.open(folder, List.of(), epoch, CLOCK);
    }

    private static long sell(Ledger ledger, int n) {
        return ledger.transact(writer -> writer.append(drawer(n)));
    }

    private static JournalEvent drawer(int n) {
        EventHeader header =
                new EventHeader(new UUID(7, n), "S1", "till-1", "lin", LocalDate.parse("2026-11-21"), CLOCK.instant());
        return new DrawerOpened(header, new UUID(0, 1), "no change");
    }
}
