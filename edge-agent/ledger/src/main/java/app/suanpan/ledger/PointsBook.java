package app.suanpan.ledger;

import app.suanpan.domain.points.PointsAccount;
import app.suanpan.domain.points.PointsEntry;
import app.suanpan.domain.points.Purchase;
import app.suanpan.ledger.sqlite.Sqlite;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads what this box knows of members' points, and of what they spent here. */
public final class PointsBook {
    private final Ledger ledger;

    public PointsBook(Ledger ledger) {
        this.ledger = ledger;
    }

    /** What a member spent here since a business day. */
    public List<Purchase> purchases(UUID member, LocalDate since) {
        return ledger.read(db -> db.query(
                "SELECT transaction_id, original, day, amount FROM purchase WHERE member = ? AND day >= ?",
                row -> new Purchase(
                        UUID.fromString(row.getString(1)),
                        id(row.getString(2)),
                        LocalDate.parse(row.getString(3)),
                        row.getLong(4)),
                member,
                since.toString()));
    }

    static PointsAccount account(Sqlite db, UUID member) {
        return PointsAccount.of(db.query(
                "SELECT transaction_id, kind, lot, points, from_day, until_day FROM points_entry WHERE member = ?",
                row -> new PointsEntry(
                        UUID.fromString(row.getString(1)),
                        PointsEntry.Kind.valueOf(row.getString(2)),
                        UUID.fromString(row.getString(3)),
                        row.getLong(4),
                        LocalDate.parse(row.getString(5)),
                        day(row.getString(6))),
                member));
    }

    private static @Nullable UUID id(@Nullable String text) {
        return text == null ? null : UUID.fromString(text);
    }

    private static @Nullable LocalDate day(@Nullable String text) {
        return text == null ? null : LocalDate.parse(text);
    }
}
