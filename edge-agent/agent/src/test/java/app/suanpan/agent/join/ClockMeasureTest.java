package app.suanpan.agent.join;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class ClockMeasureTest {
    private static final Instant OFFICE = Instant.parse("2026-11-21T02:00:00Z");

    private final AtomicLong nanos = new AtomicLong(-5);
    private final ClockMeasure measure = new ClockMeasure(nanos::get);

    @Test
    void beforeHeadOfficeWasHeardNothingIsKnown() {
        assertThat(measure.ahead(OFFICE)).isEmpty();
    }

    @Test
    void aClockThatSomebodySetsIsStillMeasured() {
        measure.heard(OFFICE);
        assertThat(measure.ahead(OFFICE.plusSeconds(7))).contains(Duration.ofSeconds(7));

        nanos.addAndGet(Duration.ofHours(3).toNanos());
        assertThat(measure.ahead(OFFICE.plus(Duration.ofHours(3)))).contains(Duration.ZERO);
        assertThat(measure.ahead(OFFICE.plus(Duration.ofHours(2)))).contains(Duration.ofHours(-1));
    }
}
