package app.suanpan.ledger;

import app.suanpan.domain.journal.JournalEvent;
import app.suanpan.domain.journal.ReturnCompleted;
import app.suanpan.domain.journal.SaleCompleted;
import app.suanpan.domain.journal.SalePostVoided;
import app.suanpan.domain.journal.TillCounted;
import app.suanpan.domain.journal.TillSettled;
import app.suanpan.domain.journal.TillSum;
import app.suanpan.ledger.sqlite.Sqlite;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Which events a shift's X and Z reports are made of, as rows, and the numbers of the Z reports. */
final class TillDerivation implements Derivation {
    @Override
    public String script() {
        return "till-1.sql";
    }

    @Override
    public int edition() {
        return 17;
    }

    @Override
    public List<String> tables() {
        return List.of("till_event", "settlement_counter");
    }

    @Override
    public void apply(long sequence, JournalEvent event, Sqlite sqlite) {
        // Sales and returns have their shift in rows of their own: a sale does not pay for a second one.
        if (event instanceof SaleCompleted || event instanceof ReturnCompleted || event instanceof SalePostVoided) {
            return;
        }
        shiftOf(event)
                .ifPresent(shift -> sqlite.update(
                        "INSERT INTO till_event (sequence, shift, type) VALUES (?,?,?)",
                        sequence,
                        shift,
                        event.getClass().getSimpleName()));
        if (event instanceof TillSettled settled && settled.number() != null) {
            sqlite.update("""
                    INSERT INTO settlement_counter (workstation, last) VALUES (?, ?)
                    ON CONFLICT (workstation) DO UPDATE SET last = excluded.last""", settled.header().workstation(), settled.number());
        }
    }

    private static Optional<UUID> shiftOf(JournalEvent event) {
        return event instanceof TillCounted counted ? Optional.of(counted.shift()) : TillSum.shiftOf(event);
    }
}
