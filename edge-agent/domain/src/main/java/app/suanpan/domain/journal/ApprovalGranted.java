package app.suanpan.domain.journal;

import org.jspecify.annotations.Nullable;

/**
 * Somebody else, who may, allowed what the operator may not. What was allowed follows in the same commit.
 *
 * @param header see {@link EventHeader}
 * @param approval who allowed what to whom, and why; signed with the outcome {@code GRANTED}
 */
public record ApprovalGranted(EventHeader header, Approval approval) implements JournalEvent, SignedEvent {
    /** As what it is signed. */
    public static final String OUTCOME = "GRANTED";

    @Override
    public @Nullable String key() {
        return approval.key();
    }

    @Override
    public String signature() {
        return approval.signature();
    }

    @Override
    public String signedText() {
        return approval.signedText(header, OUTCOME);
    }

    @Override
    public String subject() {
        return approval.subject(OUTCOME);
    }
}
