package app.suanpan.collector.store;

import app.suanpan.collector.store.View.Joined;
import app.suanpan.collector.store.View.MemberSums;
import app.suanpan.collector.store.View.MemberView;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Members: how many joined, where, how and with whom; never who. */
public final class MemberQueries {
    private static final int MOST_GUIDES = 100;
    private static final String PLACE = "business_day, at, journal_id, sequence";

    private final Readers readers;
    private final Remembered remembered;

    MemberQueries(Readers readers, Remembered remembered) {
        this.readers = readers;
        this.remembered = remembered;
    }

    /** Returns how many joined in a period: by day, by touchpoint, by guide and by store; where they are very many, as of a minute ago. */
    public MemberSums sums(Filter filter) {
        return remembered.ask(List.of("members", filter), () -> find(filter));
    }

    private MemberSums find(Filter filter) {
        return readers.ask(db -> new MemberSums(
                counted(db, filter, "business_day", "1"),
                counted(db, filter, "touchpoint", "2 DESC, {sorted touchpoint}"),
                counted(db, filter, "coalesce(CAST(guide AS TEXT), '')", "2 DESC, 1"),
                counted(db, filter, "store", "2 DESC, {sorted store}"),
                total(db, filter),
                total(db, filter.before()),
                all(db, filter.stores())));
    }

    /** Returns how many joined in a period. */
    public long joined(Filter filter) {
        return readers.ask(db -> total(db, filter));
    }

    /**
     * Returns who joined, newest first, with the member's number and without a name.
     *
     * @param behind where the page before ended; null for the first one
     */
    public List<MemberView> list(Filter filter, @Nullable Place behind, int limit) {
        var where = filter.where("").behind(PLACE, behind);
        return readers.ask(db -> db.query(
                """
                SELECT journal_id, sequence, number, store, workstation, touchpoint, language, guide, business_day, at
                FROM member""" + where.sql() + " ORDER BY business_day DESC, at DESC, journal_id DESC, sequence DESC LIMIT ?",
                row -> new MemberView(
                        Rows.place(row, 1),
                        row.getLong(3),
                        row.getString(4),
                        row.getString(5),
                        row.getString(6),
                        row.getString(7),
                        Rows.optionalLong(row, 8),
                        row.getString(9),
                        row.getString(10)),
                where.values(limit)));
    }

    private static List<Joined> counted(Sql db, Filter filter, String by, String order) {
        var where = filter.where("");
        return db.query(
                "SELECT " + by + ", count(*) FROM member" + where.sql() + " GROUP BY 1 ORDER BY " + order + " LIMIT ?",
                row -> new Joined(row.getString(1), row.getLong(2)),
                where.values(by.equals("business_day") ? Filter.MOST_DAYS : MOST_GUIDES));
    }

    private static long total(Sql db, Filter filter) {
        var where = filter.where("");
        return db.queryOne("SELECT count(*) FROM member" + where.sql(), row -> row.getLong(1), where.values())
                .orElse(0L);
    }

    /** Who joined twice is one. */
    private static long all(Sql db, @Nullable List<String> stores) {
        var where = new Where().stores("store", stores);
        return db.queryOne(
                        "SELECT count(DISTINCT coalesce(phone_hash, CAST(member_id AS TEXT))) FROM member"
                                + where.sql(),
                        row -> row.getLong(1),
                        where.values())
                .orElse(0L);
    }

    /** Where a row stands in the list, for the page behind it. */
    public static Place place(MemberView member) {
        var parts = member.id().split("-");
        return new Place(member.businessDay(), member.at(), Long.parseLong(parts[0]), Long.parseLong(parts[1]));
    }
}
