package app.suanpan.agent.join;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class BoxClockTest {
    private static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");

    private final ClockMeasure measure = new ClockMeasure(() -> 42);

    @Test
    void aClockOfWhichNothingIsKnownIsTakenAtItsWord() {
        assertThat(clock(Optional.empty()).isOff(Instant.EPOCH)).isFalse();
    }

    @Test
    void aClockIsOffThatIsMoreThanAStepAwayFromHeadOffices() {
        BoxClock clock = clock(Optional.empty());
        measure.heard(NOON);
        assertThat(clock.isOff(NOON.plusSeconds(30))).isFalse();
        assertThat(clock.isOff(NOON.minusSeconds(30))).isFalse();
        assertThat(clock.isOff(NOON.plusMillis(30_001))).isTrue();
        assertThat(clock.isOff(NOON.minusMillis(30_001))).isTrue();
    }

    @Test
    void aClockThatIsBehindTheBooksIsOffUntilHeadOfficeKnowsBetter() {
        BoxClock clock = clock(Optional.of(NOON));
        assertThat(clock.isOff(Instant.EPOCH)).isTrue();
        assertThat(clock.isOff(NOON.minusSeconds(30))).isFalse();
        assertThat(clock.isOff(NOON.plus(Duration.ofDays(30)))).isFalse();

        Instant lastYear = NOON.minus(Duration.ofDays(365));
        measure.heard(lastYear);
        assertThat(clock.isOff(lastYear))
                .as("the books were written by a clock that was ahead")
                .isFalse();
    }

    private BoxClock clock(Optional<Instant> booksEnd) {
        return new BoxClock(booksEnd, measure);
    }
}
