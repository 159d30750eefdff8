package app.suanpan.command.replay;

import app.suanpan.command.replay.ReplayTill.Rung;
import app.suanpan.command.replay.RetailFile.UnreadableRow;
import app.suanpan.command.replay.RetailInvoice.Line;
import app.suanpan.ledger.SalesBook;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Keeps account of every line of the file: sold, taken back, or refused for a reason. */
final class ReplayBooks {
    private Tally file = Tally.NOTHING;
    private Tally sold = Tally.NOTHING;
    private Tally takenBack = Tally.NOTHING;
    private Tally byReceipt = Tally.NOTHING;
    private final Map<String, Tally> refused = new TreeMap<>();
    private final List<UnreadableRow> unreadable;
    private long invoices;
    private long sales;
    private long returns;
    private long invoicesReturned;
    private long invoicesRefusedWhole;

    ReplayBooks(List<UnreadableRow> unreadable) {
        this.unreadable = unreadable;
    }

    /** Enters what became of an invoice. */
    void enter(RetailInvoice invoice, Rung rung) {
        invoices++;
        if (rung.receipts().isEmpty()) {
            invoicesRefusedWhole++;
        } else if (invoice.isReturn()) {
            invoicesReturned++;
            returns += rung.receipts().size();
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
                byReceipt = rung.byReceipt().contains(i) ? byReceipt.plus(line) : byReceipt;
            } else {
                sold = sold.plus(line);
            }
        }
    }

    /**
     * Works out what was refused of an invoice that an interrupted run committed: what the ledger does not have of it.
     *
     * @param receipts the receipts that answer it
     * @param inLedger its lines in the ledger
     */
    static Rung recall(RetailInvoice invoice, List<String> receipts, List<SalesBook.Line> inLedger) {
        List<SalesBook.Line> left = new ArrayList<>(inLedger);
        Map<Integer, String> refused = new TreeMap<>();
        Set<Integer> byReceipt = new TreeSet<>();
        for (int i = 0; i < invoice.lines().size(); i++) {
            Line line = invoice.lines().get(i);
            long thousandths = line.quantity().abs().movePointRight(3).longValue();
            long unitPrice = line.unitPrice().movePointRight(2).longValue();
            if (left.remove(new SalesBook.Line(line.stockCode(), thousandths, unitPrice, true))) {
                byReceipt.add(i);
            } else if (!left.remove(new SalesBook.Line(line.stockCode(), thousandths, unitPrice, false))) {
                refused.put(i, "REFUSED_IN_AN_EARLIER_RUN");
            }
        }
        return new Rung(receipts, refused, byReceipt);
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

    /** What of it came back by the receipt that it was sold on. */
    Tally byReceipt() {
        return byReceipt;
    }

    /** Invoices of which something came back; one may need several returns. */
    long invoicesReturned() {
        return invoicesReturned;
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
