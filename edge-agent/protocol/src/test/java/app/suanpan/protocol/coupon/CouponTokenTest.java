package app.suanpan.protocol.coupon;

import static org.assertj.core.api.Assertions.assertThat;

import app.suanpan.domain.item.ScanInput;
import app.suanpan.domain.item.ScanInterpreter;
import app.suanpan.domain.member.MemberCoupon;
import app.suanpan.protocol.signature.SigningKey;
import app.suanpan.protocol.signature.VerifyingKey;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Only what head office signed is a coupon, to the bit. */
class CouponTokenTest {
    private static final SigningKey KEY = SigningKey.make(new SecureRandom());
    private static final VerifyingKey OPEN =
            VerifyingKey.parse(KEY.publicText()).orElseThrow();
    private static final String BRAND = "shop";
    private static final int TOKENS = 1_000;

    private final Random random = new Random(7);

    private MemberCoupon coupon() {
        return new MemberCoupon(
                "birthday-10",
                100_000_000 + random.nextInt(900_000_000),
                LocalDate.of(2026, 11, 1).plusDays(random.nextInt(100)),
                LocalDate.of(2027, 11, 1).plusDays(random.nextInt(100)),
                random.nextLong() & MemberCoupon.MOST_SERIAL);
    }

    private static String token(MemberCoupon coupon) {
        return CouponToken.sign(coupon, BRAND, KEY).substring(ScanInterpreter.SIGNED_TOKEN_PREFIX.length());
    }

    @Test
    void whatHeadOfficeSignedIsACouponAlsoWhenItsScanIsTrimmed() {
        for (int i = 0; i < 200; i++) {
            MemberCoupon coupon = coupon();
            String token = CouponToken.sign(coupon, BRAND, KEY);
            assertThat(token).isEqualTo(token.strip()).hasSizeLessThan(170);
            assertThat(CouponToken.verify(token(coupon), BRAND, OPEN)).contains(coupon);
        }
    }

    @Test
    void aScannerReadsItAsOneOfOurTokens() {
        String token = CouponToken.sign(coupon(), BRAND, KEY);
        assertThat(ScanInput.of(token).text()).isEqualTo(token);
    }

    @Test
    void anotherBrandsAndAnotherHeadOfficesAreNone() {
        MemberCoupon coupon = coupon();
        assertThat(CouponToken.verify(token(coupon), "other", OPEN)).isEmpty();
        VerifyingKey other = VerifyingKey.parse(
                        SigningKey.make(new SecureRandom()).publicText())
                .orElseThrow();
        assertThat(CouponToken.verify(token(coupon), BRAND, other)).isEmpty();
    }

    /** Of each of a thousand tokens some of its bits, so that each bit of a token is flipped in several of them: verifying takes time. */
    @Test
    void noFlippedBitIsBelieved() {
        int bits = 0;
        for (int i = 0; i < TOKENS; i++) {
            MemberCoupon coupon = coupon();
            byte[] bytes = Base45.decode(token(coupon)).orElseThrow();
            bits = bytes.length * 8;
            for (int bit = i % 400; bit < bits; bit += 400) {
                byte[] flipped = bytes.clone();
                flipped[bit / 8] ^= (byte) (1 << bit % 8);
                assertThat(CouponToken.verify(Base45.encode(flipped), BRAND, OPEN))
                        .as("bit %d of %s", bit, coupon)
                        .isEmpty();
            }
        }
        assertThat(bits).isEqualTo((1 + 64 + "birthday-10".length() + 25) * 8);
    }

    @Test
    void aMillionRandomTokensAreNone() {
        byte[] bytes = new byte[101];
        for (int i = 0; i < 1_000_000; i++) {
            random.nextBytes(bytes);
            bytes[0] = 'C';
            assertThat(CouponToken.verify(Base45.encode(bytes), BRAND, OPEN)).isEmpty();
        }
    }

    @Test
    void aGoodCodeWithARandomSignatureIsNone() {
        for (int i = 0; i < 200; i++) {
            byte[] bytes = Base45.decode(token(coupon())).orElseThrow();
            byte[] signature = new byte[64];
            random.nextBytes(signature);
            System.arraycopy(signature, 0, bytes, 1, 64);
            assertThat(CouponToken.verify(Base45.encode(bytes), BRAND, OPEN)).isEmpty();
        }
    }

    /** The examples of RFC 9285. */
    @Test
    void base45IsTheOneOfTheStandard() {
        assertThat(Base45.encode("AB".getBytes(StandardCharsets.US_ASCII))).isEqualTo("BB8");
        assertThat(Base45.encode("Hello!!".getBytes(StandardCharsets.US_ASCII))).isEqualTo("%69 VD92EX0");
        assertThat(Base45.encode("base-45".getBytes(StandardCharsets.US_ASCII))).isEqualTo("UJCLQE7W581");
        assertThat(Base45.decode("QED8WEX0").map(bytes -> new String(bytes, StandardCharsets.US_ASCII)))
                .contains("ietf!");
        assertThat(Base45.decode("FGW").map(HexFormat.of()::formatHex)).contains("ffff");
        assertThat(Base45.decode("GGW")).as("65536").isEmpty();
        assertThat(Base45.decode("ABCD")).as("no pair and no single byte").isEmpty();
        assertThat(Base45.decode("ab8")).as("small letters").isEmpty();
    }
}
