package app.suanpan.collector.away;

import app.suanpan.collector.store.LetterStore;
import app.suanpan.domain.member.Agreed;
import app.suanpan.domain.member.Binding;
import app.suanpan.domain.member.ConsentTexts;
import app.suanpan.domain.member.Guide;
import app.suanpan.domain.member.PersonalData;
import app.suanpan.domain.member.Purpose;
import app.suanpan.pages.JoinForm;
import app.suanpan.pages.PageLanguage;
import app.suanpan.protocol.event.TimeOrderedIds;
import app.suanpan.protocol.letter.Letter;
import app.suanpan.protocol.letter.LetterCard;
import app.suanpan.protocol.letter.LetterSeal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Makes letters of forms, and finds them again for the phones that sent them. What is in a form leaves this class sealed, or not at all. */
final class LetterWriter {
    private final LetterStore letters;
    private final ConsentTexts texts;
    private final Clock clock;
    private final SecureRandom random;
    private final TimeOrderedIds ids;

    LetterWriter(LetterStore letters, ConsentTexts texts, Clock clock, SecureRandom random) {
        this.letters = letters;
        this.texts = texts;
        this.clock = clock;
        this.random = random;
        this.ids = new TimeOrderedIds(clock);
    }

    /**
     * Seals a form for boxes of the guide's store and keeps it.
     *
     * @return false if no box has a key left; then nothing is kept
     */
    boolean write(String tenant, Guide guide, PageLanguage language, JoinForm form, PersonalData data) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        UUID id = ids.get();
        // Of somebody younger than fourteen nothing was read, and nothing is allowed.
        Set<Purpose> granted = form.fourteenOrOlder() ? form.granted() : Set.of();
        byte[] letter = Letter.of(
                        ids.get(),
                        letters.freeNumber(tenant, random),
                        data,
                        language.code(),
                        form.noGuide() ? Binding.NO_GUIDE : guide.id(),
                        Agreed.to(texts, language.code(), texts.decisions(granted, language.code(), "join-page", now)),
                        LetterCard.key(form.id()))
                .toBytes();
        return letters.keep(
                tenant, guide.store(), id, note(form.id()), key -> LetterSeal.seal(key, id, letter, random), now);
    }

    /** What has become of the letter that the phone with this secret sent. */
    Optional<LetterStore.Note> of(String secret) {
        return letters.note(note(secret));
    }

    /** The database finds a letter by it, and nobody finds the phone's secret by it. */
    private static String note(String secret) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(secret.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java runtime has SHA-256", e);
        }
    }
}
