package app.suanpan.e2e.power;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Path;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A short campaign at each build; {@code packaging/e2e/power-cuts.sh} runs the long one. */
@Timeout(600)
class PowerCutsTest {
    private static Path compiler;

    @TempDir
    private Path folder;

    @BeforeAll
    static void aCompilerIsNeeded() {
        Optional<Path> found = Recorder.compiler();
        if (found.isEmpty()) {
            System.err.println(Recorder.NO_COMPILER);
        }
        assumeTrue(found.isPresent(), Recorder.NO_COMPILER);
        compiler = found.orElseThrow();
    }

    @Test
    void aPowerCutLosesNothingThatWasToldAndCarelessWritingDoes() throws Exception {
        PowerCuts.Result result;
        try (PowerCuts campaign = new PowerCuts(folder, compiler, new Random(11), 7)) {
            result = campaign.run(100, 20);
        }

        assertThat(result.honest().problems()).isEmpty();
        assertThat(result.told()).isGreaterThan(12);
        assertThat(result.normal().lossy())
                .as("cuts that lost something with synchronous=NORMAL")
                .isPositive();
        assertThat(result.collector().problems()).isEmpty();
        assertThat(result.laxCollector().lossy())
                .as("cuts after which a collector with synchronous=NORMAL lacked what it had acknowledged")
                .isPositive();
        assertThat(result.lying().lossy())
                .as("cuts that lost something with a disk that lies")
                .isPositive();
    }
}
