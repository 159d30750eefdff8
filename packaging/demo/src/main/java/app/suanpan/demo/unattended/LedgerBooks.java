package app.suanpan.demo.unattended;

import app.suanpan.demo.store.ShopFolder;
import app.suanpan.ledger.sqlite.Sqlite;
import java.nio.file.Path;

/** The store's ledger, read beside the running agent. */
final class LedgerBooks {
    private final Path file;

    LedgerBooks(ShopFolder folder) {
        this.file = folder.root().resolve("ledger.db");
    }

    Path file() {
        return file;
    }

    /** What it says was sold and taken back, of all days. */
    Takings takings() {
        try (Sqlite ledger = Sqlite.openReadOnly(file)) {
            return new Takings(
                    number(ledger, "SELECT count(*) FROM sale WHERE kind = 'SALE'"),
                    number(ledger, "SELECT coalesce(sum(total), 0) FROM sale WHERE kind = 'SALE'"),
                    number(ledger, "SELECT count(*) FROM sale WHERE kind = 'RETURN'"),
                    number(ledger, "SELECT coalesce(sum(total), 0) FROM sale WHERE kind = 'RETURN'"));
        }
    }

    /** Members who have joined, of all days. */
    long members() {
        try (Sqlite ledger = Sqlite.openReadOnly(file)) {
            return number(ledger, "SELECT count(*) FROM journal WHERE type = 'MemberJoined'");
        }
    }

    /** Whether every receipt is known to be on paper. */
    boolean everythingIsPrinted() {
        try (Sqlite ledger = Sqlite.openReadOnly(file)) {
            return number(ledger, "SELECT count(*) FROM print_job WHERE state IN ('QUEUED', 'PRINTING')") == 0;
        }
    }

    private static long number(Sqlite ledger, String question) {
        return ledger.number(question);
    }
}
