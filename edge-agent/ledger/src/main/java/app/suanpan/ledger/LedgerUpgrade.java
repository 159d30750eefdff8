package app.suanpan.ledger;

import app.suanpan.ledger.sqlite.Sqlite;
import app.suanpan.protocol.event.EventCodec;
import app.suanpan.protocol.event.EventReading;
import java.util.List;

/**
 * Brings a ledger of an earlier edition up to this program's, in one SQLite transaction: whole, or as it was. The journal is
 * never touched. What follows from it is worked out anew where its tables have changed.
 */
final class LedgerUpgrade {

    /** The edition since which a ledger says how far its late rows have come. */
    static final int LATE_ROWS_SINCE = 8;

    private LedgerUpgrade() {}

    /** The same database, upgraded; it is closed if that fails. */
    static Sqlite upgraded(Sqlite sqlite, List<Derivation> derivations) {
        try {
            int found = edition(sqlite, "main");
            if (found < LedgerFile.EDITION) {
                sqlite.inTransaction(() -> {
                    if (found < 2) {
                        sqlite.runScript(LedgerFile.class, "session-2.sql");
                    }
                    if (found < LATE_ROWS_SINCE) {
                        sqlite.runScript(LedgerFile.class, "late-rows-1.sql");
                    }
                    // Late ones in any case: they are then all through the same event.
                    deriveAnew(
                            sqlite,
                            derivations.stream()
                                    .filter(derivation -> derivation.edition() > found || derivation.isLate())
                                    .toList());
                    sqlite.execute("PRAGMA user_version = " + LedgerFile.EDITION);
                });
            }
            return sqlite;
        } catch (RuntimeException e) {
            sqlite.close();
            throw e;
        }
    }

    /** The edition of a ledger. */
    static int edition(Sqlite sqlite, String database) {
        return sqlite.queryOne("PRAGMA " + database + ".user_version", row -> row.getInt(1))
                .orElse(LedgerFile.EDITION);
    }

    private static void deriveAnew(Sqlite sqlite, List<Derivation> changed) {
        if (changed.isEmpty()) {
            return;
        }
        changed.forEach(
                derivation -> derivation.tables().forEach(table -> sqlite.execute("DROP TABLE IF EXISTS " + table)));
        LedgerFile.createDerived(sqlite, changed);
        LateRows.writeThrough(sqlite, sqlite.number("SELECT coalesce(max(sequence), 0) FROM journal"));
        sqlite.forEach("SELECT sequence, body FROM journal ORDER BY sequence", row -> {
            long sequence = row.getLong(1);
            // An event that this program does not know makes no rows in any table that it does know.
            if (EventCodec.read(row.getBytes(2)) instanceof EventReading.Known known) {
                changed.forEach(derivation -> derivation.apply(sequence, known.event(), sqlite));
            }
        });
    }
}
