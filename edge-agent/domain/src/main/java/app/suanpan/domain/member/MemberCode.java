package app.suanpan.domain.member;

import app.suanpan.domain.item.Luhn;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.LongStream;

/**
 * The dynamic member code, 20 digits like a payment code: {@code 97}, member number (9), TOTP (8; HMAC-SHA-256, 30 s, one
 * step to either side), Luhn digit. It is verified without a network, because each member's key follows from the key of the month.
 */
public final class MemberCode {

    /** Steps of 30 seconds that a clock may be off, and a code may be old. */
    private static final int WINDOW = 1;

    private static final String PREFIX = "97";
    private static final int NUMBER_END = 11;
    private static final int TOTP_END = 19;

    private MemberCode() {}

    /**
     * The code of a member at a time.
     *
     * @param keys the key of each month, in UTC
     */
    public static String of(long number, Function<YearMonth, byte[]> keys, Instant at) {
        if (!MemberNumber.isOne(number)) {
            throw new IllegalArgumentException("Not a member number");
        }
        String body = PREFIX + number + totp(number, keys, Totp.step(at));
        return body + Luhn.checkDigit(body);
    }

    /**
     * The member number in a code that is right at this time.
     *
     * @return empty where the code is wrong, more than a step old or early, or no code at all
     */
    public static Optional<Long> verify(String digits, Function<YearMonth, byte[]> keys, Instant now) {
        if (!digits.matches("97[1-9]\\d{17}") || !Luhn.isRight(digits)) {
            return Optional.empty();
        }
        long number = Long.parseLong(digits.substring(PREFIX.length(), NUMBER_END));
        String given = digits.substring(NUMBER_END, TOTP_END);
        long step = Totp.step(now);
        boolean right = LongStream.rangeClosed(step - WINDOW, step + WINDOW)
                .anyMatch(candidate -> equal(given, totp(number, keys, candidate)));
        return right ? Optional.of(number) : Optional.empty();
    }

    /** A step belongs to the month in which it begins, so that both sides of a month's end agree. */
    private static String totp(long number, Function<YearMonth, byte[]> keys, long step) {
        YearMonth month = YearMonth.from(Totp.start(step).atOffset(ZoneOffset.UTC));
        byte[] memberKey = Hmac.sha256(keys.apply(month), "suanpan member code 1", Long.toString(number));
        return Totp.code("HmacSHA256", memberKey, step);
    }

    private static boolean equal(String a, String b) {
        return MessageDigest.isEqual(a.getBytes(StandardCharsets.US_ASCII), b.getBytes(StandardCharsets.US_ASCII));
    }
}
