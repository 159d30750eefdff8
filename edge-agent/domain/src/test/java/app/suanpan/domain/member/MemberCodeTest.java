package app.suanpan.domain.member;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.suanpan.domain.item.Luhn;
import java.time.Instant;
import java.time.YearMonth;
import java.util.function.Function;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

class MemberCodeTest {

    private static final Function<YearMonth, byte[]> KEYS =
            month -> Hmac.sha256(new byte[32], "test", month.toString());
    private static final long NUMBER = 123_456_789;
    private static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");

    private static boolean accepted(String code, Instant at) {
        return MemberCode.verify(code, KEYS, at).isPresent();
    }

    @Test
    void aCodeIsTwentyDigitsWithANumberInIt() {
        assertThat(MemberCode.of(NUMBER, KEYS, NOON))
                .matches("97123456789\\d{9}")
                .satisfies(code -> assertThat(Luhn.isRight(code)).isTrue());
    }

    @Test
    void aCodeIsGoodForOneStepToEitherSide() {
        String code = MemberCode.of(NUMBER, KEYS, NOON);
        assertThat(MemberCode.verify(code, KEYS, NOON)).contains(NUMBER);
        assertThat(accepted(code, NOON.plusSeconds(59))).isTrue();
        assertThat(accepted(code, NOON.minusSeconds(30))).isTrue();
        assertThat(accepted(code, NOON.minusSeconds(31))).isFalse();
    }

    @Test
    void aScreenshotOlderThanAMinuteIsRefused() {
        String code = MemberCode.of(NUMBER, KEYS, NOON);
        assertThat(accepted(code, NOON.plusSeconds(60))).isFalse();
        assertThat(accepted(code, NOON.plusSeconds(86_400))).isFalse();
    }

    @Test
    void aCodeOfTheLastSecondsOfAMonthIsGoodInTheNextOne() {
        Instant lastStep = Instant.parse("2026-11-30T23:59:45Z");
        String code = MemberCode.of(NUMBER, KEYS, lastStep);
        assertThat(accepted(code, Instant.parse("2026-12-01T00:00:10Z"))).isTrue();
        assertThat(accepted(code, Instant.parse("2026-12-01T00:00:30Z"))).isFalse();
    }

    @Test
    void anotherStoresKeyOpensNothing() {
        String code = MemberCode.of(NUMBER, KEYS, NOON);
        assertThat(MemberCode.verify(code, month -> new byte[32], NOON)).isEmpty();
    }

    @Test
    void whatIsNoCodeIsRefusedNotThrown() {
        for (String text : new String[] {"", "97", "9".repeat(20), "97" + "0".repeat(18), "٩٧" + "1".repeat(18)}) {
            assertThat(accepted(text, NOON)).as(text).isFalse();
        }
        assertThatThrownBy(() -> MemberCode.of(42, KEYS, NOON)).isInstanceOf(IllegalArgumentException.class);
    }

    @Property(tries = 500)
    void anyOtherDigitIsRefused(
            @ForAll @LongRange(min = MemberNumber.FIRST, max = MemberNumber.LAST) long number,
            @ForAll @LongRange(min = 0, max = 4_000_000_000L) long seconds,
            @ForAll @LongRange(min = 2, max = 18) long position,
            @ForAll @LongRange(min = 1, max = 9) long difference) {
        Instant at = Instant.ofEpochSecond(seconds);
        String code = MemberCode.of(number, KEYS, at);
        assertThat(MemberCode.verify(code, KEYS, at)).contains(number);
        char[] changed = code.toCharArray();
        changed[(int) position] = (char) ('0' + (changed[(int) position] - '0' + difference) % 10);
        String body = new String(changed, 0, 19);
        assertThat(accepted(body + Luhn.checkDigit(body), at)).isFalse();
    }
}
