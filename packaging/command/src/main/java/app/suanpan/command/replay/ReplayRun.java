package app.suanpan.command.replay;

import app.suanpan.agent.StoreAgent;
import app.suanpan.command.replay.ReplayTill.Rung;
import app.suanpan.domain.money.Money;
import app.suanpan.ledger.SalesBook;
import java.util.Collection;
import java.util.Set;
import java.util.function.BiConsumer;

/** Rings up a file's invoices in order. One that the ledger has already, from a run that was interrupted, is not rung twice. */
final class ReplayRun {
    private final SalesBook book;
    private final ReplayTill till;
    private final BiConsumer<RetailInvoice, Rung> done;

    /**
     * @param agent the open store
     * @param clock the shop's clock, which the invoices set
     * @param done told each invoice that was rung up, once it is committed or refused as a whole
     */
    ReplayRun(StoreAgent agent, ReplayClock clock, BiConsumer<RetailInvoice, Rung> done) {
        this.book = new SalesBook(agent.ledger());
        this.till = ReplayStore.till(agent, clock);
        this.done = done;
    }

    /** How it went, and how long ringing up took, in nanoseconds. */
    record Result(ReplayBooks books, long rungInvoices, long nanos) {}

    Result run(RetailFile file) {
        ReplayBooks books = new ReplayBooks(file.unreadable());
        Collection<String> already = Set.copyOf(book.referencesByReceipt().values());
        till.takeOver(new Money(book.cashOfOpenShifts(), ReplayStore.POUNDS));
        long rung = 0;
        long start = System.nanoTime();
        for (RetailInvoice invoice : file.invoices()) {
            if (already.contains(invoice.number())) {
                books.enter(invoice, recall(invoice));
            } else {
                Rung outcome = till.ring(invoice);
                books.enter(invoice, outcome);
                done.accept(invoice, outcome);
                rung++;
            }
        }
        long nanos = System.nanoTime() - start;
        till.endDay();
        return new Result(books, rung, nanos);
    }

    private Rung recall(RetailInvoice invoice) {
        return ReplayBooks.recall(invoice, "earlier run", book.linesOf(invoice.number()));
    }
}
