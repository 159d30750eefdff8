package app.suanpan.domain.journal;

import java.util.UUID;

/**
 * A member got a card on receipt paper. The paper says the member number and no name; who had it printed is written down, because a card says
 * who somebody is to whoever reads it.
 *
 * @param header see {@link EventHeader}
 * @param member whose card
 * @param number the member number on it
 */
public record MemberCardPrinted(EventHeader header, UUID member, long number) implements JournalEvent {}
