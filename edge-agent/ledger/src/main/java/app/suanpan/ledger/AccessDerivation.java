package app.suanpan.ledger;

import app.suanpan.domain.authority.LockOut;
import app.suanpan.domain.journal.JournalEvent;
import app.suanpan.domain.register.LockOuts;
import app.suanpan.ledger.sqlite.Sqlite;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Who has typed wrong PINs, as rows: whoever was believed since has none. */
final class AccessDerivation implements Derivation {
    @Override
    public String script() {
        return "access-1.sql";
    }

    @Override
    public int edition() {
        return 6;
    }

    @Override
    public List<String> tables() {
        return List.of("lock_out");
    }

    @Override
    public void apply(long sequence, JournalEvent event, Sqlite sqlite) {
        LockOuts.person(event).ifPresent(person -> {
            LockOut before = standing(sqlite, person);
            write(sqlite, person, before, LockOuts.after(before, event));
        });
    }

    private static void write(Sqlite sqlite, String person, LockOut before, LockOut after) {
        if (after.equals(before)) {
            return;
        }
        if (after.equals(LockOut.NONE)) {
            sqlite.update("DELETE FROM lock_out WHERE operator = ?", person);
        } else {
            sqlite.update(
                    """
                    INSERT INTO lock_out (operator, failures, lock_outs, until) VALUES (?,?,?,?)
                    ON CONFLICT (operator) DO UPDATE SET failures = excluded.failures, lock_outs = excluded.lock_outs,
                        until = excluded.until""",
                    person,
                    after.failures(),
                    after.lockOuts(),
                    after.until().map(Instant::toString).orElse(null));
        }
    }

    /** How somebody stands. */
    static LockOut standing(Sqlite sqlite, String person) {
        return sqlite.queryOne(
                        "SELECT failures, lock_outs, until FROM lock_out WHERE operator = ?",
                        row -> new LockOut(
                                row.getInt(1),
                                row.getInt(2),
                                Optional.ofNullable(row.getString(3)).map(Instant::parse)),
                        person)
                .orElse(LockOut.NONE);
    }
}
