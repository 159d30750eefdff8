package app.suanpan.ledger;

import app.suanpan.domain.journal.ShiftSuspended;
import app.suanpan.domain.register.SuspendedShift;
import app.suanpan.ledger.sqlite.Sqlite;
import app.suanpan.protocol.event.EventCodec;
import java.util.List;

/** Reads which shifts wait: which, from the rows; what there is to know of them, from the events. */
final class SuspensionBook {

    private SuspensionBook() {}

    /** All of them, newest first. */
    static List<SuspendedShift> all(Sqlite sqlite) {
        return sqlite
                .query(
                        "SELECT body FROM suspended_shift JOIN journal USING (sequence) ORDER BY sequence DESC",
                        row -> row.getBytes(1))
                .stream()
                .flatMap(body -> EventCodec.decode(body).stream())
                .filter(ShiftSuspended.class::isInstance)
                .map(ShiftSuspended.class::cast)
                .map(SuspendedShift::of)
                .toList();
    }
}
