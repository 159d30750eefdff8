package app.suanpan.ledger;

import app.suanpan.ledger.sqlite.Sqlite;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/** Reads how far promotions are used up. */
final class PromotionBook {

    private PromotionBook() {}

    /** Minor units that each promotion has taken off, less what came back. */
    static Map<String, Long> spending(Sqlite sqlite) {
        Map<String, Long> spent = new HashMap<>();
        sqlite.forEach(
                "SELECT promotion, spent FROM promotion_spending", row -> spent.put(row.getString(1), row.getLong(2)));
        return Map.copyOf(spent);
    }

    /** How often a member has used each promotion, less what came back. */
    static Map<String, Integer> uses(Sqlite sqlite, UUID member) {
        Map<String, Integer> uses = new HashMap<>();
        sqlite.forEach(
                "SELECT promotion, uses FROM promotion_use WHERE member = ?",
                row -> uses.put(row.getString(1), row.getInt(2)),
                member);
        return Map.copyOf(uses);
    }
}
