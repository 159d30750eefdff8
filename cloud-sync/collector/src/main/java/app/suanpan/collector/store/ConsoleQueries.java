package app.suanpan.collector.store;

import app.suanpan.collector.store.View.AuditView;
import app.suanpan.collector.store.View.BoxTotals;
import app.suanpan.collector.store.View.BoxView;
import app.suanpan.collector.store.View.CurrencyTotals;
import app.suanpan.collector.store.View.HourTotals;
import app.suanpan.collector.store.View.IncidentView;
import app.suanpan.collector.store.View.MemberView;
import app.suanpan.collector.store.View.QuarantineView;
import app.suanpan.collector.store.View.SaleDetail;
import app.suanpan.collector.store.View.SaleView;
import app.suanpan.collector.store.View.Tally;
import app.suanpan.protocol.json.Json;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;

/** What people ask the collector, answered from the derived rows on a connection that never holds up the one that writes. */
public final class ConsoleQueries implements AutoCloseable {
    private static final String SALE_COLUMNS = """
            SELECT sale.journal_id, sale.sequence, sale.kind, sale.receipt, sale.store, sale.workstation, sale.operator,
                   sale.business_day, sale.at, sale.currency, sale.net, sale.tax, sale.total, sale.rounding, sale.change,
                   sale.lines, (SELECT min(number) FROM member WHERE member.member_id = sale.member_id), sale.serving_guide
            FROM sale""";

    private final Sql sql;
    private final ZoneId zone;
    private final ReentrantLock lock = new ReentrantLock();

    private ConsoleQueries(Sql sql, ZoneId zone) {
        this.sql = sql;
        this.zone = zone;
    }

    /** Opens the database for reading; {@code zone} says where an hour of the day begins. */
    public static ConsoleQueries open(Path file, ZoneId zone) {
        return new ConsoleQueries(Sql.openReadOnly(file), zone);
    }

    /** Returns the zone in which hours are counted. */
    public ZoneId zone() {
        return zone;
    }

    /**
     * Returns the business day to show when nobody asked for another: {@code today} if anything was sold, else the last day
     * before it on which something was, else today. A box whose clock is years ahead does not decide for all.
     */
    public LocalDate latestDay(LocalDate today) {
        return asking(db -> db.queryOne(
                        "SELECT max(business_day) FROM sale WHERE business_day <= ?",
                        row -> Optional.ofNullable(row.getString(1)),
                        today.toString())
                .flatMap(it -> it)
                .map(LocalDate::parse)
                .orElse(today));
    }

    /** Returns what a business day came to, by currency. Money that was put onto gift cards is owed and not sold. */
    public List<CurrencyTotals> dayTotals(LocalDate day) {
        return asking(db -> db.query(
                """
                SELECT currency,
                       sum(CASE WHEN kind = 'sale' THEN 1 ELSE 0 END),
                       sum(CASE WHEN kind = 'sale' THEN total - liability ELSE 0 END),
                       sum(CASE WHEN kind <> 'sale' THEN 1 ELSE 0 END),
                       sum(CASE WHEN kind <> 'sale' THEN total - liability ELSE 0 END)
                FROM sale WHERE business_day = ? AND (liability = 0 OR total <> liability) GROUP BY currency ORDER BY 3 DESC""", row -> new CurrencyTotals(row.getString(1), tally(row, 2), tally(row, 4)), day.toString()));
    }

