package app.suanpan.domain.member;

import java.nio.ByteBuffer;
import java.time.Instant;

/** Time-based one-time passwords (RFC 6238) of eight digits over steps of 30 seconds. */
final class Totp {

    static final int DIGITS = 8;
    static final int STEP_SECONDS = 30;
    private static final int TEN_TO_THE_DIGITS = 100_000_000;

    private Totp() {}

    /** The number of the step that contains the instant. */
    static long step(Instant at) {
        return Math.floorDiv(at.getEpochSecond(), STEP_SECONDS);
    }

    /** When a step begins. */
    static Instant start(long step) {
        return Instant.ofEpochSecond(step * STEP_SECONDS);
    }

    /**
     * @param algorithm {@code HmacSHA256}, or one of the others of the RFC
     * @return eight digits
     */
    static String code(String algorithm, byte[] key, long step) {
        byte[] hash = Hmac.plain(
                algorithm, key, ByteBuffer.allocate(Long.BYTES).putLong(step).array());
        int offset = hash[hash.length - 1] & 0x0F;
        int number = ByteBuffer.wrap(hash).getInt(offset) & 0x7FFF_FFFF;
        return Integer.toString(TEN_TO_THE_DIGITS + number % TEN_TO_THE_DIGITS).substring(1);
    }
}
