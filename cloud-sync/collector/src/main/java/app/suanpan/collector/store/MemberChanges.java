package app.suanpan.collector.store;

import app.suanpan.domain.join.OfficeFact;
import app.suanpan.protocol.uplink.Bytes;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

/** Of which members something was said that the boxes of their stores are not told yet, and all that was ever said of one. */
public final class MemberChanges implements AutoCloseable {
    /** The ids of everybody who gave the phone number that somebody gave, and that one's own. */
    static final String TWINS = """
            SELECT member.member_id
            FROM member JOIN journal ON journal.id = member.journal_id JOIN box ON box.id = journal.box_id
            WHERE member.member_id = ?1 AND box.tenant = ?2
            UNION SELECT member.member_id
            FROM member AS one JOIN member ON member.phone_hash = one.phone_hash
                 JOIN journal ON journal.id = member.journal_id JOIN box ON box.id = journal.box_id
                 JOIN journal AS its_journal ON its_journal.id = one.journal_id JOIN box AS its_box ON its_box.id = its_journal.box_id
            WHERE one.member_id = ?1 AND its_box.tenant = ?2 AND box.tenant = ?2""";

    private final Database database;
    private final Readers readers;

    private MemberChanges(Database database) {
        this.database = database;
        this.readers = new Readers(() -> Sql.openReadOnly(database));
    }

    /**
     * One thing that was said.
     *
     * @param journal in which journal
     * @param sequence its place there
     * @param tenant whose member it is about
     * @param member the member's id
     */
    public record Change(long journal, long sequence, String tenant, String member) {}

    /**
     * An event, and when it was received first.
     *
     * @param store of the box that wrote it
     * @param body as the box wrote it
     */
    public record Said(String store, Bytes body, Instant received) {}

    /** Opens the database, and creates it or brings it up to date where needed. */
    public static MemberChanges open(Database database, Instant now) {
        Schema.migrate(database, now);
        return new MemberChanges(database);
    }

    /** Returns some of what the boxes are not told yet. */
    public List<Change> waiting(int most) {
        return readers.ask(db -> db.query(
                """
                SELECT member_change.journal_id, member_change.sequence, box.tenant, member_change.member_id
                FROM member_change JOIN journal ON journal.id = member_change.journal_id JOIN box ON box.id = journal.box_id
                ORDER BY member_change.journal_id, member_change.sequence LIMIT ?""", row -> new Change(row.getLong(1), row.getLong(2), row.getString(3), row.getString(4)), most));
    }

    /** Returns the ids under which somebody joined who joined under this one: all that were given one phone number, anywhere in the brand. */
    public List<String> twins(String tenant, String member) {
        return readers.ask(db -> db.query(TWINS + " ORDER BY 1", row -> row.getString(1), member, tenant));
    }

    /** Returns the stores of a tenant where somebody joined under this id or that of a twin. */
    public List<String> homes(String tenant, String member) {
        return readers.ask(db -> db.query("""
                SELECT DISTINCT box.store
                FROM member JOIN journal ON journal.id = member.journal_id JOIN box ON box.id = journal.box_id
                WHERE box.tenant = ?2 AND member.member_id IN (""" + TWINS + ") ORDER BY 1", row -> row.getString(1), member, tenant));
    }

