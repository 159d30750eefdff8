package app.suanpan.protocol.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Nothing lost, nothing doubled, and everything arrives once the faults stop. */
class ConversationSimulationTest {
    private static final int SEEDS = Integer.getInteger("suanpan.seeds", 2_000);

    @Test
    void nothingIsLostAndNothingDoubledInAnyHistory() {
        for (var seed = 0; seed < SEEDS; seed++) {
            try {
                new Simulation(seed, Mutant.NONE).run();
            } catch (AssertionError | RuntimeException e) {
                throw new AssertionError("seed " + seed + ": " + e.getMessage(), e);
            }
        }
    }

    @ParameterizedTest
    @EnumSource(value = Mutant.class, names = "NONE", mode = EnumSource.Mode.EXCLUDE)
    void aPlantedMistakeIsNoticed(Mutant mutant) {
        var noticed = 0;
        for (var seed = 0; seed < SEEDS && noticed == 0; seed++) {
            try {
                new Simulation(seed, mutant).run();
            } catch (AssertionError | RuntimeException e) {
                noticed++;
            }
        }
        assertThat(noticed).as("histories in which %s was noticed", mutant).isPositive();
    }
}
