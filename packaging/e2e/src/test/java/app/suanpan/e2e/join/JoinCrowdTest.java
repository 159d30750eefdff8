package app.suanpan.e2e.join;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A small crowd at each build; {@code packaging/e2e/join-crowd.sh} lets a thousand in. */
@Timeout(300)
class JoinCrowdTest {
    @TempDir
    private Path folder;

    @Test
    void whoeverComesIsAMemberOnceAndNobodyFloodsTheDoor() throws Exception {
        JoinCrowd.Result result = JoinCrowd.run(folder.resolve("shop"), 250, new Random(11));

        assertThat(result.problems()).isEmpty();
        assertThat(result.joined()).containsKeys(CrowdShop.KIOSK, CrowdShop.PAGES);
        assertThat(result.puzzles()).isPositive();
        assertThat(result.openings()).isPositive();
    }
}
