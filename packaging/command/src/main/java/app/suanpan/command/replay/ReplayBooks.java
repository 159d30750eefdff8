package app.suanpan.command.replay;

import app.suanpan.command.replay.ReplayTill.Rung;
import app.suanpan.command.replay.RetailFile.UnreadableRow;
import app.suanpan.command.replay.RetailInvoice.Line;
import app.suanpan.ledger.SalesBook;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Keeps account of every line of the file: sold, taken back, or refused for a reason. */
final class ReplayBooks {
    private Tally file = Tally.NOTHING;
    private Tally sold = Tally.NOTHING;
    private Tally takenBack = Tally.NOTHING;
    private final Map<String, Tally> refused = new TreeMap<>();
    private final List<UnreadableRow> unreadable;
    private long invoices;
    private long sales;
    private long returns;
    private long invoicesRefusedWhole;

    ReplayBooks(List<UnreadableRow> unreadable) {
        this.unreadable = unreadable;
    }

    /** Enters what became of an invoice. */
    void enter(RetailInvoice invoice, Rung rung) {
        invoices++;
        if (rung.receipt().isEmpty()) {
            invoicesRefusedWhole++;
        } else if (invoice.isReturn()) {
            returns++;
        } else {
            sales++;
        }
        for (int i = 0; i < invoice.lines().size(); i++) {
            Tally line = Tally.of(invoice.lines().get(i));
            file = file.plus(line);
            String reason = rung.refused().get(i);
            if (reason != null) {
                refused.merge(reason, line, Tally::plus);
            } else if (invoice.isReturn()) {
                takenBack = takenBack.plus(line);
            } else {
                sold = sold.plus(line);
            }
        }
    }

    /**
     * Works out what was refused of an invoice that an interrupted run committed: what the ledger does not have of it.
     *
     * @param inLedger its lines in the ledger
     */
    static Rung recall(RetailInvoice invoice, String receipt, List<SalesBook.Line> inLedger) {
        List<SalesBook.Line> left = new ArrayList<>(inLedger);
        Map<Integer, String> refused = new TreeMap<>();
        for (int i = 0; i < invoice.lines().size(); i++) {
            Line line = invoice.lines().get(i);
            SalesBook.Line row = new SalesBook.Line(
                    line.stockCode(),
                    line.quantity().abs().movePointRight(3).longValue(),
                    line.unitPrice().movePointRight(2).longValue());
            if (!left.remove(row)) {
                refused.put(i, "REFUSED_IN_AN_EARLIER_RUN");
            }
        }
        return new Rung(Optional.of(receipt), refused);
    }

    Tally file() {
        return file;
    }

    Tally sold() {
        return sold;
    }

    Tally takenBack() {
        return takenBack;
    }

    Map<String, Tally> refused() {
        return refused;
    }

    List<UnreadableRow> unreadable() {
        return unreadable;
    }

    long invoices() {
        return invoices;
    }

    long sales() {
        return sales;
    }

    long returns() {
        return returns;
    }

    long invoicesRefusedWhole() {
        return invoicesRefusedWhole;
    }

    /** The file less all that is accounted for. */
    Tally difference() {
        Tally accounted = sold.plus(takenBack);
        for (Tally reason : refused.values()) {
            accounted = accounted.plus(reason);
        }
        return file.minus(accounted);
    }
}
