package app.suanpan.ledger;

import app.suanpan.domain.journal.JournalEvent;
import app.suanpan.domain.journal.ReturnCompleted;
import app.suanpan.domain.journal.SaleCompleted;
import app.suanpan.domain.journal.SalePostVoided;
import app.suanpan.domain.journal.SoldLine;
import app.suanpan.domain.journal.Transaction;
import app.suanpan.ledger.sqlite.Sqlite;
import java.util.List;

/**
 * How much of each item went out and came back. Asked for only when something comes back without its receipt, and late for that
 * reason: with the sale it would be a page for every line.
 */
final class MovementDerivation implements Derivation {
    @Override
    public String script() {
        return "movement-1.sql";
    }

    @Override
    public int edition() {
        return 9;
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
                    ON CONFLICT (item) DO UPDATE SET sold = sold + excluded.sold, returned = returned + excluded.returned""", line.item(), out ? thousandths : 0, out ? 0 : thousandths);
        }
    }

    /** What of an item is still out, in thousandths: by the rows, and by the sales and returns that are not in them yet. */
    static long stillOut(Sqlite sqlite, String item) {
        return sqlite.number("""
                SELECT coalesce((SELECT sold - returned FROM item_movement WHERE item = ?1), 0)
                    + coalesce((
                        SELECT sum(iif(kind = 'SALE', quantity, -quantity)) FROM sale JOIN sale_line USING (sequence)
                        WHERE sale.sequence > (SELECT through FROM late_rows) AND item = ?1), 0)""", item);
    }
}
