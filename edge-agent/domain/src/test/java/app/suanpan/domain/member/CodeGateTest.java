package app.suanpan.domain.member;

import static org.assertj.core.api.Assertions.assertThat;

import app.suanpan.domain.member.CodeGate.Reading;
import app.suanpan.domain.member.CodeGate.Refusal;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

class CodeGateTest {
    private static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");
    private static final long NUMBER = 123_456_789;
    private static final Function<YearMonth, byte[]> KEYS =
            month -> Hmac.sha256(new byte[32], "test", month.toString());

    private final CodeGate gate = new CodeGate(KEYS);

    @Test
    void aCodeIsGoodAtTheLaneThatSawItFirstAndAtNoOther() {
        String code = code(NOON);
        assertThat(gate.read(code, "till-1", NOON)).isEqualTo(new Reading.Right(NUMBER));
        assertThat(gate.read(code, "till-1", NOON.plusSeconds(5))).isEqualTo(new Reading.Right(NUMBER));
        assertThat(gate.read(code, "till-2", NOON.plusSeconds(5))).isEqualTo(refused(Refusal.SEEN_ELSEWHERE));
        assertThat(gate.read(code, "till-1", NOON.plusSeconds(59))).isEqualTo(new Reading.Right(NUMBER));
    }

    @Test
    void theNextCodeOfTheSameMemberIsGoodAtTheOtherLane() {
        gate.read(code(NOON), "till-1", NOON);
        Instant next = NOON.plusSeconds(30);
        assertThat(gate.read(code(next), "till-2", next)).isEqualTo(new Reading.Right(NUMBER));
    }

    /** From half a minute before its time to a minute after its beginning: it is never forgotten while it is good. */
    @Test
    void aCodeThatWasShownAsSoonAsItWasGoodIsRefusedElsewhereUntilItIsGoodNoMore() {
        String code = code(NOON);
        gate.read(code, "till-1", NOON.minusSeconds(30));
        assertThat(gate.read(code, "till-2", NOON.plusMillis(59_999))).isEqualTo(refused(Refusal.SEEN_ELSEWHERE));
        assertThat(gate.read(code, "till-2", NOON.plusSeconds(60))).isEqualTo(refused(Refusal.WRONG));
    }

    @Test
    void aScreenshotOlderThanAMinuteIsRefused() {
        assertThat(gate.read(code(NOON), "till-1", NOON.plusSeconds(60))).isEqualTo(refused(Refusal.WRONG));
    }

    @Test
    void fiveWrongCodesAMinuteLockTheLaneForAMinuteAndNoOther() {
        for (int i = 0; i < 4; i++) {
            assertThat(wrong("till-1", NOON.plusSeconds(i))).isEqualTo(refused(Refusal.WRONG));
        }
        Instant fifth = NOON.plusMillis(59_999);
        assertThat(wrong("till-1", fifth)).isEqualTo(refused(Refusal.LANE_LOCKED));

        Instant last = fifth.plusMillis(59_999);
        assertThat(gate.read(code(last), "till-1", last)).isEqualTo(refused(Refusal.LANE_LOCKED));
        String another = MemberCode.of(NUMBER + 1, KEYS, last);
        assertThat(gate.read(another, "till-2", last)).isEqualTo(new Reading.Right(NUMBER + 1));
        Instant open = fifth.plus(CodeGate.LOCKED_FOR);
        assertThat(gate.read(code(open), "till-1", open)).isEqualTo(new Reading.Right(NUMBER));
    }

    @Test
    void fourWrongCodesAMinuteLockNothing() {
        for (int i = 0; i < 20; i++) {
            assertThat(wrong("till-1", NOON.plusSeconds(15 * i))).isEqualTo(refused(Refusal.WRONG));
        }
    }

    @Test
    void aClockThatIsSetBackKeepsNoLaneLocked() {
        for (int i = 0; i < 5; i++) {
            wrong("till-1", NOON);
        }
        Instant yesterday = NOON.minus(Duration.ofDays(1));
        assertThat(gate.read(code(yesterday), "till-1", yesterday)).isEqualTo(new Reading.Right(NUMBER));
    }

    private Reading wrong(String lane, Instant at) {
        return gate.read(code(at.plusSeconds(300)), lane, at);
    }

    private static Reading refused(Refusal why) {
        return new Reading.Refused(why);
    }

    private static String code(Instant at) {
        return MemberCode.of(NUMBER, KEYS, at);
    }
}
