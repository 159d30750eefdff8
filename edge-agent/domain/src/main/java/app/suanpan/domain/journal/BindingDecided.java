package app.suanpan.domain.journal;

import app.suanpan.domain.member.BindingGrounds;
import app.suanpan.domain.member.BindingOutcome;
import app.suanpan.domain.member.BindingRejection;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Whether a member is now a guide's own customer, as the store decided it with what it knew. Head office decides the request again, in the order
 * of all requests of the member, and its word holds: see {@link app.suanpan.domain.join.MemberHistory}.
 *
 * @param header see {@link EventHeader}
 * @param member whose binding
 * @param guide who asked for it; 0 where the member wants no guide
 * @param memberChose whether the member picked the guide, as opposed to a badge that started it
 * @param decision what it came to, see {@link app.suanpan.domain.member.BindingRule}
 * @param reason why it was rejected, or null
 * @param changedFrom the guide whose customer the member was until now, or null where the member had none
 * @param protectedUntil until when no other guide may take the customer, or null where none is bound by this event or the
 *     brand's settings alone decide
 * @param expiresAt when the binding ends by itself, or null where none is bound by this event or it does not end
 * @param grounds what it was decided with; null from a box that did not say it yet
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
        @Nullable Instant expiresAt,
        @Nullable BindingGrounds grounds)
        implements JournalEvent {

    /** When the request took effect: the workstation's clock, put right where it is known to have been wrong. */
    public Instant effectiveAt() {
        return grounds == null ? header.at() : grounds.effective(header.at());
    }
}
