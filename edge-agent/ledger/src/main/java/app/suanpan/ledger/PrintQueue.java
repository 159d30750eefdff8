package app.suanpan.ledger;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * The receipts still to be printed, across restarts. A job is taken, printed, and its outcome written down; a job that was
 * being printed when the power went is {@code UNKNOWN}, and only the cashier may have it printed again, as a copy.
 */
public final class PrintQueue {
    private final Ledger ledger;

    public PrintQueue(Ledger ledger) {
        this.ledger = ledger;
    }

    /**
     * A receipt to print.
     *
     * @param id grows with time
     * @param transaction whose receipt
     * @param copy whether it is marked COPY
     */
    public record PrintJob(long id, UUID transaction, boolean copy) {}

    /** How a job ended. */
    public enum Outcome {
        /** It is on paper. */
        PRINTED,
        /** Nobody can say whether it is on paper. */
        UNKNOWN,
        /** It was given up on purpose. */
        DROPPED
    }

    /** Takes the oldest job that waits and notes that it is being printed, before the first byte goes to the printer. */
    public Optional<PrintJob> take(String workstation) {
        Optional<PrintJob> job = ledger.read(db -> db.queryOne(
                "SELECT id, transaction_id, copy FROM print_job WHERE workstation = ? AND state = 'QUEUED' ORDER BY id LIMIT 1",
                row -> new PrintJob(row.getLong(1), UUID.fromString(row.getString(2)), row.getInt(3) == 1),
                workstation));
        job.ifPresent(taken -> set(taken.id(), "PRINTING", ""));
        return job;
    }

    /** Puts a job back that certainly did not begin to print. */
    public void putBack(PrintJob job) {
        set(job.id(), "QUEUED", "");
    }

    /** Notes how a job ended. */
    public void finish(PrintJob job, Outcome outcome, String detail) {
        set(job.id(), outcome.name(), detail);
    }

    /** After a restart: what was being printed then is unknown now. Returns how many there were. */
    public int markInterrupted(String workstation) {
        return ledger.transact(writer -> writer.rows()
                .update(
                        "UPDATE print_job SET state = 'UNKNOWN', detail = 'interrupted' WHERE workstation = ? AND state = 'PRINTING'",
                        workstation));
    }

    /** Transactions whose receipts may or may not be on paper. */
    public List<UUID> unknown(String workstation) {
        return ledger.read(db -> db.query(
                "SELECT transaction_id FROM print_job WHERE workstation = ? AND state = 'UNKNOWN' ORDER BY id",
                row -> UUID.fromString(row.getString(1)),
                workstation));
    }

    private void set(long id, String state, String detail) {
        ledger.transact(writer ->
                writer.rows().update("UPDATE print_job SET state = ?, detail = ? WHERE id = ?", state, detail, id));
    }
}
