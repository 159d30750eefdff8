package app.suanpan.collector.store;

import app.suanpan.collector.store.View.BoxCounts;
import app.suanpan.collector.store.View.BoxTotals;
import app.suanpan.collector.store.View.BoxView;
import app.suanpan.collector.store.View.StoreZone;
import app.suanpan.collector.store.View.Tally;
import app.suanpan.protocol.json.Json;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Boxes: what they have, what of it is here, and when they were last heard. */
public final class BoxQueries {
    private final Readers readers;

    BoxQueries(Readers readers) {
        this.readers = readers;
    }

    /** Returns every box of the stores, by store and workstation. */
    public List<BoxView> boxes(@Nullable List<String> stores, int limit) {
        var where = new Where().stores("box.store_name", stores);
        return readers.ask(db -> db.query(
                """
                SELECT box.tenant, box.store_name, box.workstation, box.online, box.head, coalesce(journal.watermark, 0),
                       box.oldest_unsent_at, box.version, box.devices, box.last_seen_at, coalesce(journal.epoch, ''),
                       (SELECT count(*) FROM journal AS every WHERE every.box_id = box.id)
                FROM box LEFT JOIN journal
                    ON journal.id = (SELECT max(newest.id) FROM journal AS newest WHERE newest.box_id = box.id)""" + where.sql()
                        + " ORDER BY {sorted box.tenant}, {sorted box.store_name}, {sorted box.workstation} LIMIT ?",
                row -> new BoxView(
                        row.getString(1),
                        row.getString(2),
                        row.getString(3),
                        row.getInt(4) != 0,
                        row.getLong(5),
                        row.getLong(6),
                        Math.max(0, row.getLong(5) - row.getLong(6)),
                        row.getString(7),
                        row.getString(8),
                        Json.tree(row.getString(9).getBytes(StandardCharsets.UTF_8)),
                        row.getString(10),
                        row.getString(11),
                        row.getLong(12),
                        List.of()),
                where.values(limit)));
    }

    /** Returns how many boxes there are, how many of them are connected, and how many events are known to be missing. */
    public BoxCounts counts(@Nullable List<String> stores) {
        var where = new Where().stores("box.store_name", stores);
        return readers.ask(db -> db.queryOne(
                        """
                SELECT count(*), coalesce(sum(CASE WHEN box.online <> 0 THEN 1 ELSE 0 END), 0),
                       coalesce(sum(CASE WHEN box.head > coalesce(journal.watermark, 0)
                           THEN box.head - coalesce(journal.watermark, 0) ELSE 0 END), 0)
                FROM box LEFT JOIN journal
                    ON journal.id = (SELECT max(newest.id) FROM journal AS newest WHERE newest.box_id = box.id)""" + where.sql(),
                        row -> new BoxCounts(row.getLong(1), row.getLong(2), row.getLong(3)),
                        where.values())
                .orElseThrow());
    }

    /** Returns the stores of which a box has ever called, in order, each with the zone that its boxes name last in the alphabet. */
    public List<StoreZone> stores() {
        return readers.ask(db -> db.query(
                "SELECT store_name, max({sorted zone}) FROM box GROUP BY store_name ORDER BY {sorted store_name}",
                row -> new StoreZone(row.getString(1), known(row.getString(2)))));
    }

    /** Returns by whose clock a store lives; nothing if its boxes do not say, or name a place that nobody knows. */
    public Optional<ZoneId> zone(String store) {
        return readers.ask(db -> db.queryOne(
                        "SELECT max({sorted zone}) FROM box WHERE store_name = ?",
                        row -> known(row.getString(1)),
                        store))
                .filter(it -> !it.isEmpty())
                .map(ZoneId::of);
    }

    /** What a box says of its zone is believed if it is one. */
    static String known(@Nullable String zone) {
        return zone != null && ZoneId.getAvailableZoneIds().contains(zone) ? zone : "";
    }

    /** Returns, for each box and currency, what all its sales and returns come to: to be compared with its ledger. */
    public List<BoxTotals> totals(@Nullable List<String> stores) {
        var where = new Where().stores("box.store_name", stores);
        return readers.ask(db -> db.query(
                """
                SELECT box.tenant, box.store_name, box.workstation, sale.currency,
                       sum(CASE WHEN kind = 'sale' THEN 1 ELSE 0 END), sum(CASE WHEN kind = 'sale' THEN total ELSE 0 END),
                       sum(CASE WHEN kind <> 'sale' THEN 1 ELSE 0 END), sum(CASE WHEN kind <> 'sale' THEN total ELSE 0 END),
                       max(box.head),
                       (SELECT newest.watermark FROM journal AS newest WHERE newest.box_id = box.id
                        ORDER BY newest.id DESC LIMIT 1)
                FROM sale JOIN journal ON journal.id = sale.journal_id JOIN box ON box.id = journal.box_id""" + where.sql() + """

                GROUP BY box.id, box.tenant, box.store_name, box.workstation, sale.currency
                ORDER BY {sorted box.tenant}, {sorted box.store_name}, {sorted box.workstation}, {sorted sale.currency}""",
                row -> new BoxTotals(
                        row.getString(1),
                        row.getString(2),
                        row.getString(3),
                        row.getString(4),
                        new Tally(row.getLong(5), row.getLong(6)),
                        new Tally(row.getLong(7), row.getLong(8)),
                        row.getLong(10),
                        Math.max(0, row.getLong(9) - row.getLong(10))),
                where.values()));
    }
}
