package app.suanpan.domain.member;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * A member as every box of their store may know them: enough to serve them, and nothing that says who they are. Name, phone number and
 * birthday stay where they joined.
 *
 * @param id the member's id
 * @param number the member number
 * @param phoneHash the keyed hash by which a phone number is found again, hexadecimal; empty for "card only"
 * @param language to speak to them in
 * @param joinedAt when they became a member
 * @param granted the purposes that they have allowed
 * @param binding whose own customer they were last decided to be, which may have ended since
 */
public record KnownMember(
        UUID id,
        long number,
        Optional<String> phoneHash,
        String language,
        Instant joinedAt,
        Set<Purpose> granted,
        Optional<Binding> binding) {
    /** Keeps a copy of the purposes; refuses what is no member number. */
    public KnownMember {
        granted = Set.copyOf(granted);
        if (number < MemberNumber.FIRST || number > MemberNumber.LAST) {
            throw new IllegalArgumentException("not a member number: " + number);
        }
    }
}
