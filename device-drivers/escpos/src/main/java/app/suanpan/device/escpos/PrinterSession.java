package app.suanpan.device.escpos;

import app.suanpan.device.DeviceState;
import app.suanpan.device.DeviceState.Warning;
import app.suanpan.device.driver.DeviceOwner;
import app.suanpan.device.escpos.PrinterProfile.ProofBy;
import java.io.IOException;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One conversation with a printer, held by its owner's thread: asks it twice a second how it is, gives it one slip at a time, and
 * waits for the proof.
 */
final class PrinterSession implements DeviceOwner.Session {
    private static final long ASK_EVERY_MILLIS = 500;
    private static final long ASK_OFTEN_MILLIS = 60;
    /** Three rounds of questions. A printer with nothing to do answers within milliseconds. */
    private static final long SILENCE_MILLIS = 1_500;
    /** Cutting, feeding and thinking; being blocked does not count. */
    private static final long SILENCE_PRINTING_MILLIS = 15_000;

    private static final long PROOF_MILLIS = 20_000;
    private static final long PROOF_AFTER_LOSS_MILLIS = 3_000;

    private static final int QUESTIONS = 4;

    private final EscPosPrinter printer;
    private final PrinterLink link;
    private final ProofBy proofBy;
    private final Reply.Parser parser = new Reply.Parser(this::take);
    private final int[] answers = new int[QUESTIONS];
    private int awaited;
    /** The printer has reported a change in the middle of its answers: the first of them are older than the report. */
    private boolean overtaken;

    private long askedAt;
    private long heardAt;
    private boolean known;
    private @Nullable PrinterStatus status;

    PrinterSession(EscPosPrinter printer, PrinterLink link, ProofBy proofBy) {
        this.printer = printer;
        this.link = link;
        this.proofBy = proofBy;
    }

    @Override
    public void serve() throws IOException, InterruptedException {
        heardAt = System.nanoTime();
        if (proofBy == ProofBy.DUMB) {
            known = true;
            printer.isNow(new DeviceState.Ready(Set.of(Warning.STATUS_UNAVAILABLE)));
            printer.answers();
        } else {
            link.send(Commands.REPORT_CHANGES);
            ask();
        }
        printer.connected(this);
        try {
            while (true) {
                byte[] received = link.receive(untilNextQuestion());
                if (received != null) {
                    heardAt = System.nanoTime();
                    parser.accept(received);
                }
                if (proofBy != ProofBy.DUMB) {
                    converse();
                }
                work();
            }
        } finally {
            printer.disconnected();
        }
    }

    /** From any thread: there is something to do. */
    void wake() {
        link.wake();
    }

    private long untilNextQuestion() {
        return proofBy == ProofBy.DUMB ? pauseMillis() : Math.max(1, pauseMillis() - millisSince(askedAt));
    }

    private long pauseMillis() {
        return printer.isHurried() ? ASK_OFTEN_MILLIS : ASK_EVERY_MILLIS;
    }

    private void converse() throws IOException {
        RunningJob running = printer.running();
        boolean blocked = status != null && !status.isClean();
        if (running != null && blocked) {
            // It has said what is wrong, and with a full buffer silence is all that it can do until it is helped.
            heardAt = System.nanoTime();
            askedAt = awaited > 0 ? System.nanoTime() : askedAt;
        }
        if (millisSince(heardAt) > (running == null ? SILENCE_MILLIS : SILENCE_PRINTING_MILLIS)) {
            throw new IOException(known ? "it has stopped answering" : "it does not answer");
        }
        boolean overdue = awaited > 0 && millisSince(askedAt) >= ASK_EVERY_MILLIS;
        if (overdue) {
            // Answers were lost on the way; begin anew.
            awaited = 0;
        }
        if (awaited == 0 && !link.isWriting() && millisSince(askedAt) >= pauseMillis()) {
            ask();
        }
    }

    /** A new round. It is over when all has been answered, also what was asked before: then nothing sent earlier is still on its way. */
    private void ask() {
        link.send(Commands.ASK_STATUS);
        awaited += QUESTIONS;
        overtaken = false;
        askedAt = System.nanoTime();
    }

    private void take(Reply reply) {
        RunningJob running = printer.running();
        switch (reply) {
            case Reply.RealTime realTime -> {
                if (awaited > 0) {
                    answers[(QUESTIONS - awaited % QUESTIONS) % QUESTIONS] = realTime.bits();
                    awaited--;
                    if (awaited == 0) {
                        roundIsOver(running);
                    }
                }
            }
            case Reply.Automatic automatic -> reported(PrinterStatus.of(automatic));
            case Reply.ProcessId returned -> {
                if (running != null) {
                    running.returned(returned.id());
                }
            }
            case Reply.Queued _ -> {
                if (running != null) {
                    running.answeredInTurn();
                    // What counts is how it is from now on.
                    ask();
                }
            }
        }
    }

    /** A repetition of what is known says nothing of the answers before it, and must not make the questions endless. */
    private void reported(PrinterStatus now) {
        boolean inTheMiddle = awaited > 0 && awaited < QUESTIONS;
        overtaken |= inTheMiddle && !now.equals(status);
        statusIs(now);
    }

    private void roundIsOver(@Nullable RunningJob running) {
        if (overtaken) {
            // Half of it was true before the report and half after: together they describe no printer there ever was.
            ask();
            return;
        }
        PrinterStatus now = PrinterStatus.ofRealTime(answers[0], answers[1], answers[2], answers[3]);
        statusIs(now);
        if (!known) {
            known = true;
            printer.answers();
        }
        if (running != null) {
            running.statusIs(now);
            if (now.isClean()) {
                sendPiece(running);
            }
        }
    }

    private void statusIs(PrinterStatus now) {
        status = now;
        printer.statusIs(now);
    }

    private void sendPiece(RunningJob running) {
        byte[] piece = running.nextPiece();
        if (piece != null) {
            link.send(piece);
            if (piece[0] == Commands.INITIALISE[0] && piece[1] == Commands.INITIALISE[1]) {
                // Initialising turned the reports off.
                link.send(Commands.REPORT_CHANGES);
            }
            ask();
        }
    }

    private void work() {
        byte[] kick = printer.nextKick();
        if (kick != null) {
            link.send(kick);
            ask();
        }
        RunningJob running = printer.running();
        if (running != null) {
            if (known) {
                running.expire(running.isInterrupted() ? PROOF_AFTER_LOSS_MILLIS : PROOF_MILLIS);
            }
            if (!link.isWriting()) {
                running.allWritten();
            }
            printer.forgetIfOver();
        } else if (proofBy == ProofBy.DUMB) {
            sendAll();
        } else if (known && status != null && status.isClean() && awaited == 0 && isFresh()) {
            RunningJob next = printer.startNext();
            if (next != null) {
                sendPiece(next);
            }
        }
    }

    /** Nothing is begun on hearsay: the printer must have answered just now. */
    private boolean isFresh() {
        if (millisSince(heardAt) <= ASK_OFTEN_MILLIS) {
            return true;
        }
        if (printer.hasWork()) {
            ask();
        }
        return false;
    }

    private void sendAll() {
        RunningJob next = printer.startNext();
        byte[] piece;
        while (next != null && (piece = next.nextPiece()) != null) {
            link.send(piece);
        }
    }

    private static long millisSince(long nanos) {
        return (System.nanoTime() - nanos) / 1_000_000;
    }

    @Override
    public void close() {
        link.close();
    }
}
