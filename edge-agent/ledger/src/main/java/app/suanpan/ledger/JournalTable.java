package app.suanpan.ledger;

import app.suanpan.ledger.sqlite.Sqlite;
import app.suanpan.protocol.uplink.Bytes;
import app.suanpan.protocol.uplink.ChainHash;
import app.suanpan.protocol.uplink.Epoch;
import app.suanpan.protocol.uplink.JournalChain;
import app.suanpan.protocol.uplink.JournalHead;
import app.suanpan.protocol.uplink.StoredEvent;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reading the journal's table. */
final class JournalTable {

    private JournalTable() {}

    static JournalHead head(Sqlite db) {
        long sequence = db.queryOne("SELECT coalesce(max(sequence), 0) FROM journal", row -> row.getLong(1))
                .orElse(0L);
        ChainHash headHash = hashAt(db, sequence).orElseThrow();
        return db.queryOne(
                        "SELECT id, base, base_hash FROM epoch ORDER BY ordinal DESC LIMIT 1",
                        row -> new JournalHead(
                                new Epoch(row.getString(1)),
                                row.getLong(2),
                                ChainHash.of(row.getBytes(3)),
                                sequence,
                                headHash))
                .orElseThrow();
    }

    /**
     * Every epoch that still has events, oldest first, each ended where a later one began, and the present one at
     * {@code head}. An epoch may begin before an earlier one did, which then has none left.
     */
    static List<JournalHead> lives(Sqlite db, JournalHead head) {
        List<JournalHead> begun = db.query(
                "SELECT id, base, base_hash FROM epoch ORDER BY ordinal",
                row -> new JournalHead(
                        new Epoch(row.getString(1)),
                        row.getLong(2),
                        ChainHash.of(row.getBytes(3)),
                        row.getLong(2),
                        ChainHash.of(row.getBytes(3))));
        List<JournalHead> lives = new ArrayList<>(List.of(head));
        for (JournalHead life : begun.reversed()) {
            JournalHead next = lives.getFirst();
            if (!life.epoch().equals(head.epoch()) && life.base() < next.base()) {
                lives.addFirst(
                        new JournalHead(life.epoch(), life.base(), life.baseHash(), next.base(), next.baseHash()));
            }
        }
        return lives;
    }

    static Optional<ChainHash> hashAt(Sqlite db, long sequence) {
        return sequence == 0
                ? Optional.of(JournalChain.GENESIS)
                : db.queryOne(
                        "SELECT hash FROM journal WHERE sequence = ?", row -> ChainHash.of(row.getBytes(1)), sequence);
    }

    /** Events after a sequence, in order, at least one if there is one. */
    static List<StoredEvent> read(Sqlite db, long after, long through, int maxEvents, int maxBytes) {
        List<StoredEvent> rows = db.query(
                "SELECT sequence, body, hash FROM journal WHERE sequence > ? AND sequence <= ? ORDER BY sequence LIMIT ?",
                row -> new StoredEvent(row.getLong(1), Bytes.of(row.getBytes(2)), ChainHash.of(row.getBytes(3))),
                after,
                through,
                maxEvents);
        List<StoredEvent> fitting = new ArrayList<>();
        long bytes = 0;
        for (StoredEvent event : rows) {
            bytes += event.body().length();
            if (!fitting.isEmpty() && bytes > maxBytes) {
                break;
            }
            fitting.add(event);
        }
        return fitting;
    }
}
