package app.suanpan.collector.store;

import app.suanpan.collector.store.Backwards.Found;
import app.suanpan.collector.store.View.EventView;
import app.suanpan.collector.store.View.SaleDetail;
import app.suanpan.collector.store.View.SaleView;
import app.suanpan.protocol.uplink.Bytes;
import app.suanpan.protocol.uplink.ChainHash;
import app.suanpan.protocol.uplink.JournalChain;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Sales and returns, one by one. */
public final class SaleQueries {
    /** The number of the member whose sale it is: of twins that of the one who survives, whichever of them bought. */
    private static final String MEMBER = """
            coalesce(
                (SELECT twin.number FROM member AS buyer JOIN member AS twin ON twin.phone_hash = buyer.phone_hash
                 WHERE buyer.member_id = sale.member_id
                       AND (SELECT tenant FROM store_name WHERE name = buyer.store) = (SELECT tenant FROM store_name WHERE name = twin.store)
                 ORDER BY twin.member_id, twin.at LIMIT 1),
                (SELECT min(number) FROM member WHERE member.member_id = sale.member_id))""";

    private static final String COLUMNS = """
            SELECT sale.journal_id, sale.sequence, sale.kind, sale.receipt, sale.store, sale.workstation, sale.operator,
                   sale.business_day, sale.at, sale.currency, sale.net, sale.tax, sale.total, sale.rounding, sale.change,
                   sale.lines,
            """ + MEMBER + """
            , sale.serving_guide, sale.note
            FROM sale""";

    private static final String PLACE = "sale.business_day, sale.at, sale.journal_id, sale.sequence";

    private final Readers readers;

    SaleQueries(Readers readers) {
        this.readers = readers;
    }

    /**
     * What is looked for.
     *
     * @param text a whole receipt number, the end of one, or a part of a cashier's name; empty for everything
     * @param amount what was paid in minor units of whichever currency, with rounding or without; null for any
     * @param kind {@code sale}, {@code return} or {@code void}; empty for all
     */
    public record Search(String text, @Nullable Long amount, String kind) {
        /** Everything. */
        public static final Search ALL = new Search("", null, "");
    }

    /**
     * Returns sales and returns, newest first.
     *
     * @param behind where the page before ended; null for the first one
     * @param limit at most so many
     */
    public List<SaleView> list(Filter filter, Search search, @Nullable Place behind, int limit) {
        var where = filter.where("sale.").behind(PLACE, behind);
        if (!search.kind().isEmpty()) {
            where.and("sale.kind = ?", search.kind());
        }
        if (search.amount() != null) {
            where.and("sale.total = ? OR sale.total + sale.rounding = ?", search.amount(), search.amount());
        }
        if (!search.text().isEmpty()) {
            var small = search.text().toLowerCase(Locale.ROOT);
            var text = Texts.escaped(small);
            where.and(
                    "lower(sale.receipt) LIKE ? ESCAPE '!' OR " + Texts.small("sale.operator", small)
                            + " LIKE ? ESCAPE '!'",
                    "%" + text,
                    "%" + text + "%");
        }
        return readers.ask(db -> db.query(
                COLUMNS + where.sql()
                        + " ORDER BY sale.business_day DESC, sale.at DESC, sale.journal_id DESC, sale.sequence DESC LIMIT ?",
                SaleQueries::sale,
                where.values(limit)));
    }

    /** Looks for sales and returns as {@link #list} does, but stops when it has looked long enough. */
    public Found<SaleView> search(Filter filter, Search search, @Nullable Place behind, int limit) {
        return search.equals(Search.ALL)
                ? Found.all(list(filter, search, behind, limit))
                : new Backwards(System::nanoTime)
                        .search(filter, behind, limit, (days, rows) -> list(days, search, behind, rows));
    }

