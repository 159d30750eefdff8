package app.suanpan.ledger;

import app.suanpan.domain.journal.CardPaymentRequested;
import app.suanpan.domain.journal.CardPaymentResolved;
import app.suanpan.domain.journal.EventHeader;
import app.suanpan.domain.journal.JournalEvent;
import app.suanpan.domain.journal.ReturnCompleted;
import app.suanpan.domain.journal.SaleCompleted;
import app.suanpan.domain.journal.SalePostVoided;
import app.suanpan.domain.journal.ShiftOpened;
import app.suanpan.domain.journal.TillSettled;
import app.suanpan.domain.journal.Transaction;
import app.suanpan.ledger.sqlite.Sqlite;
import app.suanpan.protocol.json.Json;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Sales, lines, receipt counters, shifts and card payments, as rows. */
final class SalesDerivation implements Derivation {

    @Override
    public String script() {
        return "derived-1.sql";
    }

    @Override
    public int edition() {
        return 9;
    }

    @Override
    public List<String> tables() {
        return List.of("sale", "sale_line", "receipt_counter", "shift", "card_payment");
    }

    @Override
    public void apply(long sequence, JournalEvent event, Sqlite sqlite) {
        switch (event) {
            case SaleCompleted sale -> transaction(sequence, "SALE", sale.header(), sale.sale(), sqlite);
            case ReturnCompleted refund -> transaction(sequence, "RETURN", refund.header(), refund.refund(), sqlite);
            case SalePostVoided undone -> transaction(sequence, "VOID", undone.header(), undone.reversal(), sqlite);
            case ShiftOpened opened ->
                sqlite.update(
                        "INSERT INTO shift (id, workstation, operator, business_day, opening_loan) VALUES (?,?,?,?,?)",
                        opened.shift(),
                        opened.header().workstation(),
                        opened.header().operator(),
                        opened.header().businessDay().toString(),
                        opened.openingLoan());
            case TillSettled settled ->
                sqlite.update(
                        "UPDATE shift SET expected = ?, counted = ?, variance = ? WHERE id = ?",
                        settled.expected(),
                        settled.counted(),
                        settled.variance(),
                        settled.shift());
            case CardPaymentRequested asked ->
                sqlite.update(
                        "INSERT INTO card_payment (intent, transaction_id, currency, amount, refund) VALUES (?,?,?,?,?)",
                        asked.intent(),
                        asked.transaction(),
                        asked.currency(),
                        asked.amount(),
                        asked.refund() ? 1 : 0);
            case CardPaymentResolved resolved ->
                sqlite.update(
                        "UPDATE card_payment SET outcome = ? WHERE intent = ?",
                        resolved.outcome().name(),
                        resolved.intent());
            default -> {
                // Other events have no rows of their own here.
            }
        }
    }

    private static void transaction(
            long sequence, String kind, EventHeader header, Transaction transaction, Sqlite sqlite) {
        sqlite.update(
                """
                INSERT INTO sale (sequence, transaction_id, kind, workstation, receipt_number, receipt, shift, business_day,
                    operator, reference, currency, net, tax, total, rounding, cash, card, member, serving_guide, member_guide)
                VALUES (?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?)""",
                sequence,
                transaction.id(),
                kind,
                header.workstation(),
                transaction.receiptNumber(),
                transaction.receipt(),
                transaction.shift(),
                header.businessDay().toString(),
                header.operator(),
                transaction.reference(),
                transaction.currency(),
                transaction.net(),
                transaction.tax(),
                transaction.total(),
                transaction.rounding(),
                transaction.cash(),
                transaction.card(),
                transaction.member(),
                transaction.servingGuide(),
                transaction.memberGuide());
        sqlite.update("""
                INSERT INTO receipt_counter (workstation, last) VALUES (?, ?)
                ON CONFLICT (workstation) DO UPDATE SET last = excluded.last""", header.workstation(), transaction.receiptNumber());
        lines(sequence, transaction, sqlite);
    }

    /** All lines in one statement: a call into SQLite for every value costs more than the rows. */
    private static void lines(long sequence, Transaction transaction, Sqlite sqlite) {
        List<List<Object>> rows = transaction.lines().stream()
                .map(line -> List.<Object>of(
                        line.line(),
                        line.item(),
                        thousandths(line.quantity()),
                        line.unitPrice(),
                        line.amount(),
                        line.net()))
                .toList();
        sqlite.update("""
                INSERT INTO sale_line (sequence, line, item, quantity, unit_price, amount, net)
                SELECT ?, value ->> 0, value ->> 1, value ->> 2, value ->> 3, value ->> 4, value ->> 5 FROM json_each(?)""", sequence, new String(Json.write(rows), StandardCharsets.UTF_8));
    }

    static long thousandths(BigDecimal quantity) {
        return quantity.movePointRight(3).longValueExact();
    }
}