    /** Returns the events that say what is known of a member under one id: that they joined, which guides they have had, and that
     * they came back with their phone number. */
    public List<Said> facts(String tenant, String member) {
        return readers.ask(db -> db.query(
                """
                SELECT box.store, event.body, event.received_at
                FROM member JOIN journal ON journal.id = member.journal_id JOIN box ON box.id = journal.box_id
                     JOIN event ON event.journal_id = member.journal_id AND event.sequence = member.sequence
                WHERE member.member_id = ?1 AND box.tenant = ?2
                UNION ALL SELECT box.store, event.body, event.received_at
                FROM binding JOIN journal ON journal.id = binding.journal_id JOIN box ON box.id = journal.box_id
                     JOIN event ON event.journal_id = binding.journal_id AND event.sequence = binding.sequence
                WHERE binding.member_id = ?1 AND box.tenant = ?2
                UNION ALL SELECT box.store, event.body, event.received_at
                FROM member_verified JOIN journal ON journal.id = member_verified.journal_id JOIN box ON box.id = journal.box_id
                     JOIN event ON event.journal_id = member_verified.journal_id AND event.sequence = member_verified.sequence
                WHERE member_verified.member_id = ?1 AND box.tenant = ?2""",
                row -> new Said(row.getString(1), Bytes.of(row.getBytes(2)), Instant.parse(row.getString(3))),
                member,
                tenant));
    }

    /** Whether any box of a tenant says that this member was erased. */
    public boolean isErased(String tenant, String member) {
        return readers.ask(db -> db.queryOne("""
                SELECT 1 FROM member_erased JOIN journal ON journal.id = member_erased.journal_id JOIN box ON box.id = journal.box_id
                WHERE member_erased.member_id = ? AND box.tenant = ?""", row -> row.getInt(1), member, tenant))
                .isPresent();
    }

    /**
     * Takes what the tables say of a member who was erased: nothing stays but that somebody joined, and that guides asked for somebody, there
     * and then. Rows that come later, or are
     * made again, come with a change of their own, after which this is done again.
     */
    public void forget(String tenant, String member) {
        String theirs = " WHERE member_id = ? AND journal_id IN"
                + " (SELECT journal.id FROM journal JOIN box ON box.id = journal.box_id WHERE box.tenant = ?)";
        write(sql -> {
            sql.update("DELETE FROM member_consent" + theirs, member, tenant);
            // What became of guides' requests is counted, also when the sums are made again: it stays, and is nobody's.
            sql.update("UPDATE binding SET member_id = ?" + theirs, MemberRows.NOBODY, member, tenant);
            sql.update("DELETE FROM member_verified" + theirs, member, tenant);
            sql.update(
                    "UPDATE member_coupon SET member_number = 0, changed = 1 WHERE tenant = ?1 AND member_number IN"
                            + " (SELECT number FROM member JOIN journal ON journal.id = member.journal_id"
                            + " JOIN box ON box.id = journal.box_id WHERE member_id = ?2 AND box.tenant = ?1)"
                            + " AND member_number > 0",
                    tenant,
                    member);
            sql.update("UPDATE member SET number = 0, language = '', phone_hash = NULL" + theirs, member, tenant);
            sql.update("DELETE FROM guide_transfer WHERE member_id = ? AND tenant = ?", member, tenant);
            sql.update("DELETE FROM points_reservation WHERE member_id = ? AND tenant = ?", member, tenant);
        });
    }

    /** The boxes are to be told anew of the coupons that these members were given: there may be more stores that are to know of them. */
    public void couponsOf(String tenant, Collection<String> members) {
        if (members.isEmpty()) {
            return;
        }
        write(sql -> members.forEach(member -> sql.update("""
                UPDATE member_coupon SET changed = 1 WHERE tenant = ?1 AND listed = 1 AND member_number IN (
                    SELECT number FROM member JOIN journal ON journal.id = member.journal_id JOIN box ON box.id = journal.box_id
                    WHERE member_id = ?2 AND box.tenant = ?1)""", tenant, member)));
    }

