package app.suanpan.command.replay;

import app.suanpan.agent.StoreAgent;
import app.suanpan.command.replay.ReplayTill.Rung;
import app.suanpan.command.replay.SoldGoods.Origin;
import app.suanpan.domain.journal.TillSettled;
import app.suanpan.domain.money.Money;
import app.suanpan.ledger.SalesBook;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.stream.IntStream;

/**
 * Rings up files' invoices in order, one file after the other. One that the ledger has already, from a run that was interrupted, is
 * not rung twice. Each business day is closed, and its Z report held against what the cashier remembers.
 */
final class ReplayRun {
    private final SalesBook book;
    private final SoldGoods goods = new SoldGoods();
    private final ReplayTill till;
    private final BiConsumer<RetailInvoice, Rung> done;
    private final List<String> wrongDays = new ArrayList<>();
    private long days;

    /**
     * @param agent the open store
     * @param clock the shop's clock, which the invoices set
     * @param done told each invoice that was rung up, once it is committed or refused as a whole
     */
    ReplayRun(StoreAgent agent, ReplayClock clock, BiConsumer<RetailInvoice, Rung> done) {
        this.book = new SalesBook(agent.ledger());
        this.till = new ReplayTill(ReplayStore.register(agent), clock, goods, this::closed);
        this.done = done;
    }

    /**
     * How it went.
     *
     * @param books what became of every line
     * @param rungInvoices how many invoices were rung up now
     * @param nanos how long that took
     * @param days how many business days were closed
     * @param wrongDays each way in which a day's Z report differs from the day
     */
    record Result(ReplayBooks books, long rungInvoices, long nanos, long days, List<String> wrongDays) {
        Result {
            wrongDays = List.copyOf(wrongDays);
        }
    }

    Result run(RetailFile file) {
        ReplayBooks books = new ReplayBooks(file.unreadable());
        List<String> references = new ArrayList<>(book.referencesByReceipt().values());
        Set<String> already = Set.copyOf(references.stream()
                .map(reference -> Optional.ofNullable(reference).orElse(""))
                .toList());
        String last = references.isEmpty() ? "" : String.valueOf(references.getLast());
        till.takeOver(new Money(book.cashOfOpenShifts(), ReplayStore.POUNDS));
        wrongDays.clear();
        days = 0;
        long rung = 0;
        long start = System.nanoTime();
        for (RetailInvoice invoice : file.invoices()) {
            if (already.contains(invoice.number())) {
                books.enter(invoice, takenUp(invoice, invoice.number().equals(last)));
            } else {
                Rung outcome = till.ring(invoice);
                books.enter(invoice, outcome);
                done.accept(invoice, outcome);
                rung++;
            }
        }
        long nanos = System.nanoTime() - start;
        till.endDay();
        return new Result(books, rung, nanos, days, wrongDays);
    }

    /** An invoice that the ledger has. Only the one it has last can have been interrupted between two of its returns. */
    private Rung takenUp(RetailInvoice invoice, boolean last) {
        Rung inLedger = ReplayBooks.recall(invoice, book.receiptsOf(invoice.number()), book.linesOf(invoice.number()));
        if (!invoice.isReturn()) {
            remember(invoice);
            return inLedger;
        }
        if (!last || inLedger.refused().isEmpty()) {
            return inLedger;
        }
        Set<Integer> there =
                new TreeSet<>(IntStream.range(0, invoice.lines().size()).boxed().toList());
        there.removeAll(inLedger.refused().keySet());
        Rung rest = till.finish(invoice, there);
        done.accept(invoice, rest);
        List<String> receipts = new ArrayList<>(inLedger.receipts());
        receipts.addAll(rest.receipts());
        return new Rung(receipts, rest.refused(), rest.byReceipt());
    }

    private void remember(RetailInvoice invoice) {
        for (SalesBook.Sold sold : book.soldUnder(invoice.number())) {
            goods.sold(
                    invoice.customer(),
                    sold.item(),
                    BigDecimal.valueOf(sold.unitPrice(), 2),
                    new Origin(sold.receipt(), sold.line()),
                    BigDecimal.valueOf(sold.thousandthsLeft(), 3));
        }
    }

    private void closed(DayTakings takings) {
        days++;
        Optional<TillSettled> report = book.lastSettlement();
        if (report.isEmpty() || !report.get().header().businessDay().equals(takings.day())) {
            wrongDays.add(takings.day() + " has no Z report");
        } else {
            wrongDays.addAll(takings.differencesFrom(report.get()));
        }
    }
}
