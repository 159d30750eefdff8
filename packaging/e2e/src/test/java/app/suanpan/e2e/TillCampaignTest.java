package app.suanpan.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import app.suanpan.e2e.till.TillCampaign;
import java.nio.file.Path;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A short campaign at each build; {@code packaging/e2e/kill-till.sh} runs the long one. */
@Timeout(600)
class TillCampaignTest {
    @TempDir
    private Path folder;

    @Test
    void whateverTheCashierWasDoingNothingHappenedByHalf() throws Exception {
        TillCampaign.Result result = new TillCampaign(folder.resolve("campaign"), new Random(5)).run(4);

        assertThat(result.problems()).isEmpty();
        assertThat(result.reported()).isPositive();
        assertThat(result.sales()).isPositive();
    }
}
