package app.suanpan.collector.store;

import app.suanpan.domain.member.MemberCoupon;
import app.suanpan.domain.promotion.CouponUse;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The coupons that members were given, what sales have said of them, and of which the boxes of their stores are to be told. */
public final class CouponStore implements AutoCloseable {
    private static final String COLUMNS =
            "tenant, code, campaign, member_number, store, from_day, until_day, issued_at, revoked_at, state";

    private final Database database;
    private final Readers readers;

    private CouponStore(Database database) {
        this.database = database;
        this.readers = new Readers(() -> Sql.openReadOnly(database));
    }

    /** What has become of a coupon. */
    public enum State {
        /** It can be used, or will be. */
        ISSUED,
        /** A sale has used it. */
        REDEEMED,
        /** A sale had used it, and has given it back: it can be used again. */
        GIVEN_BACK,
        /** It was taken back from the member before it was used. */
        REVOKED,
        /** Its days are over, and nobody has used it. */
        EXPIRED
    }

    /**
     * A coupon that was given.
     *
     * @param member the member's number; 0 once they were erased
     * @param store where the member joined under this number, as far as it was known then; empty if it was not
     * @param revokedAt when it was taken back; null if it was not
     * @param state as the boxes were told
     */
    public record Given(
            String tenant,
            String code,
            String campaign,
            long member,
            String store,
            LocalDate from,
            LocalDate until,
            Instant issuedAt,
            @Nullable Instant revokedAt,
            State state) {}

    /** That sales or returns have said something of a coupon. */
    public record Change(long journal, long sequence, int ordinal, String tenant, String code) {}

    /**
     * A sale that used a coupon and has not given it back.
     *
     * @param box number of the box that sent it
     */
    public record Standing(long box, CouponUse use) {}

    /** Opens the database, and creates it or brings it up to date where needed. */
    public static CouponStore open(Database database, Instant now) {
        Schema.migrate(database, now);
        return new CouponStore(database);
    }

    /** Writes down that members were given coupons; all of them, or none. */
    public void issue(String tenant, List<MemberCoupon> coupons, Instant now) {
        write(sql -> coupons.forEach(coupon -> sql.update(
                "INSERT INTO member_coupon (" + COLUMNS + ", listed, changed) VALUES (?,?,?,?,?,?,?,?,?,?,0,1)",
                tenant,
                coupon.code(),
                coupon.campaign(),
                coupon.member(),
                home(sql, tenant, coupon.member()),
                coupon.from().toString(),
                coupon.until().toString(),
                Times.text(now),
                null,
                State.ISSUED.name())));
    }

    /** Of two stores that drew one number, the first by its id. */
    private static String home(Sql sql, String tenant, long number) {
        return sql.queryOne("""
                SELECT min(box.store)
                FROM member JOIN journal ON journal.id = member.journal_id JOIN box ON box.id = journal.box_id
                WHERE member.number = ? AND box.tenant = ?""", row -> Optional.ofNullable(row.getString(1)), number, tenant)
                .flatMap(store -> store)
                .orElse("");
    }

    /** Takes a coupon back; returns whether there is such a one that was not taken back before. */
    public boolean revoke(String tenant, String code, Instant now) {
        int[] rows = {0};
        write(sql -> rows[0] = sql.update(
                "UPDATE member_coupon SET revoked_at = ?, changed = 1 WHERE tenant = ? AND code = ? AND revoked_at IS NULL",
                Times.text(now),
                tenant,
                code));
        return rows[0] > 0;
    }

    /** The coupons of a tenant, of one campaign or of all, the latest first. */
    public List<Given> list(String tenant, Optional<String> campaign) {
        return readers.ask(db -> db.query(
                "SELECT " + COLUMNS + " FROM member_coupon WHERE tenant = ? AND (campaign = ? OR ? = '')"
                        + " ORDER BY issued_at DESC, code",
                CouponStore::given,
                tenant,
                campaign.orElse(""),
                campaign.orElse("")));
    }

    /** The coupon of a code. */
    public Optional<Given> one(String tenant, String code) {
        return readers.ask(db -> db.queryOne(
                "SELECT " + COLUMNS + " FROM member_coupon WHERE tenant = ? AND code = ?",
                CouponStore::given,
                tenant,
                code));
    }

    /**
     * The stores whose boxes are told of a coupon: where its member joined under the number that it was given to, and wherever they joined besides
     * with the same phone number. None if it is not known where.
     */
    public Set<String> homes(Given coupon) {
        List<String> known = readers.ask(db -> db.query(
                """
                SELECT DISTINCT box.store
                FROM member AS one JOIN journal AS its_journal ON its_journal.id = one.journal_id JOIN box AS its_box ON its_box.id = its_journal.box_id
                     JOIN member ON member.phone_hash = one.phone_hash
                     JOIN journal ON journal.id = member.journal_id JOIN box ON box.id = journal.box_id
                WHERE one.number = ? AND its_box.tenant = ? AND its_box.store = ? AND box.tenant = ?""", row -> row.getString(1), coupon.member(), coupon.tenant(), coupon.store(), coupon.tenant()));
        Set<String> stores = new TreeSet<>(known);
        if (!coupon.store().isEmpty()) {
            stores.add(coupon.store());
        }
        return stores;
    }

