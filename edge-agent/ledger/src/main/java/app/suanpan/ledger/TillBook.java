package app.suanpan.ledger;

import app.suanpan.domain.journal.JournalEvent;
import app.suanpan.domain.journal.TillCounted;
import app.suanpan.domain.journal.TillSum;
import app.suanpan.domain.till.TillFigures;
import app.suanpan.ledger.sqlite.Sqlite;
import app.suanpan.protocol.event.EventCodec;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Reads what belongs to a shift: which events, from the rows; what they say, from the journal. */
final class TillBook {

    private TillBook() {}

    /** What a shift adds up to, reckoned from its events: there is no second sum that could differ from them. */
    static TillFigures figures(Sqlite sqlite, UUID shift) {
        TillSum sum = new TillSum();
        sqlite.forEach("""
                SELECT body FROM journal WHERE sequence IN (
                    SELECT sequence FROM sale WHERE shift = ?1 UNION ALL SELECT sequence FROM till_event WHERE shift = ?1)
                ORDER BY sequence""", row -> EventCodec.decode(row.getBytes(1)).ifPresent(sum::add), shift);
        return sum.figures();
    }

    /** The counts of a shift's till that were refused, in order. */
    static List<TillCounted> counts(Sqlite sqlite, UUID shift) {
        List<TillCounted> counts = new ArrayList<>();
        sqlite.forEach(
                """
                SELECT body FROM till_event JOIN journal USING (sequence)
                WHERE shift = ? AND till_event.type = 'TillCounted' ORDER BY sequence""",
                row -> {
                    JournalEvent event = EventCodec.decode(row.getBytes(1)).orElse(null);
                    if (event instanceof TillCounted counted) {
                        counts.add(counted);
                    }
                },
                shift);
        return counts;
    }

    /** The number that a workstation's next Z report will have. */
    static long nextSettlement(Sqlite sqlite, String workstation) {
        return 1
                + sqlite.queryOne(
                                "SELECT last FROM settlement_counter WHERE workstation = ?",
                                row -> row.getLong(1),
                                workstation)
                        .orElse(0L);
    }
}
