package app.suanpan.domain.member;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.suanpan.domain.item.Luhn;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

class TokensTest {

    private static final byte[] BRAND = new byte[32];
    private static final byte[] OTHER = {
        1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24, 25, 26, 27, 28, 29, 30,
        31, 32
    };
    private static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");
    private static final byte[] NOVEMBER = Hmac.sha256(BRAND, "test", "november");
    private static final MemberKeys KEYS = new MemberKeys(BRAND, 7, OTHER);

    @Test
    void aBadgeSaysGuideAndSerialIn24Characters() {
        String token = KEYS.badge(4_294_967_295L, 65_535);
        assertThat(token).matches("[0-9A-HJKMNP-TV-Z]{24}");
        assertThat(KEYS.readBadge(token)).contains(new BadgeToken(4_294_967_295L, 65_535, 7));
        assertThat(KEYS.readBadge(KEYS.badge(1, 0))).contains(new BadgeToken(1, 0, 7));
    }

    @Test
    void aCardSaysTheMemberNumber() {
        String token = KEYS.card(123_456_789);
        assertThat(token).matches("[0-9A-HJKMNP-TV-Z]{24}");
        assertThat(KEYS.readCard(token)).contains(123_456_789L);
        String strangers = new MemberKeys(OTHER, 7, OTHER).card(123_456_789);
        assertThat(KEYS.readCard(strangers)).isEmpty();
        assertThat(MemberCardToken.claimed(strangers))
                .as("what it says of itself")
                .contains(123_456_789L);
        assertThat(MemberCardToken.claimed("0".repeat(24)))
                .as("no member has 0")
                .isEmpty();
        assertThat(MemberCardToken.claimed("nothing")).isEmpty();
    }

