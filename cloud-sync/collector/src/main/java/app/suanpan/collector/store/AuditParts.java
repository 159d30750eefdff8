package app.suanpan.collector.store;

import app.suanpan.collector.store.View.AuditView;
import java.time.LocalDate;
import java.util.List;

/** What a business day has for auditors, from the rows of {@link PeopleRows}. */
final class AuditParts {
    private static final String DAY = """
            SELECT 'approvals' AS part, journal_id, sequence, outcome AS kind, store, workstation, at, operator AS person,
                   operator_name AS person_name, approver AS other, approver_name AS other_name, means, permission,
                   command AS detail, reason,
                   (SELECT min(receipt) FROM sale WHERE sale.transaction_id = approval.transaction_id) AS receipt
            FROM approval WHERE business_day = ?1
            UNION ALL
            SELECT 'people', journal_id, sequence, kind, store, workstation, at, person, person_name, coalesce(other, ''),
                   '', coalesce(means, ''), '', detail, '', NULL
            FROM access_event WHERE business_day = ?1
            UNION ALL
            SELECT 'drawers', journal_id, sequence, 'NO_SALE', store, workstation, at, operator, '', '', '', '', '', '', reason,
                   NULL
            FROM drawer_opening WHERE business_day = ?1
            UNION ALL
            SELECT 'roles', journal_id, sequence, 'STAFF_' || change, store, workstation, at, person, person_name, done_by, '',
                   through, '', CASE WHEN role_before IS NULL OR role IS NULL OR role = role_before
                   THEN coalesce(role, role_before, '') ELSE role_before || ' > ' || role END, '', NULL
            FROM staff_change WHERE business_day = ?1
            UNION ALL
            SELECT 'roles', journal_id, sequence,
                   CASE WHEN grants_before IS NULL THEN 'ROLE_ADDED' WHEN grants IS NULL THEN 'ROLE_REMOVED' ELSE 'ROLE_CHANGED' END,
                   store, workstation, at, role, '', '', '', '', '', source, '', NULL
            FROM role_change WHERE business_day = ?1
            UNION ALL
            SELECT 'voids', journal_id, sequence, 'LINE_VOIDED', store, workstation, at, operator, '', '', '', '', '',
                   quantity || ' ' || unit || ' ' || amount || ' ' || currency || ' ' || item || ' ' || name_zh || ' / ' || name_en,
                   '',
                   (SELECT min(receipt) FROM sale WHERE sale.transaction_id = voided_line.transaction_id)
            FROM voided_line WHERE business_day = ?1""";

    private AuditParts() {}

    /**
     * What happened on a day, newest first.
     *
     * @param part {@code approvals}, {@code people}, {@code drawers}, {@code roles} or {@code voids}; {@code wrong} for what has a signature that is not good;
     *     anything else for all
     */
    static List<AuditView> of(Sql sql, LocalDate day, String part, int limit, int offset) {
        return sql.query(
                "SELECT part, audit.journal_id, audit.sequence, kind, store, workstation, at, person, person_name, other, other_name,"
                        + " means, permission, detail, reason, receipt, verdict FROM (" + DAY + ") AS audit"
                        + " LEFT JOIN signature ON signature.journal_id = audit.journal_id"
                        + " AND signature.sequence = audit.sequence" + where(part)
                        + " ORDER BY at DESC, audit.journal_id, audit.sequence DESC LIMIT ?2 OFFSET ?3",
                row -> new AuditView(
                        Rows.place(row, 2),
                        row.getString(1),
                        row.getString(4),
                        row.getString(5),
                        row.getString(6),
                        row.getString(7),
                        row.getString(8),
                        row.getString(9),
                        row.getString(10),
                        row.getString(11),
                        row.getString(12),
                        row.getString(13),
                        row.getString(14),
                        row.getString(15),
                        row.getString(16),
                        row.getString(17)),
                day.toString(),
                limit,
                offset);
    }

    private static String where(String part) {
        return switch (part) {
            case "approvals", "people", "drawers", "roles", "voids" -> " WHERE part = '" + part + "'";
            case "wrong" -> " WHERE verdict NOT IN ('GOOD', 'EARLIER_EDITION')";
            default -> "";
        };
    }
}
