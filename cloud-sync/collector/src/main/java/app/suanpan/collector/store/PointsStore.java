package app.suanpan.collector.store;

import app.suanpan.domain.points.PointsAccount;
import app.suanpan.domain.points.PointsEntry;
import app.suanpan.domain.points.PointsEntry.Kind;
import app.suanpan.domain.points.Reserving;
import app.suanpan.domain.points.Reserving.Denied;
import app.suanpan.domain.points.Reserving.Reserved;
import app.suanpan.domain.points.Reserving.Why;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * Members' points as all boxes together know them, whichever of their ids a sale was made under, and what is kept of them for somebody who is
 * about to pay. Two who reserve at once, at whichever collectors, do so one after the other.
 */
public final class PointsStore implements AutoCloseable {
    /** A sale that used what was reserved may come that much later than it ended; nobody asks after it then. */
    private static final int DAYS_KEPT = 31;

    private static final String ENTRIES = """
            SELECT said.transaction_id, said.kind, said.lot, said.points, said.from_day, said.until_day
            FROM %s AS said JOIN journal ON journal.id = said.journal_id JOIN box ON box.id = journal.box_id
            WHERE box.tenant = ? AND said.member_id = ?""";

    /** What was earned and taken back, and what paid and came back. */
    private static final List<String> TABLES = List.of("points_entry", "points_used");

    private final Database database;
    private final Readers readers;
    private final Clock clock;

    private PointsStore(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
        this.readers = new Readers(() -> Sql.openReadOnly(database));
    }

    /** Opens the database, and creates it or brings it up to date where needed. */
    public static PointsStore open(Database database, Clock clock) {
        Schema.migrate(database, clock.instant());
        return new PointsStore(database, clock);
    }

    /** All that is known of a member's points, and of what is kept of them. */
    public PointsAccount account(String tenant, UUID member) {
        return readers.ask(db -> account(db, tenant, ids(db, tenant, member)));
    }

    /**
     * Keeps points of a member, those that end first before others; asked again under the same reservation, it answers the same. What was
     * given up is not kept, however late it is asked for.
     *
     * @param day the business day of whoever asks; one that is days away from ours is of a wrong clock, and ours holds
     * @param until the first business day on which they are free again by themselves
     */
    public Reserving reserve(
            String tenant, UUID reservation, UUID member, long points, LocalDate day, LocalDate until) {
        AtomicReference<Reserving> answer = new AtomicReference<>(new Denied(Why.NOTHING_TO_RESERVE));
        Sql.write(database, sql -> {
            List<String> ids = ids(sql, tenant, member);
            inTurn(sql, tenant, ids, () -> {
                forgetOld(sql, tenant);
                Reserving decided = isGivenUp(sql, tenant, reservation)
                        ? new Denied(Why.NOTHING_TO_RESERVE)
                        : account(sql, tenant, ids).reserve(reservation, points, believed(day), until);
                if (decided instanceof Reserved kept) {
                    kept.entries().forEach(entry -> insert(sql, tenant, member, entry, false));
                }
                answer.set(decided);
            });
        });
        return answer.get();
    }

    /**
     * Frees what is kept under a reservation. One that was not heard of yet is not kept any more when it comes: what travels on two
     * roads may overtake itself. Of that nothing is kept but the reservation: the member may have been erased meanwhile.
     */
    public void release(String tenant, UUID reservation, UUID member) {
        Sql.write(
                database,
                sql -> inTurn(sql, tenant, ids(sql, tenant, member), () -> {
                    int rows = sql.update(
                            "UPDATE points_reservation SET released = 1 WHERE tenant = ? AND reservation = ?",
                            tenant,
                            reservation.toString());
                    if (rows == 0) {
                        LocalDate until = today().plusDays(DAYS_KEPT);
                        insert(
                                sql,
                                tenant,
                                reservation,
                                new PointsEntry(reservation, Kind.RESERVED, reservation, 0, today(), until),
                                true);
                    }
                }));
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }

