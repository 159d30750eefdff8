package app.suanpan.ledger;

import app.suanpan.domain.journal.DrawerOpened;
import app.suanpan.domain.journal.EventHeader;
import app.suanpan.domain.journal.JournalEvent;
import app.suanpan.domain.journal.ShiftOpened;
import app.suanpan.ledger.sqlite.Sqlite;
import app.suanpan.protocol.uplink.Epoch;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.io.TempDir;

/** A ledger in a folder of its own. */
abstract class OneLedger {
    static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-21T10:00:00Z"), ZoneOffset.UTC);

    static final Epoch EPOCH = new Epoch("0123456789abcdef0123456789abcdef");

    @TempDir
    Path folder;

    Ledger open() {
        return Ledger.open(folder, List.of(), EPOCH, CLOCK);
    }

    LedgerVerifier.Report verify() {
        return LedgerVerifier.verify(folder.resolve("ledger.db"), List.of());
    }

    /** Changes the file behind the ledger's back, as somebody with a database tool would. */
    void tamper(String sql) {
        try (Sqlite sqlite = Sqlite.open(folder.resolve("ledger.db"))) {
            sqlite.execute("DROP TRIGGER journal_is_never_changed");
            sqlite.update(sql);
        }
    }

    static JournalEvent opened(int n) {
        return new ShiftOpened(header(n), new UUID(0, 1), "Lin", "CNY", 20_000, null, null);
    }

    static JournalEvent drawer(int n) {
        return new DrawerOpened(header(n), new UUID(0, 1), "no change " + "x".repeat(200));
    }

    static EventHeader header(int n) {
        return new EventHeader(new UUID(7, n), "S1", "till-1", "lin", LocalDate.parse("2026-11-21"), CLOCK.instant());
    }
}
