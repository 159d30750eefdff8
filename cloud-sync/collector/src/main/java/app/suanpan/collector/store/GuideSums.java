package app.suanpan.collector.store;

import app.suanpan.collector.store.EventRows.Row;
import app.suanpan.domain.member.BindingOutcome;
import app.suanpan.domain.member.BindingRejection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What sales, joins and bindings add to the sums of guides, store by store and day by day. */
final class GuideSums {
    /** Under which the sums keep what is the store's own. No guide has it. */
    static final long STORE = 0;
    /** Of what is counted and no money. */
    private static final String NO_CURRENCY = "";

    /** What is added up, in the order of {@link Sums#values}. */
    static final List<String> COLUMNS = List.of("served", "sold", "returns", "returned", "joined", "bound", "assists");

    record GuideDay(String store, String day, long guide, String currency) {}

    /** Of one guide, or of the store itself. A sale that was undone is taken off what it was counted with. */
    static final class Sums {
        private long served;
        private long sold;
        private long returns;
        private long returned;
        private long joined;
        private long bound;
        private long assists;

        void add(Sums other) {
            served += other.served;
            sold += other.sold;
            returns += other.returns;
            returned += other.returned;
            joined += other.joined;
            bound += other.bound;
            assists += other.assists;
        }

        Stream<Object> values() {
            return Stream.of(served, sold, returns, returned, joined, bound, assists);
        }
    }

    private final Map<GuideDay, Sums> days = new HashMap<>();

    Map<GuideDay, Sums> days() {
        return days;
    }

    /** A sale or post-void that somebody served. */
    void served(String store, String day, String currency, String kind, @Nullable Long guide) {
        if (guide != null && !kind.equals("return")) {
            of(store, day, guide, currency).served += kind.equals("sale") ? 1 : -1;
        }
    }

    /**
     * A share of the credit.
     *
     * @param guide whose; null for the store's own
     * @param amount with its sign: below nothing for what is taken back
     */
    void credit(String store, String day, String currency, String kind, @Nullable Long guide, long amount) {
        var sums = of(store, day, guide == null ? STORE : guide, currency);
        if (kind.equals("return")) {
            sums.returns++;
            sums.returned -= amount;
        } else {
            sums.sold += amount;
        }
    }

    /** Somebody joined. */
    void joined(String store, String day, @Nullable Long guide) {
        of(store, day, guide == null ? STORE : guide, NO_CURRENCY).joined++;
    }

    /** What a box decided about a guide's request for a member. */
    void decided(String store, String day, long guide, String decision, @Nullable String reason) {
        if (decision.equals(BindingOutcome.BIND.name()) || decision.equals(BindingOutcome.SUPERSEDE.name())) {
            of(store, day, guide, NO_CURRENCY).bound++;
        } else if (BindingRejection.BOUND_TO_ANOTHER.name().equals(reason)) {
            of(store, day, guide, NO_CURRENCY).assists++;
        }
    }

    void add(GuideSums other) {
        other.days.forEach(
                (day, more) -> days.computeIfAbsent(day, ignored -> new Sums()).add(more));
    }

    /** Adds what one row says, of whichever table. */
    void add(Row row) {
        switch (row.table()) {
            case "sale_credit" ->
                credit(
                        text(row, "store"),
                        text(row, "business_day"),
                        text(row, "currency"),
                        text(row, "kind"),
                        number(row, "guide"),
                        row.value("amount") instanceof Number amount ? amount.longValue() : 0);
            case "member" -> joined(text(row, "store"), text(row, "business_day"), number(row, "guide"));
            case "binding" ->
                decided(
                        text(row, "store"),
                        text(row, "business_day"),
                        row.value("guide") instanceof Number guide ? guide.longValue() : STORE,
                        text(row, "decision"),
                        row.value("reason") instanceof String reason ? reason : null);
            default -> {
                // Says nothing of guides.
            }
        }
    }

    /** Adds what the rows of some events say. */
    void read(Sql reader, long journal, long after, long through) {
        reader.query(
                """
                SELECT store, business_day, currency, kind, guide, amount FROM sale_credit
                WHERE journal_id = ? AND sequence > ? AND sequence <= ?""",
                row -> {
                    credit(
                            row.getString(1),
                            row.getString(2),
                            row.getString(3),
                            row.getString(4),
                            Rows.optionalLong(row, 5),
                            row.getLong(6));
                    return true;
                },
                journal,
                after,
                through);
        reader.query(
                """
                SELECT store, business_day, guide FROM member
                WHERE journal_id = ? AND sequence > ? AND sequence <= ?""",
                row -> {
                    joined(row.getString(1), row.getString(2), Rows.optionalLong(row, 3));
                    return true;
                },
                journal,
                after,
                through);
        // A row that an earlier version made has no day yet; it is made again, and counted then.
        reader.query(
                """
                SELECT store, business_day, guide, decision, reason FROM binding
                WHERE journal_id = ? AND sequence > ? AND sequence <= ? AND business_day IS NOT NULL""",
                row -> {
                    decided(row.getString(1), row.getString(2), row.getLong(3), row.getString(4), row.getString(5));
                    return true;
                },
                journal,
                after,
                through);
    }

    private Sums of(String store, String day, long guide, String currency) {
        return days.computeIfAbsent(new GuideDay(store, day, guide, currency), ignored -> new Sums());
    }

    private static String text(Row row, String column) {
        return String.valueOf(row.value(column));
    }

    private static @Nullable Long number(Row row, String column) {
        return row.value(column) instanceof Number number ? (Long) number.longValue() : null;
    }
}
