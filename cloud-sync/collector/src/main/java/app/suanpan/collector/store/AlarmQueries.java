package app.suanpan.collector.store;

import app.suanpan.collector.store.View.IncidentView;
import app.suanpan.collector.store.View.QuarantineView;
import app.suanpan.collector.store.View.RefusedView;
import app.suanpan.protocol.uplink.Bytes;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a person should look at. */
public final class AlarmQueries {
    private final Readers readers;

    AlarmQueries(Readers readers) {
        this.readers = readers;
    }

    /** Returns the incidents, the latest first. */
    public List<IncidentView> incidents(@Nullable List<String> stores, int limit) {
        var where = new Where().stores("box.store_name", stores);
        return readers.ask(db -> db.query(
                """
                SELECT box.tenant, box.store_name, box.workstation, kind, detail, times, first_at, last_at
                FROM incident JOIN box ON box.id = incident.box_id""" + where.sql() + " ORDER BY last_at DESC, {sorted kind}, {sorted detail} LIMIT ?",
                row -> new IncidentView(
                        row.getString(1),
                        row.getString(2),
                        row.getString(3),
                        row.getString(4),
                        row.getString(5),
                        row.getLong(6),
                        row.getString(7),
                        row.getString(8)),
                where.values(limit)));
    }

    /** Returns how many incidents there are. */
    public long count(@Nullable List<String> stores) {
        var where = new Where().stores("box.store_name", stores);
        return readers.ask(db -> db.queryOne(
                        "SELECT count(*) FROM incident JOIN box ON box.id = incident.box_id" + where.sql(),
                        row -> row.getLong(1),
                        where.values())
                .orElse(0L));
    }

    /** Returns the events in quarantine, the latest first; what is in them stays in the database. */
    public List<QuarantineView> quarantine(@Nullable List<String> stores, int limit) {
        var where = new Where().stores("box.store_name", stores);
        return readers.ask(db -> db.query(
                """
                SELECT quarantine.journal_id, box.tenant, box.store_name, box.workstation, journal.epoch, quarantine.sequence,
                       quarantine.hash, quarantine.reason, quarantine.received_at, length(quarantine.body)
                FROM quarantine JOIN journal ON journal.id = quarantine.journal_id JOIN box ON box.id = journal.box_id""" + where.sql() + " ORDER BY quarantine.received_at DESC, quarantine.sequence LIMIT ?",
                row -> new QuarantineView(
                        row.getLong(1) + "-" + row.getLong(6) + "-"
                                + HexFormat.of().formatHex(row.getBytes(7)),
                        row.getString(2),
                        row.getString(3),
                        row.getString(4),
                        row.getString(5),
                        row.getLong(6),
                        HexFormat.of().formatHex(row.getBytes(7)),
                        row.getString(8),
                        row.getString(9),
                        row.getLong(10)),
                where.values(limit)));
    }

    /** Returns the batches that were not believed, the latest first; what is in them stays in the database. */
    public List<RefusedView> refused(@Nullable List<String> stores, int limit) {
        var where = new Where().stores("box.store_name", stores);
        return readers.ask(db -> db.query(
                """
                SELECT refused_batch.box_id, refused_batch.digest, box.tenant, box.store_name, box.workstation, refused_batch.reason,
                       refused_batch.detail, refused_batch.size, refused_batch.times, refused_batch.first_at,
                       refused_batch.last_at
                FROM refused_batch JOIN box ON box.id = refused_batch.box_id""" + where.sql() + " ORDER BY refused_batch.last_at DESC, {sorted refused_batch.digest} LIMIT ?",
                row -> new RefusedView(
                        row.getLong(1) + "-" + row.getString(2),
                        row.getString(3),
                        row.getString(4),
                        row.getString(5),
                        row.getString(6),
                        row.getString(7),
                        row.getLong(8),
                        row.getLong(9),
                        row.getString(10),
                        row.getString(11)),
                where.values(limit)));
    }

    /** Returns the bytes of a batch that was not believed, as they came, for an auditor. */
    public Optional<Bytes> refusedBatch(long box, String digest, @Nullable List<String> stores) {
        var where = new Where()
                .and("refused_batch.box_id = ? AND refused_batch.digest = ?", box, digest)
                .stores("box.store_name", stores);
        return readers.ask(db -> db.queryOne("""
                SELECT refused_batch.body
                FROM refused_batch JOIN box ON box.id = refused_batch.box_id""" + where.sql(), row -> Bytes.of(row.getBytes(1)), where.values()));
    }

    /** Returns the bytes of an event in quarantine as they came, for an auditor. */
    public Optional<Bytes> quarantined(long journal, long sequence, byte[] hash, @Nullable List<String> stores) {
        var where = new Where()
                .and("quarantine.journal_id = ? AND quarantine.sequence = ?", journal, sequence)
                .and("quarantine.hash = ?", (Object) hash)
                .stores("box.store_name", stores);
        return readers.ask(db -> db.queryOne("""
                SELECT quarantine.body
                FROM quarantine JOIN journal ON journal.id = quarantine.journal_id JOIN box ON box.id = journal.box_id""" + where.sql(), row -> Bytes.of(row.getBytes(1)), where.values()));
    }
}
