package app.suanpan.protocol.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Nothing lost, nothing doubled, and everything arrives once the faults stop; {@code packaging/e2e/simulate-protocol.sh} runs a million. */
class ConversationSimulationTest {
    private static final long FIRST = 1_000_000;
    private static final int HISTORIES = 20_000;
    private static final int FOR_A_MUTANT = 20_000;

    @Test
    void nothingIsLostAndNothingDoubledInAnyHistory() {
        var failure =
                SimulationMain.liveAll(FIRST, HISTORIES, Runtime.getRuntime().availableProcessors());

        assertThat(failure.map(seen ->
                                seen + "\n" + String.join("\n", SimulationMain.shortestTrace(seen.seed(), Mutant.NONE)))
                        .orElse(""))
                .isEmpty();
    }

    @ParameterizedTest
    @EnumSource(value = Mutant.class, names = "NONE", mode = EnumSource.Mode.EXCLUDE)
    void aPlantedMistakeIsNoticed(Mutant mutant) {
        assertThat(SimulationMain.noticedAfter(mutant, FIRST, FOR_A_MUTANT))
                .as("after how many histories %s was noticed", mutant)
                .isPresent();
    }
}
