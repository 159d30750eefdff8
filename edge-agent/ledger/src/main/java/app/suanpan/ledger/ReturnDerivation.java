package app.suanpan.ledger;

import app.suanpan.domain.journal.CardPaymentRequested;
import app.suanpan.domain.journal.CardPaymentResolved;
import app.suanpan.domain.journal.JournalEvent;
import app.suanpan.domain.journal.ReturnCompleted;
import app.suanpan.domain.journal.SalePostVoided;
import app.suanpan.domain.journal.SoldLine;
import app.suanpan.domain.journal.Transaction;
import app.suanpan.ledger.sqlite.Sqlite;
import app.suanpan.ledger.sqlite.SqliteException;
import java.util.List;
import java.util.UUID;

/**
 * What came back of each sold line, and what was given back to each card payment. The register looks at both before it asks. Should
 * anything ever ask without looking, a line of which more would come back than was sold refuses it, and nothing is committed.
 */
final class ReturnDerivation implements Derivation {

    @Override
    public String script() {
        return "returns-1.sql";
    }

    @Override
    public int edition() {
        return 18;
    }

    @Override
    public List<String> tables() {
        return List.of("receipt_return", "returned_line", "card_refund");
    }

    @Override
    public void apply(long sequence, JournalEvent event, Sqlite sqlite) {
        switch (event) {
            case ReturnCompleted back
            when back.original() != null -> comeBack(sequence, back.original(), back.refund(), sqlite);
            case SalePostVoided undone -> comeBack(sequence, undone.sale(), undone.reversal(), sqlite);
            case CardPaymentRequested asked
            when asked.payment() != null ->
                sqlite.update(
                        "INSERT INTO card_refund (intent, payment, amount) VALUES (?,?,?)",
                        asked.intent(),
                        asked.payment(),
                        asked.amount());
            case CardPaymentResolved answered ->
                sqlite.update(
                        "UPDATE card_refund SET outcome = ? WHERE intent = ?",
                        answered.outcome().name(),
                        answered.intent());
            default -> {
                // Nothing else gives goods or money back by receipt.
            }
        }
    }

    private static void comeBack(long sequence, UUID original, Transaction refund, Sqlite sqlite) {
        sqlite.update(
                "INSERT INTO receipt_return (transaction_id, original, sequence) VALUES (?,?,?)",
                refund.id(),
                original,
                sequence);
        refund.lines().forEach(line -> comeBack(original, line, sqlite));
    }

    private static void comeBack(UUID original, SoldLine line, Sqlite sqlite) {
        sqlite.update(
                """
                INSERT INTO returned_line (original, line, quantity) VALUES (?,?,?)
                ON CONFLICT (original, line) DO UPDATE SET quantity = quantity + excluded.quantity""", original, line.line(), line.quantity().movePointRight(3).longValueExact());
        boolean isLeft = sqlite.queryOne("""
                        SELECT 1 FROM returned_line AS back
                        JOIN sale ON sale.transaction_id = back.original
                        JOIN sale_line AS sold ON sold.sequence = sale.sequence AND sold.line = back.line
                        WHERE back.original = ? AND back.line = ? AND back.quantity <= sold.quantity""", row -> row.getInt(1), original, line.line())
                .isPresent();
        if (!isLeft) {
            throw new SqliteException("line " + line.line() + " of " + original + " is not left to come back", null);
        }
    }
}