    /** Returns what head office itself said about guides whom the member may have had. */
    public List<OfficeFact> office(String tenant, String member) {
        List<OfficeFact> facts = new ArrayList<>(readers.ask(db -> db.query(
                """
                SELECT guide, left_at FROM guide_departure
                WHERE tenant = ?1 AND (guide IN (SELECT guide FROM binding WHERE member_id = ?2)
                    OR guide IN (SELECT to_guide FROM guide_transfer WHERE member_id = ?2 AND tenant = ?1))""",
                row -> new OfficeFact.GuideLeft(row.getLong(1), Instant.parse(row.getString(2))),
                tenant,
                member)));
        facts.addAll(readers.ask(db -> db.query(
                "SELECT from_guide, to_guide, moved_at FROM guide_transfer WHERE tenant = ? AND member_id = ?",
                row -> new OfficeFact.Reassigned(row.getLong(1), row.getLong(2), Instant.parse(row.getString(3))),
                tenant,
                member)));
        return facts;
    }

    /** Returns the members who may be a guide's own customers: those for whom the guide ever asked, or to whom they were given. */
    public List<String> everOf(String tenant, long guide) {
        return readers.ask(db -> db.query("""
                SELECT binding.member_id FROM binding
                    JOIN journal ON journal.id = binding.journal_id JOIN box ON box.id = journal.box_id
                WHERE binding.guide = ?1 AND box.tenant = ?2 AND binding.member_id <> ?3
                UNION SELECT member_id FROM guide_transfer WHERE to_guide = ?1 AND tenant = ?2 ORDER BY 1""", row -> row.getString(1), guide, tenant, MemberRows.NOBODY));
    }

    /** Returns when each guide left who did, by number. */
    public SortedMap<Long, Instant> departures(String tenant) {
        SortedMap<Long, Instant> departures = new TreeMap<>();
        readers.ask(db -> db.query(
                        "SELECT guide, left_at FROM guide_departure WHERE tenant = ?",
                        row -> Map.entry(row.getLong(1), Instant.parse(row.getString(2))),
                        tenant))
                .forEach(it -> departures.put(it.getKey(), it.getValue()));
        return departures;
    }

    /**
     * A guide left.
     *
     * @param by who says so
     * @return false if that was said already
     */
    public boolean leave(String tenant, long guide, Instant at, String by) {
        AtomicInteger added = new AtomicInteger();
        write(sql -> added.set(sql.update(
                "INSERT INTO guide_departure (tenant, guide, left_at, said_by) VALUES (?, ?, ?, ?)"
                        + " ON CONFLICT (tenant, guide) DO NOTHING",
                tenant,
                guide,
                Times.text(at),
                by)));
        return added.get() > 0;
    }

    /**
     * Gives members to another guide, all of them or none; their stores' boxes are to be told. What is to be told has a place below those of
     * events, so that it is never taken for one.
     *
     * @param by who says so
     */
    public void reassign(String tenant, List<String> members, OfficeFact.Reassigned moved, String by) {
        write(sql -> {
            long id = sql.queryOne("SELECT coalesce(max(id), 0) FROM guide_transfer", row -> row.getLong(1))
                    .orElse(0L);
            for (String member : members) {
                id++;
                sql.update("""
                        INSERT INTO guide_transfer (id, tenant, member_id, from_guide, to_guide, moved_at, said_by)
                        VALUES (?, ?, ?, ?, ?, ?, ?)""", id, tenant, member, moved.from(), moved.to(), Times.text(moved.at()), by);
                sql.update("""
                        INSERT INTO member_change (journal_id, sequence, member_id)
                        SELECT member.journal_id, ?, member.member_id
                        FROM member JOIN journal ON journal.id = member.journal_id JOIN box ON box.id = journal.box_id
                        WHERE member.member_id = ? AND box.tenant = ? ORDER BY member.journal_id, member.sequence LIMIT 1""", -id, member, tenant);
            }
        });
    }

    /** The boxes are told of these. */
    public void told(List<Change> changes) {
        write(sql -> changes.forEach(it -> sql.update(
                "DELETE FROM member_change WHERE journal_id = ? AND sequence = ?", it.journal(), it.sequence())));
    }

    private void write(Consumer<Sql> work) {
        Sql.write(database, work);
    }

    @Override
    public void close() {
        readers.close();
    }
}