    /** Returns what was sold in each hour of a business day, hours without a sale left out. */
    public List<HourTotals> hours(LocalDate day) {
        record Minutes(String at, String currency, long count, long total) {}
        // Ten minutes divide the hours of every zone; an hour of UTC does not.
        var slices = asking(db -> db.query(
                """
                SELECT min(at), currency, count(*), sum(total - liability) FROM sale
                WHERE business_day = ? AND kind = 'sale' AND (liability = 0 OR total <> liability) GROUP BY substr(at, 1, 15), currency""",
                row -> new Minutes(row.getString(1), row.getString(2), row.getLong(3), row.getLong(4)),
                day.toString()));
        Map<String, Map<Integer, Tally>> hours = new TreeMap<>();
        for (var slice : slices) {
            var hour = Instant.parse(slice.at()).atZone(zone).getHour();
            hours.computeIfAbsent(slice.currency(), ignored -> new TreeMap<>())
                    .merge(hour, new Tally(slice.count(), slice.total()), Tally::plus);
        }
        var all = new ArrayList<HourTotals>();
        hours.forEach((currency, tallies) -> tallies.forEach(
                (hour, tally) -> all.add(new HourTotals(currency, hour, tally.count(), tally.total()))));
        return all;
    }

    /**
     * Returns the latest sales and returns of a business day, newest first.
     *
     * @param limit at most so many
     * @param offset after so many newer ones
     */
    public List<SaleView> sales(LocalDate day, int limit, int offset) {
        return asking(db -> db.query(
                SALE_COLUMNS
                        + " WHERE sale.business_day = ? ORDER BY sale.at DESC, sale.journal_id, sale.sequence DESC"
                        + " LIMIT ? OFFSET ?",
                ConsoleQueries::sale,
                day.toString(),
                limit,
                offset));
    }

    /** Returns one sale or return with everything in it. */
    public Optional<SaleDetail> sale(long journal, long sequence) {
        return asking(db -> db.queryOne(
                        SALE_COLUMNS + " WHERE sale.journal_id = ? AND sale.sequence = ?",
                        ConsoleQueries::sale,
                        journal,
                        sequence)
                .map(head -> new SaleDetail(
                        head,
                        SaleParts.lines(db, journal, sequence),
                        SaleParts.tenders(db, journal, sequence),
                        SaleParts.taxes(db, journal, sequence))));
    }

    /**
     * Returns what a business day has for auditors, newest first.
     *
     * @param part {@code approvals}, {@code people}, {@code drawers}, {@code roles} or {@code wrong}; anything else for all
     */
    public List<AuditView> audit(LocalDate day, String part, int limit, int offset) {
        return asking(db -> AuditParts.of(db, day, part, limit, offset));
    }

    /** Returns how many members joined on a business day. */
    public long membersJoined(LocalDate day) {
        return asking(db -> db.queryOne(
                        "SELECT count(*) FROM member WHERE business_day = ?", row -> row.getLong(1), day.toString())
                .orElse(0L));
    }

    /** Returns how many members there are. */
    public long members() {
        return asking(db -> db.queryOne("SELECT count(*) FROM member", row -> row.getLong(1))
                .orElse(0L));
    }

    /** Returns the members who joined last, newest first: how and where, never who. */
    public List<MemberView> latestMembers(int limit, int offset) {
        return asking(db -> db.query(
                """
                SELECT number, store, workstation, touchpoint, language, guide, at FROM member
                ORDER BY at DESC, journal_id, sequence DESC LIMIT ? OFFSET ?""",
                row -> new MemberView(
                        row.getLong(1),
                        row.getString(2),
                        row.getString(3),
                        row.getString(4),
                        row.getString(5),
                        Rows.optionalLong(row, 6),
                        row.getString(7)),
                limit,
                offset));
    }

