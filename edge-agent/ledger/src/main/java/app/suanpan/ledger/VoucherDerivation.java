package app.suanpan.ledger;

import app.suanpan.domain.journal.JournalEvent;
import app.suanpan.domain.journal.SaleCompleted;
import app.suanpan.domain.journal.SalePostVoided;
import app.suanpan.domain.journal.SoldLine;
import app.suanpan.domain.journal.SoldTender;
import app.suanpan.domain.journal.Transaction;
import app.suanpan.domain.tender.Voucher;
import app.suanpan.domain.tender.VoucherStanding;
import app.suanpan.ledger.sqlite.Sqlite;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Which vouchers were sold and used, as rows. Whether one may pay is read in the SQLite transaction that commits the sale, and its
 * row is written in the same one: of two checkouts that take one voucher, one gets it.
 */
final class VoucherDerivation implements Derivation {
    @Override
    public String script() {
        return "vouchers-1.sql";
    }

    @Override
    public int edition() {
        return 15;
    }

    @Override
    public List<String> tables() {
        return List.of("voucher");
    }

    @Override
    public void apply(long sequence, JournalEvent event, Sqlite sqlite) {
        switch (event) {
            case SaleCompleted sale -> apply(sale.sale(), sale.sale().receipt(), sqlite);
            case SalePostVoided undone -> apply(undone.reversal(), null, sqlite);
            default -> {
                // Nothing else sells a voucher or uses one up; what is returned brings store credit.
            }
        }
    }

    /** What is known of a voucher; {@link VoucherStanding#UNKNOWN} of one that was never here. */
    static VoucherStanding read(Sqlite sqlite, String number) {
        return sqlite.queryOne(
                        "SELECT sold_under, used_under FROM voucher WHERE number = ?",
                        row -> new VoucherStanding(
                                Optional.ofNullable(row.getString(1)), Optional.ofNullable(row.getString(2))),
                        number)
                .orElse(VoucherStanding.UNKNOWN);
    }

    private static void apply(Transaction body, @Nullable String receipt, Sqlite sqlite) {
        for (SoldLine line : body.lines()) {
            if (line.item().equals(Voucher.ITEM)) {
                line.number().ifPresent(number -> sqlite.update("""
                                INSERT INTO voucher (number, sold_under) VALUES (?,?)
                                ON CONFLICT (number) DO UPDATE SET sold_under = excluded.sold_under""", number, receipt));
            }
        }
        for (SoldTender tender : body.tenders()) {
            if (tender.voucher() != null) {
                sqlite.update("""
                        INSERT INTO voucher (number, used_under) VALUES (?,?)
                        ON CONFLICT (number) DO UPDATE SET used_under = excluded.used_under""", tender.voucher().number(), receipt);
            }
        }
    }
}
