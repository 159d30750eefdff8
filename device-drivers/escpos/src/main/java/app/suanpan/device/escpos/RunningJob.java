package app.suanpan.device.escpos;

import app.suanpan.device.PrintOutcome.Cause;
import app.suanpan.device.PrintOutcome.Printed;
import app.suanpan.device.PrintOutcome.Proof;
import app.suanpan.device.PrintOutcome.Unknown;
import app.suanpan.device.escpos.PrinterProfile.ProofBy;
import java.util.ArrayDeque;
import org.jspecify.annotations.Nullable;

/**
 * A slip on its way into the printer. It goes in pieces, each sent only when the printer has answered after the one before, so that
 * the answers never get stuck behind a full buffer. It survives a broken connection: if all of it had been sent, the proof may
 * still come. Used by the owner's thread only.
 */
final class RunningJob {
    /** Less than the smallest receive buffer, so that questions behind it are still read. */
    private static final int PIECE_BYTES = 1_024;

    private final PrintJob job;
    private final ProofBy proofBy;
    private final String id;
    private final ArrayDeque<byte[]> unsent;
    private boolean interrupted;
    private boolean answeredInTurn;
    private long quietSince = System.nanoTime();

    /**
     * Begins a job.
     *
     * @param id four characters that the printer is to return behind it; larger than those before
     */
    RunningJob(PrintJob job, ProofBy proofBy, String id) {
        this.job = job;
        this.proofBy = proofBy;
        this.id = id;
        this.unsent = new ArrayDeque<>(job.commands());
        switch (proofBy) {
            case PROCESS_ID -> unsent.add(Commands.processId(id));
            case QUEUED_STATUS -> unsent.add(Commands.ASK_PAPER_IN_TURN);
            case NOTHING, DUMB -> {}
        }
    }

    PrintJob job() {
        return job;
    }

    /** The next piece; null when all has been sent. */
    byte @Nullable [] nextPiece() {
        if (unsent.isEmpty() || interrupted) {
            return null;
        }
        byte[] piece = unsent.removeFirst();
        while (!unsent.isEmpty() && piece.length + unsent.getFirst().length <= PIECE_BYTES) {
            piece = Commands.join(piece, unsent.removeFirst());
        }
        somethingHappened();
        return piece;
    }

    /** The connection broke. What was not sent will not be: the printer may have lost the beginning. */
    void interrupt() {
        interrupted = true;
        somethingHappened();
        if (!unsent.isEmpty() || proofBy != ProofBy.PROCESS_ID) {
            job.end(new Unknown(Cause.CONNECTION_LOST));
        }
    }

    /** The printer is back and talks. */
    void resume() {
        somethingHappened();
    }

    void returned(String processId) {
        if (processId.equals(id)) {
            job.end(new Printed(Proof.PROCESS_ID));
        }
    }

    void answeredInTurn() {
        if (proofBy == ProofBy.QUEUED_STATUS && unsent.isEmpty()) {
            answeredInTurn = true;
            somethingHappened();
        }
    }

    /** The printer has answered a whole round of questions that were asked after the last piece. */
    void statusIs(PrinterStatus status) {
        if (!status.isClean()) {
            // A person is needed. However long that takes, it is not the printer's silence.
            somethingHappened();
        } else if (answeredInTurn) {
            job.end(new Printed(Proof.STATUS_BEHIND_JOB));
        } else if (proofBy == ProofBy.NOTHING && unsent.isEmpty()) {
            job.end(new Unknown(Cause.CANNOT_PROVE));
        }
    }

    /** A dumb printer has been given all of it. */
    void allWritten() {
        if (proofBy == ProofBy.DUMB && unsent.isEmpty()) {
            job.end(new Unknown(Cause.CANNOT_PROVE));
        }
    }

    private void somethingHappened() {
        quietSince = System.nanoTime();
    }

    /** Gives up when the proof is overdue. */
    void expire(long patienceMillis) {
        if (System.nanoTime() - quietSince > patienceMillis * 1_000_000) {
            job.end(new Unknown(interrupted ? Cause.CONNECTION_LOST : Cause.PROOF_NEVER_CAME));
        }
    }

    boolean isInterrupted() {
        return interrupted;
    }
}
