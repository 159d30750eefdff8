package app.suanpan.command.replay;

import app.suanpan.agent.StoreAgent;
import app.suanpan.command.replay.ReplayTill.Rung;
import app.suanpan.domain.money.Money;
import java.util.Set;
import java.util.function.BiConsumer;

/** Rings up a file's invoices in order. One that the ledger has already, from a run that was interrupted, is not rung twice. */
final class ReplayRun {
    private final StoreAgent agent;
    private final ReplayTill till;
    private final BiConsumer<RetailInvoice, Rung> done;

    /**
     * @param agent the open store
     * @param clock the shop's clock, which the invoices set
     * @param done told each invoice that was rung up, once it is committed or refused as a whole
     */
    ReplayRun(StoreAgent agent, ReplayClock clock, BiConsumer<RetailInvoice, Rung> done) {
        this.agent = agent;
        this.till = ReplayStore.till(agent, clock);
        this.done = done;
    }

    /** How it went, and how long ringing up took, in nanoseconds. */
    record Result(ReplayBooks books, long rungInvoices, long nanos) {}

    Result run(RetailFile file) {
        ReplayBooks books = new ReplayBooks(file.unreadable());
        Set<String> already = LedgerSums.references(agent.ledger());
        till.takeOver(new Money(LedgerSums.cashOfOpenShift(agent.ledger()), ReplayStore.POUNDS));
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
        return ReplayBooks.recall(invoice, "earlier run", LedgerSums.itemsOf(agent.ledger(), invoice.number()));
    }
}
