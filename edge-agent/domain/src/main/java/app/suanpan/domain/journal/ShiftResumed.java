package app.suanpan.domain.journal;

import java.util.UUID;

/**
 * A suspended shift was taken up again, at the workstation of the header. There is one such event for a suspension at most: the
 * ledger refuses a second.
 *
 * @param header see {@link EventHeader}
 * @param suspension id of the {@link ShiftSuspended} event
 * @param shift id of the shift, the one it had
 * @param operatorName who answers for the till
 */
public record ShiftResumed(EventHeader header, UUID suspension, UUID shift, String operatorName)
        implements JournalEvent {}
