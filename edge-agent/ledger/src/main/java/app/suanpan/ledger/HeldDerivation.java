package app.suanpan.ledger;

import app.suanpan.domain.journal.JournalEvent;
import app.suanpan.domain.journal.TransactionHeld;
import app.suanpan.domain.journal.TransactionRecalled;
import app.suanpan.ledger.sqlite.Sqlite;
import app.suanpan.ledger.sqlite.SqliteException;
import java.util.List;

/** What is put aside, as rows. A row goes when its hold is recalled, and whoever finds no row to take does not get it. */
final class HeldDerivation implements Derivation {
    @Override
    public String script() {
        return "held-1.sql";
    }

    @Override
    public int edition() {
        return 2;
    }

    @Override
    public List<String> tables() {
        return List.of("held_transaction");
    }

    @Override
    public void apply(long sequence, JournalEvent event, Sqlite sqlite) {
        switch (event) {
            case TransactionHeld held ->
                sqlite.update(
                        """
                        INSERT INTO held_transaction (hold, sequence, transaction_id, workstation, operator, lines, currency, total, note)
                        VALUES (?,?,?,?,?,?,?,?,?)""",
                        held.header().id(),
                        sequence,
                        held.transaction(),
                        held.header().workstation(),
                        held.header().operator(),
                        held.lines().size(),
                        held.currency(),
                        held.total(),
                        held.note());
            case TransactionRecalled recalled -> take(recalled, sqlite);
            default -> {
                // Nothing else puts a transaction aside or takes one up.
            }
        }
    }

    /** The register looks before it asks. Should anything ever ask without looking, this refuses and nothing is committed. */
    private static void take(TransactionRecalled recalled, Sqlite sqlite) {
        int taken = sqlite.update(
                "DELETE FROM held_transaction WHERE hold = ? AND transaction_id = ?",
                recalled.hold(),
                recalled.transaction());
        if (taken != 1) {
            throw new SqliteException("hold " + recalled.hold() + " is not put aside any more", null);
        }
    }
}
