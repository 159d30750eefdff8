package app.suanpan.ledger;

import app.suanpan.domain.journal.JournalEvent;
import app.suanpan.domain.journal.ReturnCompleted;
import app.suanpan.domain.journal.SaleCompleted;
import app.suanpan.domain.journal.SalePostVoided;
import app.suanpan.domain.journal.SoldLine;
import app.suanpan.domain.journal.Transaction;
import app.suanpan.ledger.sqlite.Sqlite;
import app.suanpan.protocol.event.EventCodec;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;

/**
 * How much of each goods went out and came back, by {@link app.suanpan.domain.item.SameGoods their name}. Asked for only when something
 * comes back without its receipt, and late for that reason: with the sale it would be a page for every line.
 */
final class MovementDerivation implements Derivation {
    @Override
    public String script() {
        return "movement-1.sql";
    }

    @Override
    public int edition() {
        return 19;
    }

    @Override
    public List<String> tables() {
        return List.of("item_movement");
    }

    @Override
    public boolean isLate() {
        return true;
    }

    @Override
    public void apply(long sequence, JournalEvent event, Sqlite sqlite) {
        switch (event) {
            case SaleCompleted sale -> move(sale.sale(), true, sqlite);
            case ReturnCompleted refund -> move(refund.refund(), false, sqlite);
            case SalePostVoided undone -> move(undone.reversal(), false, sqlite);
            default -> {
                // Nothing else moves goods.
            }
        }
    }

    private static void move(Transaction transaction, boolean out, Sqlite sqlite) {
        for (SoldLine line : transaction.lines()) {
            long thousandths = SalesDerivation.thousandths(line.quantity());
            sqlite.update("""
                    INSERT INTO item_movement (item, sold, returned) VALUES (?,?,?)
                    ON CONFLICT (item) DO UPDATE SET sold = sold + excluded.sold, returned = returned + excluded.returned""", line.goods(), out ? thousandths : 0, out ? 0 : thousandths);
        }
    }

    /** What of the same goods is still out, in thousandths: by the rows, and by the events that are not in them yet. */
    static long stillOut(Sqlite sqlite, String goods) {
        AtomicLong out = new AtomicLong(sqlite.queryOne(
                        "SELECT sold - returned FROM item_movement WHERE item = ?", row -> row.getLong(1), goods)
                .orElse(0L));
        sqlite.forEach(
                """
                SELECT body FROM journal WHERE sequence > (SELECT through FROM late_rows)
                AND type IN ('SaleCompleted', 'ReturnCompleted', 'SalePostVoided')""", row -> EventCodec.decode(row.getBytes(1)).ifPresent(event -> out.addAndGet(moved(event, goods))));
        return out.get();
    }

    private static long moved(JournalEvent event, String goods) {
        return switch (event) {
            case SaleCompleted sale -> of(sale.sale(), goods);
            case ReturnCompleted refund -> -of(refund.refund(), goods);
            case SalePostVoided undone -> -of(undone.reversal(), goods);
            default -> 0;
        };
    }

    private static long of(Transaction transaction, String goods) {
        return transaction.lines().stream()
                .filter(line -> line.goods().equals(goods))
                .mapToLong(line -> SalesDerivation.thousandths(line.quantity()))
                .sum();
    }
}
