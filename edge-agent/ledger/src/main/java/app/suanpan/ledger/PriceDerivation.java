package app.suanpan.ledger;

import app.suanpan.domain.journal.EventHeader;
import app.suanpan.domain.journal.JournalEvent;
import app.suanpan.domain.journal.SaleCompleted;
import app.suanpan.domain.journal.SalePostVoided;
import app.suanpan.domain.journal.SoldLine;
import app.suanpan.domain.journal.Transaction;
import app.suanpan.ledger.sqlite.Sqlite;
import app.suanpan.protocol.event.EventCodec;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;

/**
 * At which prices the {@linkplain app.suanpan.domain.item.SameGoods same goods} were sold on each business day. Asked for only when
 * something comes back without its receipt, and late for that reason. Prices are counted, not just kept: a sale that is undone takes
 * its own away again and leaves the others.
 */
final class PriceDerivation implements Derivation {
    @Override
    public String script() {
        return "price-1.sql";
    }

    @Override
    public int edition() {
        return 19;
    }

    @Override
    public List<String> tables() {
        return List.of("sold_price");
    }

    @Override
    public boolean isLate() {
        return true;
    }

    @Override
    public void apply(long sequence, JournalEvent event, Sqlite sqlite) {
        switch (event) {
            case SaleCompleted sale -> apply(sale.header(), sale.sale(), 1, sqlite);
            case SalePostVoided undone -> apply(undone.header(), undone.reversal(), -1, sqlite);
            default -> {
                // Nothing else sells anything.
            }
        }
    }

    private static void apply(EventHeader header, Transaction body, int count, Sqlite sqlite) {
        for (SoldLine line : body.lines()) {
            line.soldFor()
                    .ifPresent(price -> sqlite.update(
                            """
                            INSERT INTO sold_price (item, business_day, price, lines) VALUES (?,?,?,?)
                            ON CONFLICT (item, business_day, price) DO UPDATE SET lines = lines + excluded.lines""", line.goods(), header.businessDay().toString(), price, count));
        }
    }

    /** The lowest price of the same goods since a business day: by the rows, and by the events that are not in them yet. */
    static OptionalLong lowest(Sqlite sqlite, String goods, LocalDate since) {
        Map<Long, Long> lines = new HashMap<>();
        sqlite.forEach(
                "SELECT price, sum(lines) FROM sold_price WHERE item = ? AND business_day >= ? GROUP BY price",
                row -> lines.put(row.getLong(1), row.getLong(2)),
                goods,
                since.toString());
        sqlite.forEach(
                """
                SELECT body FROM journal WHERE sequence > (SELECT through FROM late_rows)
                AND type IN ('SaleCompleted', 'SalePostVoided')""", row -> EventCodec.decode(row.getBytes(1)).ifPresent(event -> count(event, goods, since, lines)));
        return lines.entrySet().stream()
                .filter(price -> price.getValue() > 0)
                .mapToLong(Map.Entry::getKey)
                .min();
    }

    private static void count(JournalEvent event, String goods, LocalDate since, Map<Long, Long> lines) {
        switch (event) {
            case SaleCompleted sale -> count(sale.header(), sale.sale(), 1, goods, since, lines);
            case SalePostVoided undone -> count(undone.header(), undone.reversal(), -1, goods, since, lines);
            default -> {
                // Not asked for.
            }
        }
    }

    private static void count(
            EventHeader header, Transaction body, long count, String goods, LocalDate since, Map<Long, Long> lines) {
        if (!header.businessDay().isBefore(since)) {
            body.lines().stream()
                    .filter(line -> line.goods().equals(goods))
                    .forEach(line -> line.soldFor().ifPresent(price -> lines.merge(price, count, Long::sum)));
        }
    }
}
