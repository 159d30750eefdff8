package app.suanpan.domain.journal;

import app.suanpan.domain.member.BindingOutcome;
import app.suanpan.domain.member.BindingRejection;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Whether a member is now a guide's own customer, as the store decided it with what it knew.
 *
 * @param header see {@link EventHeader}; its time is the time the request took effect
 * @param member whose binding
 * @param guide who asked for it
 * @param memberChose whether the member picked the guide, as opposed to a badge that started it
 * @param decision what it came to, see {@link app.suanpan.domain.member.BindingRule}
 * @param reason why it was rejected, or null
 * @param changedFrom the guide whose customer the member was until now, or null where the member had none
 * @param protectedUntil until when no other guide may take the customer, or null where none is bound by this event or the
 *     brand's settings alone decide
 * @param expiresAt when the binding ends by itself, or null where none is bound by this event or it does not end
 */
public record BindingDecided(
        EventHeader header,
        UUID member,
        long guide,
        boolean memberChose,
        BindingOutcome decision,
        @Nullable BindingRejection reason,
        @Nullable Long changedFrom,
        @Nullable Instant protectedUntil,
        @Nullable Instant expiresAt)
        implements JournalEvent {}
