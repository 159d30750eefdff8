package app.suanpan.fleet;

import static org.assertj.core.api.Assertions.assertThat;

import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;

class LatenciesTest {
    @Test
    void aPercentileIsWithinAThirtySecondPartOfTheTruth() {
        var latencies = new Latencies();
        for (var millis = 1; millis <= 1_000; millis++) {
            latencies.add(millis * 1_000_000L);
        }

        assertThat(latencies.count()).isEqualTo(1_000);
        assertThat(latencies.millis(50)).isCloseTo(500, Percentage.withPercentage(3.2));
        assertThat(latencies.millis(99)).isCloseTo(990, Percentage.withPercentage(3.2));
        assertThat(latencies.millis(100)).isCloseTo(1_000, Percentage.withPercentage(3.2));
    }

    @Test
    void nothingTakesNoTimeAndTheShortestIsCounted() {
        var latencies = new Latencies();
        assertThat(latencies.millis(50)).isZero();

        latencies.add(0);

        assertThat(latencies.count()).isEqualTo(1);
        assertThat(latencies.millis(50)).isBetween(0.0, 0.001);
        latencies.clear();
        assertThat(latencies.count()).isZero();
    }
}
