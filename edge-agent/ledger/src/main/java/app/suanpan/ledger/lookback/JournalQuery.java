package app.suanpan.ledger.lookback;

import app.suanpan.domain.journal.JournalSearch;
import app.suanpan.ledger.sqlite.Sqlite;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One search as SQL. The rarest thing that is said leads, by its own index and newest first; SQLite, which knows nothing of how
 * rare things are, is kept from choosing another by a plus sign before the others.
 */
final class JournalQuery {
    private final StringBuilder conditions = new StringBuilder();
    private final List<@Nullable Object> values = new ArrayList<>();
    private final Lead lead;
    private int others;

    private enum Lead {
        RECEIPT,
        MEMBER,
        ITEM,
        AMOUNT,
        OPERATOR,
        NOTHING
    }

    private JournalQuery(JournalSearch search) {
        boolean exact = search.least().isPresent() && search.least().equals(search.most());
        this.lead = lead(search, exact);
        equal(search.receipt(), "receipt", Lead.RECEIPT);
        equal(search.member().map(Object::toString), "member", Lead.MEMBER);
        item(search.item());
        if (exact) {
            equal(search.least(), "amount", Lead.AMOUNT);
        } else {
            search.least().ifPresent(least -> other("+e.amount >= ?", least));
            search.most().ifPresent(most -> other("+e.amount <= ?", most));
        }
        equal(search.operator(), "operator", Lead.OPERATOR);
        // Times have narrowed the part of the journal already, and nearly everything in it fits; so it is with
        // receipts.
        search.from().ifPresent(from -> add("+e.at >= ?", from.toEpochMilli()));
        search.until().ifPresent(until -> add("+e.at < ?", until.toEpochMilli()));
        if (search.receiptsOnly()) {
            conditions.append(" AND e.has_receipt");
        }
    }

    static JournalQuery of(JournalSearch search) {
        return new JournalQuery(search);
    }

    private static Lead lead(JournalSearch search, boolean exactAmount) {
        if (search.receipt().isPresent()) {
            return Lead.RECEIPT;
        } else if (search.member().isPresent()) {
            return Lead.MEMBER;
        } else if (exactAmount) {
            return Lead.AMOUNT;
        } else if (search.item().isPresent()) {
            return Lead.ITEM;
        }
        return search.operator().isPresent() ? Lead.OPERATOR : Lead.NOTHING;
    }

    /** Whether what leads can have many entries that something else then rules out. */
    boolean looksAtMoreThanItFinds() {
        return others > 0;
    }

    /** The newest that answer, from a sequence on and before another. */
    List<Long> newest(Sqlite index, long from, long before, int limit) {
        // The item's own table leads by being read first; else the order of the two does not matter.
        String tables = lead == Lead.ITEM ? "entry_item i CROSS JOIN entry e ON e.sequence = i.sequence" : "entry e";
        String key = lead == Lead.ITEM ? "i.sequence" : "e.sequence";
        List<@Nullable Object> parameters = new ArrayList<>(values);
        parameters.add(from);
        parameters.add(before);
        parameters.add(limit);
        return index.query(
                "SELECT e.sequence FROM " + tables + " WHERE true" + conditions + " AND " + key + " >= ? AND " + key
                        + " < ? ORDER BY " + key + " DESC LIMIT ?",
                row -> row.getLong(1),
                parameters.toArray());
    }

    private void equal(Optional<?> value, String column, Lead leading) {
        value.ifPresent(wanted -> {
            if (lead == leading) {
                add("e." + column + " = ?", wanted);
            } else {
                other("+e." + column + " = ?", wanted);
            }
        });
    }

    private void item(Optional<String> code) {
        code.ifPresent(wanted -> {
            String id = "(SELECT id FROM item WHERE code = ?)";
            if (lead == Lead.ITEM) {
                add("i.item = " + id, wanted);
            } else {
                other(
                        "EXISTS (SELECT 1 FROM entry_item i WHERE i.item = " + id + " AND i.sequence = e.sequence)",
                        wanted);
            }
        });
    }

    private void other(String condition, Object value) {
        others++;
        add(condition, value);
    }

    private void add(String condition, Object value) {
        conditions.append(" AND ").append(condition);
        values.add(value);
    }
}
