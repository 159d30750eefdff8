package app.suanpan.protocol.feed;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A box never has what head office did not sign for it, never goes back by itself, and has the newest once the faults stop. */
class FeedSimulationTest {
    private static final int SEEDS = Integer.getInteger("suanpan.feed.seeds", 100);

    @Test
    void aBoxFollowsThroughLossDoublesRestartsForgeriesAndBackups() {
        for (int seed = 0; seed < SEEDS; seed++) {
            try {
                new FeedSimulation(seed, FeedSimulation.Mutant.NONE).run();
            } catch (AssertionError | RuntimeException e) {
                throw new AssertionError("seed " + seed + ": " + e.getMessage(), e);
            }
        }
    }

    @ParameterizedTest
    @EnumSource(value = FeedSimulation.Mutant.class, names = "NONE", mode = EnumSource.Mode.EXCLUDE)
    void aPlantedMistakeIsNoticed(FeedSimulation.Mutant mutant) {
        int noticed = 0;
        for (int seed = 0; seed < SEEDS && noticed == 0; seed++) {
            try {
                new FeedSimulation(seed, mutant).run();
            } catch (AssertionError | RuntimeException e) {
                noticed++;
            }
        }
        assertThat(noticed).as("histories in which %s was noticed", mutant).isPositive();
    }
}
