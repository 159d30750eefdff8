package app.suanpan.domain.journal;

import java.util.UUID;

/**
 * A member came back on a later day than they joined on, with their card or code and with the phone number that they had given. It counts as
 * theirs from now on.
 *
 * @param header see {@link EventHeader}
 * @param member whose number
 */
public record PhoneVerified(EventHeader header, UUID member) implements JournalEvent {}
