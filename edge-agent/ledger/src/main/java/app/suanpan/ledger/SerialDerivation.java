package app.suanpan.ledger;

import app.suanpan.domain.journal.JournalEvent;
import app.suanpan.domain.journal.ReturnCompleted;
import app.suanpan.domain.journal.SaleCompleted;
import app.suanpan.domain.journal.SalePostVoided;
import app.suanpan.domain.journal.SoldLine;
import app.suanpan.domain.journal.Transaction;
import app.suanpan.ledger.sqlite.Sqlite;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;

/** Which pieces with a serial number are with customers, as rows: there from the sale until they come back. */
final class SerialDerivation implements Derivation {
    @Override
    public String script() {
        return "serial-1.sql";
    }

    @Override
    public int edition() {
        return 12;
    }

    @Override
    public List<String> tables() {
        return List.of("sold_serial");
    }

    @Override
    public void apply(long sequence, JournalEvent event, Sqlite sqlite) {
        switch (event) {
            case SaleCompleted sale ->
                each(
                        sale.sale(),
                        (item, serial) -> sqlite.update(
                                "INSERT OR REPLACE INTO sold_serial (item, serial, receipt) VALUES (?,?,?)",
                                item,
                                serial,
                                sale.sale().receipt()));
            case ReturnCompleted back -> comeBack(back.refund(), sqlite);
            case SalePostVoided undone -> comeBack(undone.reversal(), sqlite);
            default -> {
                // Nothing else moves goods.
            }
        }
    }

    /** The receipt on which a piece was sold, unless it has come back. */
    static Optional<String> receiptOf(Sqlite sqlite, String item, String serial) {
        return sqlite.queryOne(
                "SELECT receipt FROM sold_serial WHERE item = ? AND serial = ?", row -> row.getString(1), item, serial);
    }

    private static void comeBack(Transaction refund, Sqlite sqlite) {
        each(
                refund,
                (item, serial) -> sqlite.update("DELETE FROM sold_serial WHERE item = ? AND serial = ?", item, serial));
    }

    /** The number of a gift card stands where a serial number does, and is none. */
    private static void each(Transaction body, BiConsumer<String, String> work) {
        for (SoldLine line : body.lines()) {
            if (!line.isOwed()) {
                line.number().ifPresent(serial -> work.accept(line.item(), serial));
            }
        }
    }
}