    /** Some of those of which the boxes are to be told something that did not come from a sale, or whose days are over. */
    public List<Given> waiting(LocalDate today, int most) {
        return readers.ask(db -> db.query(
                "SELECT " + COLUMNS + " FROM member_coupon WHERE changed = 1 OR (until_day < ? AND listed = 1)"
                        + " ORDER BY tenant, code LIMIT ?",
                CouponStore::given,
                today.toString(),
                most));
    }

    /** Some of what sales and returns said that was not looked at yet. */
    public List<Change> changes(int most) {
        return readers.ask(db -> db.query(
                """
                SELECT coupon_change.journal_id, coupon_change.sequence, coupon_change.ordinal, box.tenant, coupon_change.code
                FROM coupon_change JOIN journal ON journal.id = coupon_change.journal_id JOIN box ON box.id = journal.box_id
                ORDER BY coupon_change.journal_id, coupon_change.sequence, coupon_change.ordinal LIMIT ?""",
                row -> new Change(row.getLong(1), row.getLong(2), row.getInt(3), row.getString(4), row.getString(5)),
                most));
    }

    /** The sales that used a coupon and have not given it back, in the order of their times; more than one where boxes did not hear of each other. */
    public List<Standing> standing(String tenant, String code) {
        return readers.ask(db -> db.query(
                """
                SELECT box.id, sale.receipt, sale.at
                FROM sale_promotion
                     JOIN sale ON sale.journal_id = sale_promotion.journal_id AND sale.sequence = sale_promotion.sequence
                     JOIN journal ON journal.id = sale.journal_id JOIN box ON box.id = journal.box_id
                WHERE sale_promotion.coupon = ?1 AND box.tenant = ?2 AND sale.kind = 'sale' AND NOT EXISTS (
                    SELECT 1 FROM sale AS back JOIN sale_promotion AS given
                        ON given.journal_id = back.journal_id AND given.sequence = back.sequence
                    WHERE back.original_id = sale.transaction_id AND given.coupon = ?1)
                ORDER BY sale.at, box.id, sale.sequence""",
                row -> new Standing(row.getLong(1), new CouponUse(row.getString(2), Instant.parse(row.getString(3)))),
                code,
                tenant));
    }

    /** Whether any sale of a tenant has ever used a coupon: two brands may have campaigns and members of one name and number. */
    public boolean wasUsed(String tenant, String code) {
        return readers.ask(db -> db.queryOne("""
                        SELECT 1 FROM sale_promotion JOIN journal ON journal.id = sale_promotion.journal_id JOIN box ON box.id = journal.box_id
                        WHERE sale_promotion.coupon = ? AND box.tenant = ? LIMIT 1""", row -> row.getInt(1), code, tenant))
                .isPresent();
    }

    /**
     * The boxes are told what has become of a coupon. What was said of it meanwhile stays to be told.
     *
     * @param listed whether it is on their list now
     */
    public void told(Given coupon, State state, boolean listed) {
        write(sql -> sql.update(
                "UPDATE member_coupon SET state = ?, listed = ?, changed = 0 WHERE tenant = ? AND code = ?"
                        + " AND member_number = ? AND revoked_at IS "
                        + (coupon.revokedAt() == null ? "NULL" : "NOT NULL"),
                state.name(),
                listed ? 1 : 0,
                coupon.tenant(),
                coupon.code(),
                coupon.member()));
    }

    /** What sales and returns said was looked at. */
    public void seen(List<Change> changes) {
        write(sql -> changes.forEach(it -> sql.update(
                "DELETE FROM coupon_change WHERE journal_id = ? AND sequence = ? AND ordinal = ?",
                it.journal(),
                it.sequence(),
                it.ordinal())));
    }

    /** The coupon of somebody who was erased goes, once no box has it on its list. */
    public void forget(Given coupon) {
        write(sql ->
                sql.update("DELETE FROM member_coupon WHERE tenant = ? AND code = ?", coupon.tenant(), coupon.code()));
    }

    /** A coupon was used by two sales that stand: people have to know, and no sale is changed. */
    public void twice(String code, Standing later, Instant now) {
        write(sql -> sql.update(
                """
                INSERT INTO incident (box_id, kind, detail, times, first_at, last_at) VALUES (?, 'coupon', ?, 1, ?, ?)
                ON CONFLICT (box_id, kind, detail) DO NOTHING""",
                later.box(),
                MemberCoupon.shown(code) + ", " + later.use().receipt(),
                Times.text(now),
                Times.text(now)));
    }

    private static Given given(ResultSet row) throws SQLException {
        String revoked = row.getString(9);
        return new Given(
                row.getString(1),
                row.getString(2),
                row.getString(3),
                row.getLong(4),
                row.getString(5),
                LocalDate.parse(row.getString(6)),
                LocalDate.parse(row.getString(7)),
                Instant.parse(row.getString(8)),
                revoked == null ? null : Instant.parse(revoked),
                State.valueOf(row.getString(10)));
    }

    private void write(Consumer<Sql> work) {
        Sql.write(database, work);
    }

    @Override
    public void close() {
        readers.close();
    }
}
