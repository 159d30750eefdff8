package app.suanpan.domain.member;

import java.time.Instant;
import java.util.Comparator;

/**
 * One decision of a member about one purpose: the record that proves it, or its withdrawal, to whoever asks.
 *
 * @param purpose for what
 * @param granted given or refused
 * @param textVersion which edition of the text was on the screen
 * @param textHash SHA-256 of that text, hexadecimal
 * @param language the text's language, {@code zh} or {@code en}
 * @param method how it was given, for example {@code kiosk} or {@code join-page}
 * @param at when
 */
public record Consent(
        Purpose purpose,
        boolean granted,
        String textVersion,
        String textHash,
        String language,
        String method,
        Instant at) {
    /** Of two decisions at one time the refusal is the greater. The rest only makes sure that no two are equal that differ. */
    private static final Comparator<Consent> ORDER = Comparator.comparing(Consent::at)
            .thenComparing(Consent::granted, Comparator.reverseOrder())
            .thenComparing(Consent::textVersion)
            .thenComparing(Consent::textHash)
            .thenComparing(Consent::language)
            .thenComparing(Consent::method);

    /** Of two decisions of one member about one purpose, the one that counts; it does not matter in which order they are given. */
    public static Consent later(Consent one, Consent other) {
        return ORDER.compare(one, other) < 0 ? other : one;
    }

    /** The same, decided when it was received if it says that it was decided later. */
    public Consent noLaterThan(Instant received) {
        return at.isAfter(received)
                ? new Consent(purpose, granted, textVersion, textHash, language, method, received)
                : this;
    }

    /**
     * The same decision, at a time that counts after another one: a clock that was set back takes nobody's last word away.
     *
     * @param before the decision that counted until now
     */
    public Consent after(Consent before) {
        Instant earliest = before.at().plusMillis(1);
        return at.isBefore(earliest)
                ? new Consent(purpose, granted, textVersion, textHash, language, method, earliest)
                : this;
    }
}
