package app.suanpan.domain.journal;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Whether a member is now a guide's own customer, as the store decided it with what it knew.
 *
 * @param header see {@link EventHeader}
 * @param member whose binding
 * @param guide who asked for it
 * @param decision see members' binding rules
 * @param reason why it was rejected, or null
 */
public record BindingDecided(
        EventHeader header,
        UUID member,
        long guide,
        Decision decision,
        @Nullable String reason) implements JournalEvent {

    /** What was decided. */
    public enum Decision {
        /** The member had nobody and is now the guide's. */
        BIND,
        /** The member was the guide's already; the term starts anew. */
        REFRESH,
        /** The member was another guide's and is now this one's. */
        SUPERSEDE,
        /** Nothing changed; the guide's part is recorded as an assist. */
        REJECT
    }
}
