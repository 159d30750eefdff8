package app.suanpan.ui.input;

import static org.assertj.core.api.Assertions.assertThat;

import app.suanpan.ui.input.WedgeRecogniser.Took;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.NumericChars;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;

class WedgeRecogniserTest {
    private final WedgeRecogniser recogniser = new WedgeRecogniser(WedgeSettings.BY_TIMING);
    private long now = 1_000_000_000L;

    @Test
    void aScannersPaceIsACode() {
        type("6901234567892", 2);
        assertThat(recogniser.end()).contains("6901234567892");
    }

    @Test
    void thirtyMillisecondsOnAverageIsStillAScannerAndThirtyOneIsNot() {
        type("6901", 30);
        assertThat(recogniser.end()).contains("6901");
        type("6901", 31);
        assertThat(recogniser.end()).isEmpty();
    }

    @Test
    void aLateFirstGapDoesNotSpoilACode() {
        type("6", 0);
        now += TimeUnit.MILLISECONDS.toNanos(54);
        type("901234567892", 2);
        assertThat(recogniser.end()).contains("6901234567892");
    }

    @Test
    void threeCharactersAreAPersons() {
        type("123", 2);
        assertThat(recogniser.end()).isEmpty();
        type("1234", 2);
        assertThat(recogniser.end()).contains("1234");
    }

    @Test
    void aStallInTheMiddleDoesNotSplitACode() {
        type("690123", 2);
        stall(900);
        type("4567892", 0);
        assertThat(recogniser.end()).contains("6901234567892");
    }

    @Test
    void digitsTypedDuringAStallAreNotAScan() {
        stall(1_000);
        type("1250", 0);
        assertThat(recogniser.end()).isEmpty();
    }

    @Test
    void aPersonWhoseKeysWaitedInBetweenIsNoScanner() {
        type("1", 0);
        type("3", 80);
        type("81", 0);
        assertThat(recogniser.end()).isEmpty();
        type("12345", 90);
        stall(300);
        type("678", 0);
        assertThat(recogniser.end()).isEmpty();
    }

    @Test
    void aPersonIsNoScannerOnAMachineThatIsSlowAllTheTime() {
        for (char figure : "13800138000".toCharArray()) {
            stall(60);
            type(String.valueOf(figure), 40);
        }
        assertThat(recogniser.end()).isEmpty();
    }

    @Test
    void aScannerIsOneOnAMachineThatIsSlowAllTheTime() {
        for (char figure : "6901234567892".toCharArray()) {
            stall(60);
            type(String.valueOf(figure), 2);
        }
        assertThat(recogniser.end()).contains("6901234567892");
    }

    @Test
    void aStallThatNobodyNoticedDoesNotSpoilACode() {
        type("690123", 2);
        type("4", 700);
        type("567892", 2);
        assertThat(recogniser.end()).contains("6901234567892");
    }

    @Test
    void aWholeCodeThatWaitedForTheScreenIsACode() {
        stall(1_000);
        type("6901234567892", 0);
        assertThat(recogniser.end()).contains("6901234567892");
    }

    @Test
    void aHeldKeyIsAPersonHoweverFastItRepeats() {
        type("1111", 25);
        recogniser.repeated();
        assertThat(recogniser.end()).isEmpty();
        type("6901234567892", 2);
        assertThat(recogniser.end()).as("the next code is judged afresh").contains("6901234567892");
    }

    @Test
    void afterAPauseACodeIsJudgedAfresh() {
        type("12", 2);
        assertThat(recogniser.end()).isEmpty();
        assertThat(recogniser.character('6', now, 0)).isEqualTo(Took.OPENED);
        type("901234567892", 2);
        assertThat(recogniser.end()).contains("6901234567892");
    }

    @Test
    void aFrameIsACodeHoweverSlowAndShort() {
        WedgeRecogniser framed = new WedgeRecogniser(WedgeSettings.framed('\u0002', '\u0003'));
        assertThat(framed.character('\u0002', 0, 0)).isEqualTo(Took.SWALLOWED);
        assertThat(framed.character('7', seconds(1), 0)).isEqualTo(Took.SWALLOWED);
        assertThat(framed.character('8', seconds(2), 0)).isEqualTo(Took.SWALLOWED);
        assertThat(framed.character('\u0003', seconds(3), 0)).isEqualTo(Took.ENDED);
        assertThat(framed.end()).contains("78");
    }

    @Test
    void anEmptyFrameIsNoCode() {
        WedgeRecogniser framed = new WedgeRecogniser(WedgeSettings.framed('\u0002', '\u0003'));
        framed.character('\u0002', 0, 0);
        assertThat(framed.character('\u0003', 1, 0)).isEqualTo(Took.ENDED);
        assertThat(framed.end()).isEmpty();
    }

    @Property
    void noStallAnywhereSplitsACode(
            @ForAll @NumericChars @StringLength(min = 8, max = 40) String code,
            @ForAll @IntRange(min = 1, max = 7) int before,
            @ForAll @IntRange(min = 100, max = 5_000) int stallMillis) {
        WedgeRecogniser fresh = new WedgeRecogniser(WedgeSettings.BY_TIMING);
        long at = seconds(1);
        for (int i = 0; i < code.length(); i++) {
            long stalled = i == before ? TimeUnit.MILLISECONDS.toNanos(stallMillis) : 0;
            at += stalled + TimeUnit.MILLISECONDS.toNanos(2);
            fresh.character(code.charAt(i), at, stalled);
        }
        assertThat(fresh.end()).isEqualTo(Optional.of(code));
    }

    @Property
    void aTypistIsNeverAScanner(
            @ForAll @NumericChars @StringLength(min = 1, max = 20) String typed,
            @ForAll @IntRange(min = 35, max = 99) int gapMillis) {
        WedgeRecogniser fresh = new WedgeRecogniser(WedgeSettings.BY_TIMING);
        long at = seconds(1);
        for (char c : typed.toCharArray()) {
            at += TimeUnit.MILLISECONDS.toNanos(gapMillis);
            fresh.character(c, at, 0);
        }
        assertThat(fresh.end()).isEmpty();
    }

    private void type(String text, int gapMillis) {
        for (char c : text.toCharArray()) {
            now += TimeUnit.MILLISECONDS.toNanos(gapMillis);
            recogniser.character(c, now, stalled);
            stalled = 0;
        }
    }

    private long stalled;

    private void stall(int millis) {
        stalled = TimeUnit.MILLISECONDS.toNanos(millis);
        now += stalled;
    }

    private static long seconds(int seconds) {
        return TimeUnit.SECONDS.toNanos(seconds);
    }
}
