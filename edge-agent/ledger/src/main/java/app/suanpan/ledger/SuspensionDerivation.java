package app.suanpan.ledger;

import app.suanpan.domain.journal.JournalEvent;
import app.suanpan.domain.journal.ShiftResumed;
import app.suanpan.domain.journal.ShiftSuspended;
import app.suanpan.domain.journal.TillSettled;
import app.suanpan.ledger.sqlite.Sqlite;
import app.suanpan.ledger.sqlite.SqliteException;
import java.util.List;

/** The shifts that wait, as rows. A row goes when its shift is taken up, and whoever finds no row to take does not get it. */
final class SuspensionDerivation implements Derivation {
    @Override
    public String script() {
        return "suspended-1.sql";
    }

    @Override
    public int edition() {
        return 11;
    }

    @Override
    public List<String> tables() {
        return List.of("suspended_shift");
    }

    @Override
    public void apply(long sequence, JournalEvent event, Sqlite sqlite) {
        switch (event) {
            case ShiftSuspended suspended ->
                sqlite.update(
                        "INSERT INTO suspended_shift (suspension, sequence, shift, workstation) VALUES (?,?,?,?)",
                        suspended.header().id(),
                        sequence,
                        suspended.shift(),
                        suspended.header().workstation());
            case ShiftResumed resumed -> take(resumed, sqlite);
            case TillSettled settled -> refuseWaiting(settled, sqlite);
            default -> {
                // Nothing else leaves a shift or goes on with one.
            }
        }
    }

    /** The register looks before it asks. Should anything ever ask without looking, this refuses and nothing is committed. */
    private static void take(ShiftResumed resumed, Sqlite sqlite) {
        int taken = sqlite.update(
                "DELETE FROM suspended_shift WHERE suspension = ? AND shift = ?",
                resumed.suspension(),
                resumed.shift());
        if (taken != 1) {
            throw new SqliteException("suspension " + resumed.suspension() + " waits no more", null);
        }
    }

    private static void refuseWaiting(TillSettled settled, Sqlite sqlite) {
        if (sqlite.queryOne("SELECT 1 FROM suspended_shift WHERE shift = ?", row -> row.getInt(1), settled.shift())
                .isPresent()) {
            throw new SqliteException("shift " + settled.shift() + " is closed where it is not", null);
        }
    }
}
