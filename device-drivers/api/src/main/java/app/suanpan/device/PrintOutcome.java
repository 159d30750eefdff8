package app.suanpan.device;

/** What is known about a slip after it was given to a printer. */
public sealed interface PrintOutcome {

    /**
     * It is on paper.
     *
     * @param proof how the printer told us
     */
    record Printed(Proof proof) implements PrintOutcome {}

    /**
     * Not one byte of it reached the printer: it may be tried again without asking.
     *
     * @param cause why not
     */
    record NotStarted(Cause cause) implements PrintOutcome {}

    /**
     * It may be on paper, in part, or not at all. A person looks, and reprints it as a COPY if it is needed.
     *
     * @param cause why nobody knows
     */
    record Unknown(Cause cause) implements PrintOutcome {}

    /** How a printer proves that it printed. */
    enum Proof {
        /** It returned the number that was sent behind the slip, which it does once all before it is on paper. */
        PROCESS_ID,
        /** It answered a question that was queued behind the slip, and then reported no error. */
        STATUS_BEHIND_JOB
    }

    /** Why a slip was not printed, or why that is not known. */
    enum Cause {
        /** No printer at this address. */
        ABSENT("PRN-01"),
        /** Paper, cover or knife need a hand first. */
        BLOCKED("PRN-02"),
        /** The device was closed by us. */
        CLOSED("PRN-03"),
        /** The connection broke in the middle of the slip. */
        CONNECTION_LOST("PRN-04"),
        /** The printer answers, but the proof never came: it was switched off and on, or lost its buffer. */
        PROOF_NEVER_CAME("PRN-05"),
        /** This printer cannot prove anything. */
        CANNOT_PROVE("PRN-06"),
        /** The slip holds something that this printer cannot print. */
        UNPRINTABLE("PRN-07");

        private final String code;

        Cause(String code) {
            this.code = code;
        }

        /** A short code for the screen and the telephone. */
        public String code() {
            return code;
        }
    }
}
