package app.suanpan.protocol.coupon;

import app.suanpan.domain.item.ScanInterpreter;
import app.suanpan.domain.member.MemberCoupon;
import app.suanpan.protocol.signature.SigningKey;
import app.suanpan.protocol.signature.VerifyingKey;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;

/**
 * A member's coupon as a QR code says it: the prefix of our signed tokens, and in Base45 one byte for what it is, head office's Ed25519
 * signature, and the coupon's {@linkplain MemberCoupon#code code}. A box verifies it with the public half of the key by which it believes
 * feeds, so it can tell a coupon without a network and make none.
 */
public final class CouponToken {
    /** What stands before the signed words, so that the signature is of nothing else. */
    private static final String PURPOSE = "suanpan member coupon 1\n";

    private static final byte KIND = 'C';
    private static final int SIGNATURE = 64;

    private CouponToken() {}

    /**
     * The text of the QR code.
     *
     * @param tenant the brand that it is for: another one's boxes refuse it, even where one head office's key serves both
     */
    public static String sign(MemberCoupon coupon, String tenant, SigningKey key) {
        byte[] code = coupon.code().getBytes(StandardCharsets.US_ASCII);
        byte[] signature = HexFormat.of().parseHex(key.sign(signed(coupon, tenant)));
        return ScanInterpreter.SIGNED_TOKEN_PREFIX
                + Base45.encode(ByteBuffer.allocate(1 + SIGNATURE + code.length)
                        .put(KIND)
                        .put(signature)
                        .put(code)
                        .array());
    }

    /**
     * The coupon that a token says.
     *
     * @param token what stands behind the prefix
     * @return empty where it is no coupon, or was not signed with this key for this tenant, to the bit
     */
    public static Optional<MemberCoupon> verify(String token, String tenant, VerifyingKey key) {
        return Base45.decode(token)
                .filter(bytes -> bytes.length > 1 + SIGNATURE && bytes[0] == KIND)
                .flatMap(bytes -> MemberCoupon.parse(new String(
                                Arrays.copyOfRange(bytes, 1 + SIGNATURE, bytes.length), StandardCharsets.ISO_8859_1))
                        .filter(coupon -> key.verifies(
                                signed(coupon, tenant), HexFormat.of().formatHex(bytes, 1, 1 + SIGNATURE))));
    }

    private static String signed(MemberCoupon coupon, String tenant) {
        return PURPOSE + tenant + "\n" + coupon.code();
    }
}
