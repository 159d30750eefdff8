package app.suanpan.collector.store;

import app.suanpan.collector.store.Backwards.Found;
import app.suanpan.collector.store.View.AuditView;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is for auditors, from the rows of {@link PeopleRows}: of each table only as many rows are read as a page has. */
public final class AuditQueries {
    /** What the rows of a table look like in the list. */
    private record Source(String part, String table, String columns) {}

    private static final List<Source> SOURCES = List.of(
            new Source("approvals", "approval", """
                    'approvals', journal_id, sequence, outcome, store, workstation, at, operator,
                    operator_name, approver, approver_name, means, permission,
                    command, reason,
                    (SELECT min(receipt) FROM sale WHERE sale.transaction_id = approval.transaction_id)"""),
            new Source("people", "access_event", """
                    'people', journal_id, sequence, kind, store, workstation, at, person, person_name, coalesce(other, ''),
                    '', coalesce(means, ''), '', detail, '', NULL"""),
            new Source("drawers", "drawer_opening", """
                    'drawers', journal_id, sequence, 'NO_SALE', store, workstation, at, operator, '', '', '', '', '', '', reason,
                    NULL"""),
            new Source("roles", "staff_change", """
                    'roles', journal_id, sequence, 'STAFF_' || change, store, workstation, at, person, person_name, done_by, '',
                    through, '', CASE WHEN role_before IS NULL OR role IS NULL OR role = role_before
                    THEN coalesce(role, role_before, '') ELSE role_before || ' > ' || role END, '', NULL"""),
            new Source("roles", "role_change", """
                    'roles', journal_id, sequence,
                    CASE WHEN grants_before IS NULL THEN 'ROLE_ADDED' WHEN grants IS NULL THEN 'ROLE_REMOVED' ELSE 'ROLE_CHANGED' END,
                    store, workstation, at, role, '', '', '', '', '', source, '', NULL"""),
            new Source("voids", "voided_line", """
                    'voids', journal_id, sequence, 'LINE_VOIDED', store, workstation, at, operator, '', '', '', '', '',
                    quantity || ' ' || unit || ' ' || amount || ' ' || currency || ' ' || item || ' ' || name_zh || ' / ' || name_en,
                    '',
                    (SELECT min(receipt) FROM sale WHERE sale.transaction_id = voided_line.transaction_id)"""));

    private static final String COLUMNS =
            "business_day, part, journal_id, sequence, kind, store, workstation, at, person, person_name,"
                    + " other, other_name, means, permission, detail, reason, receipt";

    private static final String PLACE = "business_day, at, journal_id, sequence";
    private static final String NEWEST_FIRST =
            " ORDER BY business_day DESC, at DESC, journal_id DESC, sequence DESC LIMIT ?";

    private final Readers readers;

    AuditQueries(Readers readers) {
        this.readers = readers;
    }

    /**
     * Returns what happened, newest first.
     *
     * @param part {@code approvals}, {@code people}, {@code drawers}, {@code roles} or {@code voids}; {@code wrong} for what has a
     *     signature that is not good; anything else for all
     * @param behind where the page before ended; null for the first one
     */
    public List<AuditView> list(Filter filter, String part, @Nullable Place behind, int limit) {
        var wrong = part.equals("wrong");
        var chosen = SOURCES.stream().filter(it -> it.part().equals(part)).toList();
        var arms = new ArrayList<String>();
        var values = new ArrayList<@Nullable Object>();
        for (var source : chosen.isEmpty() ? SOURCES : chosen) {
            var where = filter.where("").behind(PLACE, behind);
            if (wrong) {
                where.and("EXISTS (SELECT 1 FROM signature WHERE signature.journal_id = " + source.table()
                        + ".journal_id AND signature.sequence = " + source.table()
                        + ".sequence AND verdict NOT IN ('GOOD', 'EARLIER_EDITION'))");
            }
            arms.add("SELECT * FROM (SELECT business_day, " + source.columns() + " FROM " + source.table() + where.sql()
                    + NEWEST_FIRST + ") AS " + source.table() + "_rows");
            values.addAll(List.of(where.values(limit)));
        }
        values.add(limit);
        return readers.ask(db -> db.query(
                "WITH audit (" + COLUMNS + ") AS (" + String.join(" UNION ALL ", arms)
                        + ") SELECT audit.*, verdict FROM audit"
                        + " LEFT JOIN signature ON signature.journal_id = audit.journal_id"
                        + " AND signature.sequence = audit.sequence"
                        + " ORDER BY business_day DESC, at DESC, audit.journal_id DESC, audit.sequence DESC LIMIT ?",
                row -> new AuditView(
                        Rows.place(row, 3),
                        row.getString(2),
                        row.getString(5),
                        row.getString(6),
                        row.getString(7),
                        row.getString(1),
                        row.getString(8),
                        row.getString(9),
                        row.getString(10),
                        row.getString(11),
                        row.getString(12),
                        row.getString(13),
                        row.getString(14),
                        row.getString(15),
                        row.getString(16),
                        row.getString(17),
                        row.getString(18)),
                values.toArray()));
    }

    /** Looks as {@link #list} does, but stops when it has looked long enough. */
    public Found<AuditView> search(Filter filter, String part, @Nullable Place behind, int limit) {
        return part.equals("wrong")
                ? new Backwards(System::nanoTime)
                        .search(filter, behind, limit, (days, rows) -> list(days, part, behind, rows))
                : Found.all(list(filter, part, behind, limit));
    }

    /** Where a row stands in the list, for the page behind it. */
    public static Place place(AuditView event) {
        var parts = event.id().split("-");
        return new Place(event.businessDay(), event.at(), Long.parseLong(parts[0]), Long.parseLong(parts[1]));
    }
}