    @Test
    void aReceiptsLinkSaysGuideAndDay() {
        LocalDate day = LocalDate.of(2026, 11, 22);
        for (Optional<Long> guide : List.of(Optional.of(4_294_967_295L), Optional.of(1L), Optional.<Long>empty())) {
            String token = KEYS.joinLink(guide, day);
            assertThat(token).matches("[0-9A-HJKMNP-TV-Z]{24}");
            assertThat(KEYS.readJoinLink(token)).contains(new JoinLinkToken(guide, day, 7));
            assertThat(KEYS.joinLink(guide, day)).as("the same each time").isEqualTo(token);
        }
        assertThat(KEYS.readJoinLink(KEYS.joinLink(Optional.empty(), LocalDate.of(2149, 6, 6))))
                .map(JoinLinkToken::day)
                .contains(LocalDate.of(2149, 6, 6));
        assertThatThrownBy(() -> KEYS.joinLink(Optional.empty(), LocalDate.of(2149, 6, 7)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> KEYS.joinLink(Optional.of(0L), day)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aTokenOfOneKindIsNotOneOfTheOther() {
        assertThat(KEYS.readCard(KEYS.badge(123_456_789, 1))).isEmpty();
        assertThat(KEYS.readBadge(KEYS.card(123_456_789))).isEmpty();
        assertThat(KEYS.readJoinLink(KEYS.badge(1, 20_779))).isEmpty();
        assertThat(KEYS.readJoinLink(KEYS.card(123_456_789))).isEmpty();
        assertThat(KEYS.readBadge(KEYS.joinLink(Optional.of(1L), LocalDate.of(2026, 11, 22))))
                .isEmpty();
    }

    @Test
    void anotherBrandsTokensAreRefused() {
        MemberKeys elsewhere = new MemberKeys(OTHER, 7, OTHER);
        assertThat(elsewhere.readBadge(KEYS.badge(1, 1))).isEmpty();
        assertThat(elsewhere.readCard(KEYS.card(123_456_789))).isEmpty();
        assertThat(elsewhere.readJoinLink(KEYS.joinLink(Optional.of(1L), LocalDate.of(2026, 11, 22))))
                .isEmpty();
        assertThat(new MemberKeys(BRAND, 8, OTHER).readBadge(KEYS.badge(1, 1)))
                .as("a key that is not known")
                .isEmpty();
    }

    @Test
    void noBadgeNamesNobody() {
        assertThatThrownBy(() -> KEYS.badge(0, 0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> KEYS.badge(1, 65_536)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void everyFlippedBitOfAThousandGoodTokensIsRefused() {
        Random random = new Random(1);
        for (int i = 0; i < 1_000; i++) {
            String badge = KEYS.badge(1 + random.nextLong(0xFFFF_FFFFL), random.nextInt(0x1_0000));
            String card = KEYS.card(random.nextLong(MemberNumber.FIRST, MemberNumber.LAST + 1));
            String link = KEYS.joinLink(
                    Optional.of(1 + random.nextLong(0xFFFF_FFFFL)), LocalDate.ofEpochDay(random.nextInt(0x1_0000)));
            for (int bit = 0; bit < 120; bit++) {
                assertThat(KEYS.readJoinLink(withPayloadBitFlipped(link, bit))).isEmpty();
                assertThat(KEYS.readBadge(withPayloadBitFlipped(badge, bit))).isEmpty();
                assertThat(KEYS.readCard(withPayloadBitFlipped(card, bit))).isEmpty();
            }
            for (int bit = 0; bit < 24 * 8; bit++) {
                assertThat(KEYS.readBadge(withCharacterBitFlipped(badge, bit))).isEmpty();
            }
        }
    }

    @Test
    void ofAMillionRandomTokensNoneIsAccepted() {
        Random random = new Random(2);
        byte[] bytes = new byte[15];
        for (int i = 0; i < 1_000_000; i++) {
            random.nextBytes(bytes);
            // A number that members have and the right key id, or most would be refused without a look at their
            // signature.
            ByteBuffer.wrap(bytes).putInt((int) someNumber(random)).position(6).put((byte) 7);
            String token = Crockford.encode(bytes);
            if (KEYS.readBadge(token).isPresent()
                    || KEYS.readCard(token).isPresent()
                    || KEYS.readJoinLink(token).isPresent()) {
                throw new AssertionError("accepted: " + token);
            }
        }
    }

    @Test
    void everyFlippedBitOfAThousandGoodCodesIsRefused() {
        Random random = new Random(3);
        for (int i = 0; i < 1_000; i++) {
            String code = MemberCode.of(someNumber(random), TokensTest::monthsKey, NOON);
            for (int bit = 0; bit < 20 * 8; bit++) {
                assertThat(MemberCode.verify(withCharacterBitFlipped(code, bit), TokensTest::monthsKey, NOON))
                        .isEmpty();
            }
        }
    }

    @Test
    void ofAMillionRandomCodesNoneIsAccepted() {
        Random random = new Random(4);
        for (int i = 0; i < 1_000_000; i++) {
            // Of an existing number's form and with the right check digit, or most would be refused without a look at
            // the rest.
            String body = "97" + someNumber(random)
                    + Integer.toString(random.nextInt(100_000_000, 200_000_000)).substring(1);
            if (MemberCode.verify(body + Luhn.checkDigit(body), TokensTest::monthsKey, NOON)
                    .isPresent()) {
                throw new AssertionError("accepted: " + body);
            }
        }
    }

    private static long someNumber(Random random) {
        return random.nextLong(MemberNumber.FIRST, MemberNumber.LAST + 1);
    }

    private static byte[] monthsKey(YearMonth month) {
        return NOVEMBER;
    }

    @Test
    void whatIsNoTokenIsRefusedNotThrown() {
        for (String text : new String[] {"", "0", "O".repeat(24), "0".repeat(23), "0".repeat(25), "字".repeat(24)}) {
            assertThat(KEYS.readBadge(text)).as(text).isEmpty();
            assertThat(KEYS.readCard(text)).as(text).isEmpty();
            assertThat(KEYS.readJoinLink(text)).as(text).isEmpty();
        }
    }

    @Test
    void keysDoNotPrintThemselves() {
        assertThat(KEYS).hasToString("MemberKeys[hidden]");
    }

    private static String withPayloadBitFlipped(String token, int bit) {
        byte[] bytes = Crockford.decode(token, 24).orElseThrow();
        bytes[bit / 8] ^= (byte) (1 << bit % 8);
        return Crockford.encode(bytes);
    }

    private static String withCharacterBitFlipped(String token, int bit) {
        char[] characters = token.toCharArray();
        characters[bit / 8] ^= (char) (1 << bit % 8);
        return new String(characters);
    }
}
