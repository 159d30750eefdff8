package app.suanpan.domain.journal;

import org.jspecify.annotations.Nullable;

/**
 * What the operator may not was not allowed either.
 *
 * @param header see {@link EventHeader}
 * @param approval who asked for what, and who refused; signed with the cause's name as outcome
 * @param cause why not
 */
public record ApprovalRefused(EventHeader header, Approval approval, Cause cause) implements JournalEvent, SignedEvent {

    /** Why nothing came of it. Values are added, never renamed. */
    public enum Cause {
        /** The approver said no. */
        BY_APPROVER,
        /** The operator tried to approve it. */
        SAME_PERSON,
        /** Whoever answered may not allow it either. */
        NOT_PERMITTED,
        /** The operator gave it up. */
        WITHDRAWN
    }

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
        return approval.signedText(header, cause.name());
    }

    @Override
    public String subject() {
        return approval.subject(cause.name());
    }
}
