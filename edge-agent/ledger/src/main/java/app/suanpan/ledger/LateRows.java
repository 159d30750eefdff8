package app.suanpan.ledger;

import app.suanpan.ledger.sqlite.Sqlite;
import app.suanpan.ledger.sqlite.Sqlite.Sync;
import app.suanpan.protocol.event.EventCodec;
import java.util.ArrayList;
import java.util.List;

/**
 * Writes the rows of {@linkplain Derivation#isLate() late derivations}: behind the commit, from the journal, in a quiet moment or
 * when many wait. How far they have come moves with them in one SQLite transaction, so that a power cut between the sale
 * and its late rows costs nothing: they are written when the ledger is next open. Not for two threads at once.
 */
final class LateRows {
    /** As many events wait at most, and are written at once. */
    static final int MOST_WAITING = 64;

    private final Sqlite sqlite;
    private final List<Derivation> late;
    private long through;

    /** The rows of the late ones among these derivations. */
    LateRows(Sqlite sqlite, List<Derivation> derivations) {
        this.sqlite = sqlite;
        this.late = derivations.stream().filter(Derivation::isLate).toList();
        this.through = through(sqlite, "main");
    }

    /** Through which event a ledger's late rows are there. */
    static long through(Sqlite sqlite, String database) {
        return sqlite.number("SELECT through FROM " + database + ".late_rows");
    }

    /** Notes, in the SQLite transaction that is open, that they are there through an event. */
    static void writeThrough(Sqlite sqlite, long sequence) {
        sqlite.update("UPDATE late_rows SET through = ? WHERE one = 1", sequence);
    }

    /** How many events wait for their late rows. */
    long waiting(long head) {
        return head - through;
    }

    /**
     * Writes what is missing through an event, without waiting for the disk.
     *
     * @return whether there was anything to write
     */
    boolean write(long head) {
        boolean behind = through < head;
        while (through < head) {
            writeSome(Math.min(head, through + MOST_WAITING));
        }
        return behind;
    }

    private void writeSome(long last) {
        List<byte[]> bodies = new ArrayList<>(sqlite.query(
                "SELECT body FROM journal WHERE sequence > ? AND sequence <= ? ORDER BY sequence",
                row -> row.getBytes(1),
                through,
                last));
        through = sqlite.inTransaction(Sync.LATER, () -> {
            long sequence = through;
            for (byte[] body : bodies) {
                sequence++;
                long place = sequence;
                EventCodec.decode(body).ifPresent(event -> late.forEach(rows -> rows.apply(place, event, sqlite)));
            }
            writeThrough(sqlite, last);
            return last;
        });
    }
}
