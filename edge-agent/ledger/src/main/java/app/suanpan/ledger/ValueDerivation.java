package app.suanpan.ledger;

import app.suanpan.domain.journal.JournalEvent;
import app.suanpan.domain.journal.ReturnCompleted;
import app.suanpan.domain.journal.SaleCompleted;
import app.suanpan.domain.journal.SalePostVoided;
import app.suanpan.domain.journal.SoldLine;
import app.suanpan.domain.journal.SoldTender;
import app.suanpan.domain.journal.Transaction;
import app.suanpan.domain.tender.ValueAccount;
import app.suanpan.domain.tender.ValueCard;
import app.suanpan.domain.tender.Voucher;
import app.suanpan.ledger.sqlite.Sqlite;
import java.util.List;

/** What is on gift cards and store credit, as rows: put on where one is sold or given, taken off where one pays. */
final class ValueDerivation implements Derivation {
    @Override
    public String script() {
        return "value-1.sql";
    }

    @Override
    public int edition() {
        return 9;
    }

    @Override
    public List<String> tables() {
        return List.of("stored_value");
    }

    @Override
    public void apply(long sequence, JournalEvent event, Sqlite sqlite) {
        switch (event) {
            case SaleCompleted sale -> apply(sale.sale(), 1, sqlite);
            case ReturnCompleted refund -> apply(refund.refund(), -1, sqlite);
            case SalePostVoided undone -> apply(undone.reversal(), -1, sqlite);
            default -> {
                // Nothing else puts anything on a card or takes it off.
            }
        }
    }

    /** What is known of a card; {@link ValueAccount#UNKNOWN} of one that was never here. */
    static ValueAccount read(Sqlite sqlite, ValueCard card) {
        return sqlite.queryOne(
                        "SELECT balance, issued_here FROM stored_value WHERE number = ?",
                        row -> new ValueAccount(row.getLong(1), row.getInt(2) == 1),
                        card.number())
                .orElse(ValueAccount.UNKNOWN);
    }

    private static void apply(Transaction body, long sign, Sqlite sqlite) {
        for (SoldLine line : body.lines()) {
            if (line.isOwed() && !line.item().equals(Voucher.ITEM)) {
                line.number().ifPresent(number -> put(number, sign * line.net(), sign > 0, sqlite));
            }
        }
        for (SoldTender tender : body.tenders()) {
            if (tender.number() != null) {
                boolean given = sign < 0 && tender.kind().equals(ValueCard.Kind.STORE_CREDIT.code());
                put(tender.number(), -sign * tender.amount(), given, sqlite);
            }
        }
    }

    /** Only what was new when it was put on here is known in full: a card from elsewhere stays one. */
    private static void put(String number, long amount, boolean issued, Sqlite sqlite) {
        String kind = ValueCard.parse(number).map(card -> card.kind().code()).orElse("");
        sqlite.update("""
                INSERT INTO stored_value (number, kind, balance, issued_here) VALUES (?,?,?,?)
                ON CONFLICT (number) DO UPDATE SET balance = balance + excluded.balance""", number, kind, amount, issued ? 1 : 0);
    }
}
