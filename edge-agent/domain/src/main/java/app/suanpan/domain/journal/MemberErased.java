package app.suanpan.domain.journal;

import app.suanpan.domain.member.ErasureReason;
import java.util.UUID;

/**
 * A member is forgotten for good. Their key is destroyed with this event, so that what was sealed under it cannot be read in any copy of the
 * journal; whatever is said of the member before or after it, nothing follows from it any more.
 *
 * @param header see {@link EventHeader}
 * @param member who is forgotten
 * @param reason why
 */
public record MemberErased(EventHeader header, UUID member, ErasureReason reason) implements JournalEvent {}
