package app.suanpan.collector.store;

import app.suanpan.collector.store.Backwards.Found;
import app.suanpan.collector.store.View.CashView;
import app.suanpan.collector.store.View.CountView;
import app.suanpan.collector.store.View.ForeignView;
import app.suanpan.collector.store.View.SettledTax;
import app.suanpan.collector.store.View.SettledTender;
import app.suanpan.collector.store.View.ShiftDetail;
import app.suanpan.collector.store.View.ShiftView;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Shifts: who opened which till with how much, and what was in it when it was closed. */
public final class ShiftQueries {
    private static final String COLUMNS = """
            SELECT opened.journal_id, opened.sequence, opened.shift_id, opened.store, opened.workstation, opened.operator,
                   opened.business_day, opened.at, opened.currency, opened.opening_loan, settled.at, settled.number,
                   settled.expected, settled.counted, settled.variance,
                   (SELECT count(*) FROM refused_count
                    WHERE refused_count.shift_id = opened.shift_id AND refused_count.store = opened.store)
            FROM shift_event AS opened
            LEFT JOIN shift_event AS settled
                ON settled.shift_id = opened.shift_id AND settled.store = opened.store AND settled.kind = 'settled'""";

    private static final String PLACE = "opened.business_day, opened.at, opened.journal_id, opened.sequence";

    private final Readers readers;

    ShiftQueries(Readers readers) {
        this.readers = readers;
    }

    /** Which shifts. */
    public enum State {
        ALL(""),
        OPEN("settled.shift_id IS NULL"),
        /** Over or short, or counted more than once. */
        DIFFERENT("settled.variance <> 0 OR EXISTS (SELECT 1 FROM refused_count"
                + " WHERE refused_count.shift_id = opened.shift_id AND refused_count.store = opened.store)");

        private final String condition;

        State(String condition) {
            this.condition = condition;
        }
    }

    /** Returns the shifts of a period, the one opened last first. */
    public List<ShiftView> list(Filter filter, State state, @Nullable Place behind, int limit) {
        var where = filter.where("opened.").and("opened.kind = 'opened'").behind(PLACE, behind);
        if (!state.condition.isEmpty()) {
            where.and(state.condition);
        }
        return readers.ask(db -> db.query(
                COLUMNS + where.sql()
                        + " ORDER BY opened.business_day DESC, opened.at DESC, opened.journal_id DESC, opened.sequence DESC LIMIT ?",
                ShiftQueries::shift,
                where.values(limit)));
    }

    /** Looks for shifts as {@link #list} does, but stops when it has looked long enough. */
    public Found<ShiftView> search(Filter filter, State state, @Nullable Place behind, int limit) {
        return state == State.ALL
                ? Found.all(list(filter, state, behind, limit))
                : new Backwards(System::nanoTime)
                        .search(filter, behind, limit, (days, rows) -> list(days, state, behind, rows));
    }

    /** Returns a shift with what moved in its till and what its Z report says, by where it was opened. */
    public Optional<ShiftDetail> shift(long journal, long sequence) {
        return readers.ask(db -> db.queryOne(
                        COLUMNS + " WHERE opened.journal_id = ? AND opened.sequence = ? AND opened.kind = 'opened'",
                        row -> new Known(shift(row), row.getString(3)),
                        journal,
                        sequence)
                .map(it -> detail(db, it)));
    }

    private record Known(ShiftView shift, String id) {}

    private static ShiftDetail detail(Sql db, Known found) {
        var settled = " FROM shift_event JOIN %1$s ON %1$s.journal_id = shift_event.journal_id"
                + " AND %1$s.sequence = shift_event.sequence WHERE shift_event.shift_id = ? AND shift_event.store = ? AND shift_event.kind = 'settled'"
                + " ORDER BY %1$s.ordinal";
        return new ShiftDetail(
                found.shift(),
                db.query(
                        "SELECT at, kind, operator, amount, reason FROM cash_movement WHERE shift_id = ? AND store = ? ORDER BY at, sequence",
                        row -> new CashView(
                                row.getString(1), row.getString(2), row.getString(3), row.getLong(4), row.getString(5)),
                        found.id(),
                        found.shift().store()),
                db.query(
                        "SELECT at, operator, expected, counted, variance FROM refused_count WHERE shift_id = ? AND store = ? ORDER BY at, sequence",
                        row -> new CountView(
                                row.getString(1), row.getString(2), row.getLong(3), row.getLong(4), row.getLong(5)),
                        found.id(),
                        found.shift().store()),
                db.query(
                        "SELECT settlement_tender.kind, count, taken, paid_back"
                                + settled.formatted("settlement_tender"),
                        row -> new SettledTender(row.getString(1), row.getLong(2), row.getLong(3), row.getLong(4)),
                        found.id(),
                        found.shift().store()),
                db.query(
                        "SELECT tax, base, amount" + settled.formatted("settlement_tax"),
                        row -> new SettledTax(row.getString(1), row.getLong(2), row.getLong(3)),
                        found.id(),
                        found.shift().store()),
                db.query(
                        "SELECT foreign_count.currency, foreign_count.expected, foreign_count.counted, foreign_count.variance"
                                + settled.formatted("foreign_count"),
                        row -> new ForeignView(row.getString(1), row.getLong(2), row.getLong(3), row.getLong(4)),
                        found.id(),
                        found.shift().store()));
    }

    private static ShiftView shift(ResultSet row) throws SQLException {
        return new ShiftView(
                Rows.place(row, 1),
                row.getString(4),
                row.getString(5),
                row.getString(6),
                row.getString(7),
                row.getString(8),
                row.getString(9),
                row.getLong(10),
                row.getString(11),
                Rows.optionalLong(row, 12),
                Rows.optionalLong(row, 13),
                Rows.optionalLong(row, 14),
                Rows.optionalLong(row, 15),
                row.getLong(16));
    }

    /** Where a row stands in the list, for the page behind it. */
    public static Place place(ShiftView shift) {
        var parts = shift.id().split("-");
        return new Place(shift.businessDay(), shift.openedAt(), Long.parseLong(parts[0]), Long.parseLong(parts[1]));
    }
}
