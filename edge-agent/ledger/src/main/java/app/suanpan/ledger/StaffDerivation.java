package app.suanpan.ledger;

import app.suanpan.domain.journal.JournalEvent;
import app.suanpan.domain.journal.RoleChanged;
import app.suanpan.domain.journal.RoleChanged.Grant;
import app.suanpan.domain.journal.StaffChanged;
import app.suanpan.domain.journal.StaffEntry;
import app.suanpan.ledger.sqlite.Sqlite;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Who is of the store, and what each role grants, as rows. */
final class StaffDerivation implements Derivation {
    @Override
    public String script() {
        return "staff-1.sql";
    }

    @Override
    public int edition() {
        return 16;
    }

    @Override
    public List<String> tables() {
        return List.of("staff_member", "role_grant");
    }

    @Override
    public void apply(long sequence, JournalEvent event, Sqlite sqlite) {
        switch (event) {
            case StaffChanged changed -> write(changed, sqlite);
            case RoleChanged changed -> write(changed, sqlite);
            default -> {
                // Nothing else changes who may what.
            }
        }
    }

    private static void write(StaffChanged changed, Sqlite sqlite) {
        StaffEntry after = changed.after();
        sqlite.update("DELETE FROM staff_member WHERE operator = ?", changed.person());
        if (after != null) {
            sqlite.update(
                    """
                    INSERT INTO staff_member (operator, name, role, number, badge, blocked, pin_mark)
                    VALUES (?,?,?,?,?,?,?)""",
                    changed.person(),
                    after.name(),
                    after.role(),
                    after.number(),
                    after.badge(),
                    after.blocked() ? 1 : 0,
                    after.pinMark());
        }
    }

    private static void write(RoleChanged changed, Sqlite sqlite) {
        List<Grant> after = changed.after();
        sqlite.update("DELETE FROM role_grant WHERE role = ?", changed.role());
        if (after == null) {
            return;
        }
        if (after.isEmpty()) {
            sqlite.update("INSERT INTO role_grant (role, ordinal) VALUES (?, 0)", changed.role());
        }
        int ordinal = 0;
        for (Grant grant : after) {
            sqlite.update(
                    "INSERT INTO role_grant (role, ordinal, permission, most) VALUES (?,?,?,?)",
                    changed.role(),
                    ordinal++,
                    grant.permission(),
                    grant.limit());
        }
    }

    /** The people by id. */
    static Map<String, StaffEntry> people(Sqlite sqlite) {
        Map<String, StaffEntry> people = new LinkedHashMap<>();
        sqlite.forEach(
                "SELECT operator, name, role, number, badge, blocked, pin_mark FROM staff_member ORDER BY operator",
                row -> people.put(
                        row.getString(1),
                        new StaffEntry(
                                row.getString(2),
                                row.getString(3),
                                row.getLong(4),
                                row.getInt(5),
                                row.getInt(6) != 0,
                                row.getString(7))));
        return people;
    }

    /** What each role grants, by its id. */
    static Map<String, List<Grant>> roles(Sqlite sqlite) {
        Map<String, List<Grant>> roles = new LinkedHashMap<>();
        sqlite.forEach("SELECT role, permission, most FROM role_grant ORDER BY role, ordinal", row -> {
            List<Grant> grants = roles.computeIfAbsent(row.getString(1), _ -> new ArrayList<>());
            String permission = row.getString(2);
            if (permission != null) {
                long most = row.getLong(3);
                grants.add(new Grant(permission, row.wasNull() ? null : most));
            }
        });
        return roles;
    }
}