    /** Returns what has this receipt number, of whatever day: a sale is looked for by somebody who has the paper in hand. */
    public List<SaleView> ofReceipt(String receipt, @Nullable List<String> stores, int limit) {
        var where = new Where().and("sale.receipt = ?", receipt).stores("sale.store", stores);
        return readers.ask(db -> db.query(
                COLUMNS + where.sql() + " ORDER BY sale.at DESC, sale.journal_id, sale.sequence DESC LIMIT ?",
                SaleQueries::sale,
                where.values(limit)));
    }

    /**
     * Returns one sale or return with everything in it.
     *
     * @param stores of which it has to be one, and whatever belongs to it; null for any
     */
    public Optional<SaleDetail> sale(long journal, long sequence, @Nullable List<String> stores) {
        var where = new Where()
                .and("sale.journal_id = ? AND sale.sequence = ?", journal, sequence)
                .stores("sale.store", stores);
        return readers.ask(db -> db.queryOne(COLUMNS + where.sql(), SaleQueries::sale, where.values())
                .map(head -> new SaleDetail(
                        head,
                        SaleParts.lines(db, journal, sequence),
                        SaleParts.tenders(db, journal, sequence),
                        SaleParts.taxes(db, journal, sequence),
                        SaleParts.promotions(db, journal, sequence),
                        SaleParts.approvals(db, journal, sequence),
                        SaleParts.related(db, journal, sequence, stores))));
    }

    /** Returns the bytes of an event as they came. */
    public Optional<Bytes> body(long journal, long sequence) {
        return readers.ask(db -> body(db, journal, sequence));
    }

    /**
     * Returns the bytes of an event, its hash, and whether that follows from the event before it: the chain is reckoned here and now,
     * and not taken from what was thought of it when it came.
     *
     * @param stores of which the box has to be one; null for any
     */
    public Optional<EventView> event(long journal, long sequence, @Nullable List<String> stores) {
        var where = new Where().and("journal.id = ?", journal).stores("box.store_name", stores);
        return readers.ask(db -> db.queryOne(
                        "SELECT journal.epoch FROM journal JOIN box ON box.id = journal.box_id" + where.sql(),
                        row -> row.getString(1),
                        where.values())
                .flatMap(epoch -> event(db, epoch, journal, sequence)));
    }

    private static Optional<EventView> event(Sql db, String epoch, long journal, long sequence) {
        return body(db, journal, sequence).flatMap(body -> {
            var hash = hash(db, journal, sequence);
            var before = sequence == 1
                    ? Optional.of(JournalChain.GENESIS)
                    : hash(db, journal, sequence - 1).or(() -> base(db, journal, sequence - 1));
            return hash.map(it -> new EventView(
                    journal + "-" + sequence,
                    epoch,
                    sequence,
                    it.hex(),
                    before.map(previous -> JournalChain.extend(previous, body).equals(it))
                            .orElse(false),
                    body.asUtf8()));
        });
    }

    private static Optional<Bytes> body(Sql db, long journal, long sequence) {
        return db.queryOne(
                "SELECT body FROM event WHERE journal_id = ? AND sequence = ?",
                row -> Bytes.of(row.getBytes(1)),
                journal,
                sequence);
    }

    private static Optional<ChainHash> hash(Sql db, long journal, long sequence) {
        return db.queryOne(
                "SELECT hash FROM event WHERE journal_id = ? AND sequence = ?",
                row -> ChainHash.of(row.getBytes(1)),
                journal,
                sequence);
    }

    /** What a journal goes on from that began behind another one. */
    private static Optional<ChainHash> base(Sql db, long journal, long sequence) {
        return db.queryOne(
                "SELECT base_hash FROM journal WHERE id = ? AND base = ?",
                row -> ChainHash.of(row.getBytes(1)),
                journal,
                sequence);
    }

    static SaleView sale(ResultSet row) throws SQLException {
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
                Rows.optionalLong(row, 18),
                row.getString(19));
    }

    /** Where a row stands in the list, for the page behind it. */
    public static Place place(SaleView sale) {
        var parts = sale.id().split("-");
        return new Place(sale.businessDay(), sale.at(), Long.parseLong(parts[0]), Long.parseLong(parts[1]));
    }
}