    /** A business day may begin before ours, or go on after it. */
    private LocalDate believed(LocalDate day) {
        boolean near = !day.isBefore(today().minusDays(1)) && !day.isAfter(today().plusDays(1));
        return near ? day : today();
    }

    private static List<String> ids(Sql sql, String tenant, UUID member) {
        List<String> twins =
                sql.query(MemberChanges.TWINS + " ORDER BY 1", row -> row.getString(1), member.toString(), tenant);
        // Somebody of whose joining nothing has arrived yet may have bought already.
        return twins.isEmpty() ? List.of(member.toString()) : twins;
    }

    /**
     * Does work while nobody else does it for the same member: whoever writes the same rows waits until this transaction is over, in which
     * they come and go. So nobody ever sees them.
     */
    private static void inTurn(Sql sql, String tenant, List<String> ids, Runnable work) {
        ids.forEach(id -> sql.update(
                "INSERT INTO points_turn (tenant, member_id) VALUES (?, ?) ON CONFLICT (tenant, member_id) DO NOTHING",
                tenant,
                id));
        work.run();
        ids.forEach(id -> sql.update("DELETE FROM points_turn WHERE tenant = ? AND member_id = ?", tenant, id));
    }

    private void forgetOld(Sql sql, String tenant) {
        sql.update(
                "DELETE FROM points_reservation WHERE tenant = ? AND until_day < ?",
                tenant,
                today().minusDays(DAYS_KEPT).toString());
    }

    private static boolean isGivenUp(Sql sql, String tenant, UUID reservation) {
        return sql.queryOne(
                        "SELECT 1 FROM points_reservation WHERE tenant = ? AND reservation = ? AND released = 1 LIMIT 1",
                        row -> row.getInt(1),
                        tenant,
                        reservation.toString())
                .isPresent();
    }

    private static void insert(Sql sql, String tenant, UUID member, PointsEntry entry, boolean released) {
        sql.update(
                """
                INSERT INTO points_reservation (tenant, reservation, lot, member_id, points, from_day, until_day, released)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (tenant, reservation, lot) DO NOTHING""",
                tenant,
                entry.transaction().toString(),
                entry.lot().toString(),
                member.toString(),
                entry.points(),
                entry.from().toString(),
                String.valueOf(entry.until()),
                released ? 1 : 0);
    }

    private static PointsAccount account(Sql sql, String tenant, List<String> ids) {
        List<PointsEntry> facts = new ArrayList<>();
        for (String id : ids) {
            for (String table : TABLES) {
                facts.addAll(sql.query(ENTRIES.formatted(table), PointsStore::entry, tenant, id));
            }
            sql.query("""
                            SELECT reservation, lot, points, from_day, until_day, released FROM points_reservation
                            WHERE tenant = ? AND member_id = ? AND points > 0""", PointsStore::kept, tenant, id).forEach(facts::addAll);
        }
        return PointsAccount.of(facts);
    }

    private static PointsEntry entry(ResultSet row) throws SQLException {
        return new PointsEntry(
                UUID.fromString(row.getString(1)),
                Kind.valueOf(row.getString(2)),
                UUID.fromString(row.getString(3)),
                row.getLong(4),
                LocalDate.parse(row.getString(5)),
                day(row.getString(6)));
    }

    private static List<PointsEntry> kept(ResultSet row) throws SQLException {
        PointsEntry reserved = new PointsEntry(
                UUID.fromString(row.getString(1)),
                Kind.RESERVED,
                UUID.fromString(row.getString(2)),
                row.getLong(3),
                LocalDate.parse(row.getString(4)),
                day(row.getString(5)));
        return row.getInt(6) == 0 ? List.of(reserved) : List.of(reserved, reserved.as(Kind.RELEASED));
    }

    private static @Nullable LocalDate day(@Nullable String text) {
        return text == null ? null : LocalDate.parse(text);
    }

    @Override
    public void close() {
        readers.close();
    }
}
