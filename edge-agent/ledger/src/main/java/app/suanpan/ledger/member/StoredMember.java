package app.suanpan.ledger.member;

import app.suanpan.domain.member.PersonalData;
import java.util.UUID;

/**
 * A member as the store's key opens them, in memory for as long as a screen needs them.
 *
 * @param id the member's id
 * @param number the member number
 * @param data what they told us; nothing where they told nothing or were forgotten
 * @param language to speak to them in
 */
public record StoredMember(UUID id, long number, PersonalData data, String language) {}
