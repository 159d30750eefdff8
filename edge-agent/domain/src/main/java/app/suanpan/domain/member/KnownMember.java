package app.suanpan.domain.member;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * A member as every box of their store may know them: enough to serve them, and nothing more. Name, phone number and birthday stay where they
 * joined. Boxes write what becomes of this, so it has limits: one that writes nonsense must not fill the others.
 *
 * @param id the member's id
 * @param number the member number
 * @param phoneHash the keyed hash by which a phone number is found again, 64 hexadecimal digits; empty for "card only"
 * @param language to speak to them in; a language's tag, 35 characters at most
 * @param binding whose own customer they were last decided to be, which may have ended since
 * @param judged up to when head office has decided again what boxes decided about their guide: a box's own later decision holds there until
 *     head office has it; empty where it decided nothing again
 * @param survivor the id under which they are one member, who joined more than once; of who joined once, {@code id}
 * @param standing whether the phone number is known to be theirs, whichever id it was said of
 */
public record KnownMember(
        UUID id,
        long number,
        Optional<String> phoneHash,
        String language,
        Optional<Binding> binding,
        Optional<Instant> judged,
        UUID survivor,
        PhoneStanding standing) {
    private static final Pattern HASH = Pattern.compile("[0-9a-f]{64}");
    private static final Pattern LANGUAGE = Pattern.compile("[A-Za-z0-9-]{1,35}");

    /** Refuses what is no member number, no hash or no language's tag. */
    public KnownMember {
        if (!MemberNumber.isOne(number)) {
            throw new IllegalArgumentException("not a member number: " + number);
        }
        if (phoneHash.filter(hash -> !isPhoneHash(hash)).isPresent()) {
            throw new IllegalArgumentException("not a hash of a phone number");
        }
        if (!LANGUAGE.matcher(language).matches()) {
            throw new IllegalArgumentException("not a language's tag");
        }
    }

    /** Somebody who joined once, as far as is known, and of whose number nothing is. */
    public KnownMember(
            UUID id,
            long number,
            Optional<String> phoneHash,
            String language,
            Optional<Binding> binding,
            Optional<Instant> judged) {
        this(id, number, phoneHash, language, binding, judged, id, standing(phoneHash));
    }

    private static PhoneStanding standing(Optional<String> phoneHash) {
        return phoneHash.isPresent() ? PhoneStanding.UNKNOWN : PhoneStanding.NO_NUMBER;
    }

    /** Whether a text looks like the keyed hash of a phone number. */
    public static boolean isPhoneHash(String text) {
        return HASH.matcher(text).matches();
    }
}
