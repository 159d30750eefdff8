package app.suanpan.ledger;

import app.suanpan.domain.journal.JournalEvent;
import app.suanpan.domain.journal.ReturnCompleted;
import app.suanpan.domain.journal.SalePostVoided;
import app.suanpan.domain.journal.Transaction;
import app.suanpan.domain.refund.Returned;
import app.suanpan.ledger.sqlite.Sqlite;
import app.suanpan.protocol.event.EventCodec;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Reads what has come back of a sale, and where goods of it are coming back just now. */
final class ReturnBook {

    private ReturnBook() {}

    static Returned of(Sqlite sqlite, UUID sale) {
        Map<Integer, BigDecimal> quantities = new HashMap<>();
        sqlite.forEach(
                "SELECT line, quantity FROM returned_line WHERE original = ?",
                row -> quantities.put(row.getInt(1), BigDecimal.valueOf(row.getLong(2), 3)),
                sale);
        // What was asked for and has no answer may have moved.
        Map<UUID, Long> toCards = new HashMap<>();
        sqlite.forEach("""
                SELECT payment, sum(card_refund.amount) FROM card_refund
                JOIN card_payment ON card_payment.intent = card_refund.payment
                WHERE card_payment.transaction_id = ? AND card_refund.outcome IS NOT 'DECLINED' GROUP BY payment""", row -> toCards.put(UUID.fromString(row.getString(1)), row.getLong(2)), sale);
        List<Transaction> refunds = new ArrayList<>();
        sqlite.forEach(
                "SELECT body FROM receipt_return JOIN journal USING (sequence) WHERE original = ? ORDER BY sequence",
                row -> EventCodec.decode(row.getBytes(1))
                        .flatMap(ReturnBook::refund)
                        .ifPresent(refunds::add),
                sale);
        return new Returned(quantities, refunds, toCards);
    }

    private static Optional<Transaction> refund(JournalEvent event) {
        return switch (event) {
            case ReturnCompleted back -> Optional.of(back.refund());
            case SalePostVoided undone -> Optional.of(undone.reversal());
            default -> Optional.empty();
        };
    }

    /** The session of a workstation says which sale is open there, until the return is committed or given up. */
    static Optional<String> openElsewhere(Sqlite sqlite, UUID sale, String workstation) {
        return sqlite.queryOne("""
                SELECT workstation FROM (SELECT workstation, CAST(body AS TEXT) AS body FROM session WHERE workstation <> ?1)
                WHERE ?2 IN (body ->> '$.open.original', body ->> '$.payment.other.open.original') AND body ->> '$.stage' <> 'COMPLETED' LIMIT 1""", row -> row.getString(1), workstation, sale);
    }
}
