package app.suanpan.domain.journal;

/**
 * Somebody else, who may, allowed what the operator may not. What was allowed follows in the same commit.
 *
 * @param header see {@link EventHeader}
 * @param approval who allowed what to whom, and why; signed with the outcome {@code GRANTED}
 */
public record ApprovalGranted(EventHeader header, Approval approval) implements JournalEvent {}
