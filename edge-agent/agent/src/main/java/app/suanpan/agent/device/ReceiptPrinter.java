package app.suanpan.agent.device;

import app.suanpan.device.PosPrinter;
import app.suanpan.device.PrintOutcome;
import app.suanpan.device.PrintOutcome.Cause;
import app.suanpan.device.slip.Slip;
import app.suanpan.domain.journal.JournalEvent;
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
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Prints one workstation's receipts from the ledger's queue, oldest first, on a thread of its own. A slip that certainly did
 * not begin is tried again; one that may be on paper is the cashier's to decide. How a slip ended is written into the queue
 * before the next one begins, however long the disk refuses it: of what is written nowhere, a restart asks the cashier.
 */
public final class ReceiptPrinter implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(ReceiptPrinter.class);
    private static final Duration TRY_AGAIN = Duration.ofMillis(500);

    private final String workstation;
    private final PosPrinter printer;
    private final PrintQueue queue;
    private final Function<UUID, Optional<JournalEvent>> committed;
    private final BiFunction<JournalEvent, PrintJob, Slip> composer;
    private final Consumer<Notice> cashier;
    private final Semaphore work = new Semaphore(0);
    private final Thread thread;
    private volatile boolean closed;

    // The rest belongs to the thread.
    private @Nullable Ending unwritten;
    private boolean troubled;

    /**
     * How a slip ended.
     *
     * @param entry writes it into the queue
     * @param notice what the cashier has to know of it
     * @param goesOn whether it is worth looking for the next slip at once
     */
    private record Ending(Runnable entry, Optional<Notice> notice, boolean goesOn) {}

    /**
     * @param workstation whose receipts
     * @param printer where to
     * @param queue what is to be printed
     * @param committed finds the committed event of a transaction, or the event of this id that has a slip of its own
     * @param composer makes the slip from it
     * @param cashier is told when nobody knows whether a receipt is on paper
     */
    public ReceiptPrinter(
            String workstation,
            PosPrinter printer,
            PrintQueue queue,
            Function<UUID, Optional<JournalEvent>> committed,
            BiFunction<JournalEvent, PrintJob, Slip> composer,
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
                writeEnding();
                while (!closed && printer.state().isReady() && printOne()) {
                    log.debug("next receipt: workstation={}", workstation);
                }
                troubled = false;
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            } catch (RuntimeException e) {
                // Twice a second until it is mended: once is enough for the log.
                if (!closed && !troubled) {
                    log.error("printing failed: workstation={}", workstation, e);
                }
                troubled = true;
            }
        }
    }

    /** Prints the oldest job. Returns whether it is worth looking for the next one at once. */
    private boolean printOne() {
        Optional<PrintJob> taken = queue.take(workstation);
        if (taken.isEmpty()) {
            return false;
        }
        Ending ending = endOf(taken.get());
        unwritten = ending;
        ending.notice().ifPresent(cashier);
        writeEnding();
        return ending.goesOn();
    }

    private void writeEnding() {
        Ending ending = unwritten;
        if (ending != null) {
            ending.entry().run();
            unwritten = null;
        }
    }

    private Ending endOf(PrintJob job) {
        try {
            return print(job);
        } catch (RuntimeException e) {
            if (closed) {
                // What is in the queue as being printed is asked about at the next start.
                throw e;
            }
            // Otherwise it would be neither printed nor asked about until the next start: the cashier decides.
            log.error("receipt not printed: workstation={} transaction={}", workstation, job.transaction(), e);
            return forTheCashier(job, "failed");
        }
    }

    private Ending forTheCashier(PrintJob job, String why) {
        return new Ending(
                () -> queue.finish(job, Outcome.UNKNOWN, why),
                Optional.of(Notice.of(NoticeCode.RECEIPT_UNKNOWN, why)),
                true);
    }

    private Ending print(PrintJob job) {
        Optional<JournalEvent> event = committed.apply(job.transaction());
        if (event.isEmpty()) {
            return new Ending(() -> queue.finish(job, Outcome.DROPPED, "no such transaction"), Optional.empty(), true);
        }
        PrintOutcome outcome = printer.print(composer.apply(event.get(), job));
        return switch (outcome) {
            case PrintOutcome.Printed printed ->
                new Ending(
                        () -> queue.finish(job, Outcome.PRINTED, printed.proof().name()), Optional.empty(), true);
            // Trying again would come to the same, and every receipt behind it would wait for ever.
            case PrintOutcome.NotStarted notStarted
            when notStarted.cause() == Cause.UNPRINTABLE ->
                forTheCashier(job, notStarted.cause().code());
            case PrintOutcome.NotStarted notStarted -> {
                log.info(
                        "receipt waits: workstation={} cause={}",
                        workstation,
                        notStarted.cause().code());
                yield new Ending(() -> queue.putBack(job), Optional.empty(), false);
            }
            case PrintOutcome.Unknown unknown ->
                forTheCashier(job, unknown.cause().code());
        };
    }

    @Override
    public void close() {
        closed = true;
        thread.interrupt();
    }
}