    /** Returns every box: what it has, what of it is here, and when it was last heard. */
    public List<BoxView> boxes() {
        return asking(db -> db.query(
                """
                SELECT box.tenant, box.store, box.workstation, box.online, box.head, coalesce(journal.watermark, 0),
                       box.oldest_unsent_at, box.version, box.devices, box.last_seen_at, coalesce(journal.epoch, ''),
                       (SELECT count(*) FROM journal AS every WHERE every.box_id = box.id)
                FROM box LEFT JOIN journal
                    ON journal.id = (SELECT max(newest.id) FROM journal AS newest WHERE newest.box_id = box.id)
                ORDER BY box.tenant, box.store, box.workstation""",
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
                        row.getLong(12))));
    }

    /** Returns the incidents that a person should look at, the latest first. */
    public List<IncidentView> incidents() {
        return asking(db -> db.query(
                """
                SELECT box.tenant, box.store, box.workstation, kind, detail, times, first_at, last_at
                FROM incident JOIN box ON box.id = incident.box_id ORDER BY last_at DESC""",
                row -> new IncidentView(
                        row.getString(1),
                        row.getString(2),
                        row.getString(3),
                        row.getString(4),
                        row.getString(5),
                        row.getLong(6),
                        row.getString(7),
                        row.getString(8))));
    }

    /** Returns the events in quarantine, the latest first; what is in them stays in the database. */
    public List<QuarantineView> quarantine(int limit) {
        return asking(db -> db.query(
                """
                SELECT box.tenant, box.store, box.workstation, journal.epoch, quarantine.sequence, quarantine.hash,
                       quarantine.reason, quarantine.received_at
                FROM quarantine JOIN journal ON journal.id = quarantine.journal_id JOIN box ON box.id = journal.box_id
                ORDER BY quarantine.received_at DESC, quarantine.sequence LIMIT ?""",
                row -> new QuarantineView(
                        row.getString(1),
                        row.getString(2),
                        row.getString(3),
                        row.getString(4),
                        row.getLong(5),
                        HexFormat.of().formatHex(row.getBytes(6)),
                        row.getString(7),
                        row.getString(8)),
                limit));
    }

    /** Returns, for each box and currency, what all its sales and returns come to: to be compared with its ledger. */
    public List<BoxTotals> totals() {
        return asking(db -> db.query(
                """
                SELECT box.tenant, box.store, box.workstation, sale.currency,
                       sum(CASE WHEN kind = 'sale' THEN 1 ELSE 0 END), sum(CASE WHEN kind = 'sale' THEN total ELSE 0 END),
                       sum(CASE WHEN kind <> 'sale' THEN 1 ELSE 0 END), sum(CASE WHEN kind <> 'sale' THEN total ELSE 0 END),
                       max(box.head),
                       (SELECT newest.watermark FROM journal AS newest WHERE newest.box_id = box.id
                        ORDER BY newest.id DESC LIMIT 1)
                FROM sale JOIN journal ON journal.id = sale.journal_id JOIN box ON box.id = journal.box_id
                GROUP BY box.id, box.tenant, box.store, box.workstation, sale.currency
                ORDER BY box.tenant, box.store, box.workstation, sale.currency""",
                row -> new BoxTotals(
                        row.getString(1),
                        row.getString(2),
                        row.getString(3),
                        row.getString(4),
                        tally(row, 5),
                        tally(row, 7),
                        row.getLong(10),
                        Math.max(0, row.getLong(9) - row.getLong(10)))));
    }

    @Override
    public void close() {
        lock.lock();
        try {
            sql.close();
        } finally {
            lock.unlock();
        }
    }

    private static SaleView sale(ResultSet row) throws SQLException {
        return new SaleView(
                Rows.place(row, 1),
                row.getString(3),
                row.getString(4),
                row.getString(5),
                row.getString(6),
                row.getString(7),
                row.getString(8),
                row.getString(9),
                row.getString(10),
                row.getLong(11),
                row.getLong(12),
                row.getLong(13),
                row.getLong(14),
                row.getLong(15),
                row.getInt(16),
                Rows.optionalLong(row, 17),
                Rows.optionalLong(row, 18));
    }

    private static Tally tally(ResultSet row, int column) throws SQLException {
        return new Tally(row.getLong(column), row.getLong(column + 1));
    }

    private <T> T asking(Function<Sql, T> question) {
        lock.lock();
        try {
            return question.apply(sql);
        } finally {
            lock.unlock();
        }
    }
}
