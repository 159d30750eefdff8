package app.suanpan.device.driver;

import static org.assertj.core.api.Assertions.assertThat;

import app.suanpan.device.ScanData;
import app.suanpan.device.ScanSource;
import app.suanpan.device.Symbology;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class PresentationFilterTest {
    private final PresentationFilter filter = new PresentationFilter(Duration.ofMillis(600));

    private static ScanData scan(String text, long millis) {
        return new ScanData(
                Symbology.EAN_13,
                text.getBytes(StandardCharsets.US_ASCII),
                new ScanSource(ScanSource.Way.SCANNER, "scanner"),
                Instant.ofEpochMilli(millis));
    }

    @Test
    void aCodeThatStaysInViewCountsOnceHoweverLong() {
        assertThat(filter.isNew(scan("A", 0))).isTrue();
        for (int millis = 500; millis < 10_000; millis += 500) {
            assertThat(filter.isNew(scan("A", millis))).isFalse();
        }
    }

    @Test
    void outOfSightForTheWholePauseItCountsAgainAndAMillisecondLessItDoesNot() {
        assertThat(filter.isNew(scan("A", 0))).isTrue();
        assertThat(filter.isNew(scan("A", 600))).isTrue();
        assertThat(filter.isNew(scan("A", 1_199))).isFalse();
    }

    @Test
    void anotherCodeCountsAtOnceAndTwoInViewDoNotSetEachOtherFree() {
        assertThat(filter.isNew(scan("A", 0))).isTrue();
        assertThat(filter.isNew(scan("B", 50))).isTrue();
        assertThat(filter.isNew(scan("A", 100))).isFalse();
        assertThat(filter.isNew(scan("B", 150))).isFalse();
    }

    @Test
    void aScannerInTheHandIsNotFiltered() {
        PresentationFilter none = new PresentationFilter(Duration.ZERO);
        assertThat(none.isNew(scan("A", 0))).isTrue();
        assertThat(none.isNew(scan("A", 0))).isTrue();
    }
}
