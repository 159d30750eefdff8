package app.suanpan.domain.member;

import app.suanpan.domain.item.LocalName;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * One edition of the words that members agree to. A consent names the edition and the hash of the words, so that years later
 * it can be shown what was agreed.
 *
 * @param version names the edition; another wording is another edition
 * @param membership what membership itself is: a contract, so nothing to tick
 * @param purposes a text for each purpose that a member may grant
 */
public record ConsentTexts(String version, LocalName membership, Map<Purpose, LocalName> purposes) {
    public ConsentTexts {
        purposes = Map.copyOf(purposes);
        if (purposes.size() != Purpose.values().length) {
            throw new IllegalArgumentException("Edition " + version + " has no text for every purpose");
        }
    }

    /**
     * What a member decided about every purpose: those granted, and that the others were refused.
     *
     * @param language of the words that were on the screen, {@code zh} or {@code en}
     * @param method where they were, for example {@code kiosk}
     */
    public List<Consent> decisions(Set<Purpose> granted, String language, String method, Instant at) {
        return Arrays.stream(Purpose.values())
                .map(purpose -> new Consent(
                        purpose,
                        granted.contains(purpose),
                        version,
                        hash(purposes.get(purpose).in(language)),
                        language,
                        method,
                        at))
                .toList();
    }

    /** The hash of what was said about membership itself. */
    public String membershipHash(String language) {
        return hash(membership.in(language));
    }

    private static String hash(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java runtime has SHA-256", e);
        }
    }
}
