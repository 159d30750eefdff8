package app.suanpan.domain.member;

import app.suanpan.domain.item.Luhn;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.LongStream;

/**
 * The dynamic member code, 20 digits like a payment code: {@code 97}, member number (9), TOTP (8; HMAC-SHA-256, 30 s, one
 * step to either side), Luhn digit. It is verified without a network, because each member's key follows from the key of the month.
 */
public final class MemberCode {

    /** Steps of 30 seconds that a clock may be off, and a code may be old. */
    private static final int WINDOW = 1;

    private static final String PREFIX = "97";
    private static final Pattern FORM = Pattern.compile("97[1-9]\\d{17}");
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
        String body = PREFIX + number + totp(Totp.step(at), month -> memberKey(number, keys.apply(month)));
        return body + Luhn.checkDigit(body);
    }

    /** How long until the next code. */
    public static Duration untilNext(Instant at) {
        return Duration.between(at, Totp.start(Totp.step(at) + 1));
    }

    /**
     * The member number in a code that is right at this time.
     *
     * @return empty where the code is wrong, more than a step old or early, or no code at all
     */
    public static Optional<Long> verify(String digits, Function<YearMonth, byte[]> keys, Instant now) {
        if (!FORM.matcher(digits).matches() || !Luhn.isRight(digits)) {
            return Optional.empty();
        }
        long number = Long.parseLong(digits.substring(PREFIX.length(), NUMBER_END));
        String given = digits.substring(NUMBER_END, TOTP_END);
        long step = Totp.step(now);
        Map<YearMonth, byte[]> memberKeys = new HashMap<>();
        boolean right = LongStream.rangeClosed(step - WINDOW, step + WINDOW)
                .anyMatch(candidate -> equal(
                        given,
                        totp(
                                candidate,
                                month -> memberKeys.computeIfAbsent(month, it -> memberKey(number, keys.apply(it))))));
        return right ? Optional.of(number) : Optional.empty();
    }

    /** A step belongs to the month in which it begins, so that both sides of a month's end agree. */
    private static String totp(long step, Function<YearMonth, byte[]> memberKeys) {
        YearMonth month = YearMonth.from(Totp.start(step).atOffset(ZoneOffset.UTC));
        return Totp.code("HmacSHA256", memberKeys.apply(month), step);
    }

    private static byte[] memberKey(long number, byte[] monthsKey) {
        return Hmac.sha256(monthsKey, "suanpan member code 1", Long.toString(number));
    }

    private static boolean equal(String a, String b) {
        return MessageDigest.isEqual(a.getBytes(StandardCharsets.US_ASCII), b.getBytes(StandardCharsets.US_ASCII));
    }
}
