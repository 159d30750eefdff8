package app.suanpan.domain.journal;

import app.suanpan.domain.member.Consent;
import java.util.UUID;

/**
 * A member granted or withdrew one purpose after they had joined. Of what was decided about a purpose the latest counts; of a grant and a
 * withdrawal at one time, the withdrawal.
 *
 * @param header see {@link EventHeader}
 * @param member who decided
 * @param consent what was decided, with the text that was on the screen
 */
public record ConsentDecided(EventHeader header, UUID member, Consent consent) implements JournalEvent {}
