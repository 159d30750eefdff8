package app.suanpan.domain.register;

import app.suanpan.domain.till.CashMovement;
import app.suanpan.domain.till.TillCount;
import java.util.UUID;

/** What is asked of the till between opening and closing it. None of it touches a basket, so all of it can be done beside one. */
public sealed interface TillCommand extends RegisterCommand
        permits TillCommand.MoveCash,
                TillCommand.ReadTill,
                TillCommand.AcceptVariance,
                TillCommand.ReprintSlip,
                TillCommand.SuspendShift,
                TillCommand.TakeUpShift {

    /**
     * Puts cash into the till or takes it out, foreign cash too, and opens the drawer. Refused without a reason, and where more would be taken
     * out than should be in the till.
     */
    record MoveCash(CashMovement kind, TillCount amount, String reason) implements TillCommand {
        public MoveCash {
            reason = OneLine.of(reason);
        }
    }

    /** Prints an X report and shows it. Changes nothing; that it was done is counted. */
    record ReadTill() implements TillCommand {}

    /**
     * Closes the till with the last count although it differs by more than the store allows. Refused before a recount, and
     * where money has moved since the last count.
     */
    record AcceptVariance(String reason) implements TillCommand {
        public AcceptVariance {
            reason = OneLine.of(reason);
        }
    }

    /** Prints the slip of an event again, marked COPY: of a cash movement, an X or a Z report. */
    record ReprintSlip(UUID event) implements TillCommand {}

    /** Leaves the shift with its till, uncounted, and opens the drawer so that the till can be taken along. */
    record SuspendShift() implements TillCommand {}

    /** Goes on with a suspended shift, at whichever checkout. Of two who ask for one, one gets it. */
    record TakeUpShift(UUID suspension) implements TillCommand {}
}
