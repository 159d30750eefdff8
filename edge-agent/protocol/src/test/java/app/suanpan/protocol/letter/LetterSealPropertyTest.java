package app.suanpan.protocol.letter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.suanpan.domain.member.Agreed;
import app.suanpan.domain.member.Consent;
import app.suanpan.domain.member.PersonalData;
import app.suanpan.domain.member.Phone;
import app.suanpan.domain.member.Purpose;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.MonthDay;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.StringLength;

/** Who can open a letter, and who cannot. */
class LetterSealPropertyTest {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final UUID ID = UUID.fromString("01938a5e-0000-7000-8000-000000000009");

    private final LetterSeal.Pair pair = LetterSeal.newPair(RANDOM);

    @Property(tries = 100)
    void whoHasTheSecretReadsWhatWasSealed(@ForAll byte[] plain) {
        byte[] sealed = LetterSeal.seal(pair.open(), ID, plain, RANDOM);
        assertThat(LetterSeal.open(pair, ID, sealed)).isEqualTo(plain);
        assertThat(LetterSeal.seal(pair.open(), ID, plain, RANDOM)).isNotEqualTo(sealed);
    }

    @Example
    void noBitOfASealedLetterCanBeAnother() {
        byte[] sealed = LetterSeal.seal(pair.open(), ID, "+8613812341234 小美".getBytes(StandardCharsets.UTF_8), RANDOM);
        for (int bit = 0; bit < sealed.length * 8; bit++) {
            // RFC 7748: the last bit of an X25519 key is not looked at; it is part of what the key follows from all the
            // same.
            byte[] changed = sealed.clone();
            changed[bit / 8] ^= (byte) (1 << bit % 8);
            assertThatThrownBy(() -> LetterSeal.open(pair, ID, changed))
                    .as("bit %s", bit)
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Property(tries = 50)
    void whatIsCutShortIsNoLetter(@ForAll @IntRange(max = 63) int length) {
        byte[] sealed = LetterSeal.seal(pair.open(), ID, new byte[4], RANDOM);
        assertThatThrownBy(() -> LetterSeal.open(pair, ID, Arrays.copyOf(sealed, length)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Example
    void anotherBoxCannotOpenItNorAsAnotherLetter() {
        byte[] sealed = LetterSeal.seal(pair.open(), ID, new byte[] {1, 2, 3}, RANDOM);
        LetterSeal.Pair other = LetterSeal.newPair(RANDOM);
        assertThatThrownBy(() -> LetterSeal.open(other, ID, sealed)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> LetterSeal.open(new LetterSeal.Pair(other.open(), pair.secret()), ID, sealed))
                .as("the secret of one key with the name of another")
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> LetterSeal.open(pair, UUID.randomUUID(), sealed))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Example
    void aKeyWithWhichEverybodyWouldAgreeIsRefused() {
        String zero = Base64.getUrlEncoder().withoutPadding().encodeToString(new byte[32]);
        assertThat(LetterSeal.isKey(zero)).isTrue();
        assertThatThrownBy(() -> LetterSeal.seal(zero, ID, new byte[1], RANDOM))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(LetterSeal.isKey(pair.open())).isTrue();
        assertThat(LetterSeal.isKey(pair.open() + "=")).isFalse();
        assertThat(LetterSeal.isKey("guide/1")).isFalse();
    }

    @Property(tries = 100)
    void everyLetterIsAsLongAsEveryOtherAndReadsBackAsItWas(@ForAll @StringLength(max = 40) String typed) {
        String name = PersonalData.isName(typed) ? typed : "小美";
        Consent consent = new Consent(
                Purpose.GUIDE_CONTACT,
                true,
                "2026-1",
                "ab".repeat(32),
                "zh",
                "join-page",
                Instant.parse("2026-11-21T02:30:00.123Z"));
        Letter letter = Letter.of(
                UUID.randomUUID(),
                999_999_999,
                new PersonalData(Optional.of(new Phone(86, "13812341234")), name, Optional.of(MonthDay.of(2, 29))),
                "zh",
                0xFFFF_FFFFL,
                new Agreed("2026-1", "cd".repeat(32), List.of(consent, consent, consent)),
                LetterCard.key("abc"));
        assertThat(letter.toBytes()).hasSize(Letter.LENGTH);
        assertThat(Letter.read(letter.toBytes())).isEqualTo(letter);
        assertThat(letter.toString()).doesNotContain("138");
    }

    @Example
    void aFeedSaysWhoseTurnItIsAndThenWhichKeysAreOver() {
        LetterEntry waiting = new LetterEntry.Waiting(Map.of(pair.open(), new byte[] {1, 2, 3}));
        LetterEntry.Waiting read =
                (LetterEntry.Waiting) LetterEntry.read(waiting.text()).orElseThrow();
        assertThat(read.seals()).containsOnlyKeys(pair.open());
        assertThat(read.seals().get(pair.open())).containsExactly(1, 2, 3);
        LetterEntry answered = new LetterEntry.Answered(List.of("a", "b"));
        assertThat(LetterEntry.read(answered.text())).contains(answered);
        assertThat(LetterEntry.read("burnt a b")).isEmpty();
        assertThat(LetterEntry.read("waiting a:*")).isEmpty();
        assertThat(LetterEntry.read("")).isEmpty();
    }

    @Example
    void aCardIsThePhonesThatSentTheLetter() {
        LetterCard card = new LetterCard(123_456_789, "https://shop.example/m/ABC");
        String sealed = card.seal(LetterCard.key("secret"), ID, RANDOM);
        assertThat(LetterCard.open(LetterCard.key("secret"), ID, sealed)).isEqualTo(card);
        assertThatThrownBy(() -> LetterCard.open(LetterCard.key("Secret"), ID, sealed))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> LetterCard.open(LetterCard.key("secret"), UUID.randomUUID(), sealed))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
