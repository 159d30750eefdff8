package app.suanpan.e2e.chaos;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A short campaign at each build; {@code packaging/e2e/chaos} runs the long one. */
@Timeout(600)
class ChaosCampaignTest {
    private static final int FAULTS = 20;
    private static final int SALES = 500;
    private static final int SEED = 246;

    @TempDir
    private Path folder;

    @Test
    void whateverBefallsAgentsCollectorAndNetworkTheBooksAreTheSame() throws Exception {
        Path home = folder.resolve("embedded");

        Verdict verdict = new ChaosCampaign(Topology.EMBEDDED, SEED, 2, FAULTS, SALES, home, System.out::println).run();

        assertThat(verdict.problems()).isEmpty();
        assertThat(verdict.faults()).isEqualTo(FAULTS);
        assertThat(verdict.sales()).isEqualTo(SALES);
        assertThat(verdict.events()).isGreaterThan(SALES);
        assertThat(Files.readAllLines(home.resolve("plan.tsv"))).hasSize(FAULTS);
        assertThat(Files.readAllLines(home.resolve("faults.tsv"))).hasSize(2 * FAULTS);
    }
}
