package app.suanpan.agent.device;

import app.suanpan.device.PosPrinter;
import app.suanpan.device.PrintOutcome;
import app.suanpan.device.PrintOutcome.Cause;
import app.suanpan.domain.journal.JournalEvent;
import app.suanpan.domain.receipt.Receipt;
import app.suanpan.domain.register.Notice;
import app.suanpan.domain.register.NoticeCode;
import app.suanpan.ledger.PrintQueue;
import app.suanpan.ledger.PrintQueue.Outcome;
import app.suanpan.ledger.PrintQueue.PrintJob;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Prints one workstation's receipts from the ledger's queue, oldest first, on a thread of its own. A slip that certainly did
 * not begin is tried again; one that may be on paper is the cashier's to decide.
 */
public final class ReceiptPrinter implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(ReceiptPrinter.class);
    private static final Duration TRY_AGAIN = Duration.ofMillis(500);

    private final String workstation;
    private final PosPrinter printer;
    private final PrintQueue queue;
    private final Function<UUID, Optional<JournalEvent>> committed;
    private final BiFunction<JournalEvent, PrintJob, Receipt> composer;
    private final Consumer<Notice> cashier;
    private final Semaphore work = new Semaphore(0);
    private final Thread thread;
    private volatile boolean closed;

    /**
     * @param workstation whose receipts
     * @param printer where to
     * @param queue what is to be printed
     * @param committed finds the committed event of a transaction
     * @param composer composes the receipt from it
     * @param cashier is told when nobody knows whether a receipt is on paper
     */
    public ReceiptPrinter(
            String workstation,
            PosPrinter printer,
            PrintQueue queue,
            Function<UUID, Optional<JournalEvent>> committed,
            BiFunction<JournalEvent, PrintJob, Receipt> composer,
            Consumer<Notice> cashier) {
        this.workstation = workstation;
        this.printer = printer;
        this.queue = queue;
        this.committed = committed;
        this.composer = composer;
        this.cashier = cashier;
        this.thread = Thread.ofVirtual().name("receipts-of-" + workstation).unstarted(this::run);
    }

    /** Begins to print, starting with what the last run left behind. */
    public void start() {
        if (queue.markInterrupted(workstation) > 0) {
            cashier.accept(Notice.of(NoticeCode.RECEIPT_UNKNOWN, "interrupted"));
        }
        thread.start();
        wake();
    }

    /** There may be something to print. */
    public void wake() {
        work.release();
    }

    private void run() {
        while (!closed) {
            try {
                // The printer may also have become ready by itself, so look again now and then.
                work.tryAcquire(TRY_AGAIN.toMillis(), TimeUnit.MILLISECONDS);
                work.drainPermits();
                while (!closed && printer.state().isReady() && printOne()) {
                    log.debug("next receipt: workstation={}", workstation);
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            } catch (RuntimeException e) {
                if (!closed) {
                    log.error("printing failed: workstation={}", workstation, e);
                }
            }
        }
    }

    /** Prints the oldest job. Returns whether it is worth looking for the next one at once. */
    private boolean printOne() {
        Optional<PrintJob> taken = queue.take(workstation);
        if (taken.isEmpty()) {
            return false;
        }
        PrintJob job = taken.get();
        try {
            return print(job);
        } catch (RuntimeException e) {
            giveToTheCashier(job, e);
            return true;
        }
    }

    /** A job whose printing broke off would be neither printed nor asked about until the next start: the cashier decides. */
    private void giveToTheCashier(PrintJob job, RuntimeException why) {
        if (closed) {
            // What is in the queue as being printed is asked about at the next start.
            throw why;
        }
        log.error("receipt not printed: workstation={} transaction={}", workstation, job.transaction(), why);
        cashier.accept(Notice.of(NoticeCode.RECEIPT_UNKNOWN, "failed"));
        queue.finish(job, Outcome.UNKNOWN, "failed");
    }

    private boolean print(PrintJob job) {
        Optional<JournalEvent> event = committed.apply(job.transaction());
        if (event.isEmpty()) {
            queue.finish(job, Outcome.DROPPED, "no such transaction");
            return true;
        }
        PrintOutcome outcome =
                printer.print(ReceiptSlip.of(job.transaction().toString(), composer.apply(event.get(), job)));
        return switch (outcome) {
            case PrintOutcome.Printed printed -> {
                queue.finish(job, Outcome.PRINTED, printed.proof().name());
                yield true;
            }
            case PrintOutcome.NotStarted notStarted
            when notStarted.cause() == Cause.UNPRINTABLE -> {
                // Trying again would come to the same, and every receipt behind it would wait for ever.
                queue.finish(job, Outcome.UNKNOWN, notStarted.cause().code());
                cashier.accept(
                        Notice.of(NoticeCode.RECEIPT_UNKNOWN, notStarted.cause().code()));
                yield true;
            }
            case PrintOutcome.NotStarted notStarted -> {
                queue.putBack(job);
                log.info(
                        "receipt waits: workstation={} cause={}",
                        workstation,
                        notStarted.cause().code());
                yield false;
            }
            case PrintOutcome.Unknown unknown -> {
                queue.finish(job, Outcome.UNKNOWN, unknown.cause().code());
                cashier.accept(
                        Notice.of(NoticeCode.RECEIPT_UNKNOWN, unknown.cause().code()));
                yield true;
            }
        };
    }

    @Override
    public void close() {
        closed = true;
        thread.interrupt();
    }
}
