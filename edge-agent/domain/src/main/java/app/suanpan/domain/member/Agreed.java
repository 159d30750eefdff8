package app.suanpan.domain.member;

import java.util.List;

/**
 * What a new member agreed to, by the words that were shown to them, wherever that was.
 *
 * @param termsVersion which edition of the membership terms was shown
 * @param termsHash SHA-256 of those terms in the language they were shown in, hexadecimal
 * @param consents one decision for each purpose that was asked about
 */
public record Agreed(String termsVersion, String termsHash, List<Consent> consents) {
    public Agreed {
        consents = List.copyOf(consents);
    }

    /** What was agreed to on a screen that showed an edition of the texts. */
    public static Agreed to(ConsentTexts texts, String language, List<Consent> consents) {
        return new Agreed(texts.version(), texts.membershipHash(language), consents);
    }
}
