package app.suanpan.ledger;

import app.suanpan.domain.journal.JournalEvent;
import app.suanpan.domain.points.PointsEntry;
import app.suanpan.domain.points.Purchase;
import app.suanpan.ledger.sqlite.Sqlite;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What transactions say of members' points and of what members spent, as rows. */
final class PointsDerivation implements Derivation {
    @Override
    public String script() {
        return "points-1.sql";
    }

    @Override
    public int edition() {
        return 24;
    }

    @Override
    public List<String> tables() {
        return List.of("points_entry", "purchase");
    }

    @Override
    public void apply(long sequence, JournalEvent event, Sqlite sqlite) {
        PointsEntry.of(event).forEach(of -> insert(of.member(), of.entry(), sqlite));
        Purchase.of(event).ifPresent(of -> insert(of.member(), of.purchase(), sqlite));
    }

    private static void insert(UUID member, PointsEntry entry, Sqlite sqlite) {
        sqlite.update(
                """
                INSERT INTO points_entry (transaction_id, kind, lot, member, points, from_day, until_day)
                VALUES (?,?,?,?,?,?,?)""",
                entry.transaction(),
                entry.kind().name(),
                entry.lot(),
                member,
                entry.points(),
                entry.from().toString(),
                text(entry.until()));
    }

    private static void insert(UUID member, Purchase purchase, Sqlite sqlite) {
        sqlite.update(
                "INSERT INTO purchase (transaction_id, original, member, day, amount) VALUES (?,?,?,?,?)",
                purchase.transaction(),
                text(purchase.original()),
                member,
                purchase.day().toString(),
                purchase.amount());
    }

    private static @Nullable String text(@Nullable Object value) {
        return value == null ? null : Objects.toString(value);
    }
}
