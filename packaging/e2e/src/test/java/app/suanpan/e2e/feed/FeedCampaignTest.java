package app.suanpan.e2e.feed;

import static org.assertj.core.api.Assertions.assertThat;

import app.suanpan.ledger.catalogue.ItemCatalogue;
import app.suanpan.ledger.sqlite.Sqlite;
import java.nio.file.Path;
import java.util.Currency;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A short campaign at each build; {@code packaging/e2e/kill-feed.sh} runs the long one. */
@Timeout(600)
class FeedCampaignTest {
    @TempDir
    private Path folder;

    @Test
    void aBoxThatDiesOrHasNoRoomWhileAFeedComesInHasOneVersionWholeAndSellsOn() throws Exception {
        FeedCampaign.Result result = new FeedCampaign(folder, 20_000, new Random(2)).run(1);

        assertThat(result.problems()).isEmpty();
    }

    @Test
    void aVersionThatIsNotThereWholeIsNoticed() {
        ItemCatalogue.open(folder, Currency.getInstance("CNY")).close();
        Path catalogue = folder.resolve("catalogue.db");
        assertThat(FeedInspection.problems(catalogue, 1)).isEmpty();

        try (Sqlite db = Sqlite.open(catalogue)) {
            db.update("INSERT INTO feed_applied (feed, layer, scope, version, hash) VALUES ('items', 1, 'all', 1, '')");
        }

        assertThat(FeedInspection.problems(catalogue, 1)).hasSize(1);
    }
}
