package app.suanpan.agent.uplink;

import static org.assertj.core.api.Assertions.assertThat;

import app.suanpan.domain.shop.SmallShop;
import app.suanpan.domain.shop.Till;
import app.suanpan.ledger.Ledger;
import app.suanpan.protocol.topic.Box;
import app.suanpan.protocol.uplink.Epoch;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class JournalPublisherTest {
    /** Nobody listens there: the discard port of a machine that has none. */
    private static final URI NOBODY = URI.create("tcp://127.0.0.1:9");

    @TempDir
    private Path folder;

    @Test
    void whoBeginsToListenWhileTheRoadChangesHearsTheNewestStatusLast() throws InterruptedException {
        try (Ledger ledger = Ledger.open(folder, List.of(), new Epoch("0".repeat(32)), Clock.systemUTC());
                JournalPublisher publisher = JournalPublisher.start(
                        ledger.outbox(),
                        new UplinkConfig(NOBODY, new Box("suanpan", "s001", "w1"), "test"),
                        Clock.systemUTC(),
                        new Random())) {
            List<Long> heard = new CopyOnWriteArrayList<>();
            CountDownLatch heardBoth = new CountDownLatch(2);
            publisher.onStatus(status -> {
                if (status.unsent() == 0) {
                    // Slow to hear the first: meanwhile something is sold, and the road has changed.
                    sell(ledger);
                    while (publisher.status().unsent() == 0) {
                        Thread.onSpinWait();
                    }
                }
                heard.add(status.unsent());
                heardBoth.countDown();
            });

            assertThat(heardBoth.await(30, TimeUnit.SECONDS)).isTrue();
            assertThat(heard).containsExactly(0L, ledger.head().sequence());
        }
    }

    private static void sell(Ledger ledger) {
        Till till = Till.open();
        till.adds(SmallShop.MILK, 1);
        till.paysCash("20.00");
        ledger.transact(writer -> {
            till.ledger().events().forEach(writer::append);
            return true;
        });
    }
}
