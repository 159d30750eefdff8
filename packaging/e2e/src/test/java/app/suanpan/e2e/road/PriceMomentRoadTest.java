package app.suanpan.e2e.road;

import static org.assertj.core.api.Assertions.assertThat;

import app.suanpan.collector.Collector;
import app.suanpan.collector.CollectorConfig;
import app.suanpan.collector.feed.FeedPublisher;
import app.suanpan.collector.store.Database;
import app.suanpan.collector.store.FeedStore;
import app.suanpan.domain.basket.Quantity;
import app.suanpan.domain.money.Money;
import app.suanpan.domain.register.Phase;
import app.suanpan.domain.register.RegisterCommand;
import app.suanpan.domain.register.RegisterState;
import app.suanpan.protocol.ack.BoxState;
import app.suanpan.protocol.feed.FeedName;
import app.suanpan.protocol.feed.FeedScope;
import app.suanpan.protocol.topic.Box;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A price that head office has published beforehand begins in a store that nobody reaches, in the middle of a sale. */
class PriceMomentRoadTest {
    private static final Box BOX = new Box("chain", "S001", "box-1");

    @TempDir
    private Path folder;

    @Test
    void aPublishedPriceBeginsAtItsMomentWithTheNetworkGoneOnALineOfItsOwn() throws Exception {
        var clock = new SetClock();
        var begins = Instant.now().truncatedTo(ChronoUnit.SECONDS).plus(Duration.ofHours(1));
        try (var box = toldOf(begins, clock)) {
            var till = box.till();
            FeedBox.await(
                    "that head office is gone", () -> till.state().sync().uplink() != RegisterState.Uplink.CONNECTED);
            till.submit(new RegisterCommand.SignOn("mei", Money.of(0, "CNY")));
            till.submit(new RegisterCommand.AddItem("milk", Quantity.ONE));
            clock.set(begins.minusMillis(1));
            till.submit(new RegisterCommand.AddItem("milk", Quantity.ONE));
            clock.set(begins);
            till.submit(new RegisterCommand.AddItem("milk", Quantity.ONE));

            assertThat(till.state().basket().lines())
                    .extracting(it -> it.line().quantity() + " at "
                            + it.line().unitPrice().minor())
                    .containsExactly(Quantity.of(2) + " at 1250", Quantity.ONE + " at 990");
            till.submit(new RegisterCommand.BeginTender());
            till.submit(new RegisterCommand.TenderCash(Money.of(3_490, "CNY")));
            assertThat(till.state().phase()).isInstanceOf(Phase.Completed.class);
        }
    }

    /** A box that has the price, and whose head office has gone. */
    private FeedBox toldOf(Instant begins, Clock clock) throws IOException {
        var cloud = folder.resolve("cloud");
        try (var collector = Collector.start(
                        new CollectorConfig(cloud, "127.0.0.1", 0, 0, null, ZoneOffset.UTC),
                        Clock.systemUTC(),
                        new Random());
                var feeds = FeedStore.open(new Database.SqliteFile(cloud.resolve("collector.db")), Instant.now())) {
            var box = new FeedBox(folder.resolve("box"), BOX, collector.broker(), clock);
            publish(feeds, FeedName.ITEMS, """
                    code,gtin,name_zh,name_en,price,tax,unit,category
                    milk,,牛奶,Milk,12.50,standard,each,dairy
                    """);
            publish(
                    feeds,
                    FeedName.PRICES,
                    "code,price,from\nmilk,9.90," + begins.atOffset(ZoneOffset.ofHours(8)) + "\n");
            FeedBox.await(
                    "both in use",
                    () -> feeds.reported(BOX.tenant(), FeedScope.ALL).stream()
                                    .flatMap(text -> BoxState.parseFeeds(text).stream())
                                    .filter(it -> it.version() == 1)
                                    .count()
                            == 2);
            return box;
        }
    }

    private void publish(FeedStore feeds, FeedName feed, String content) throws IOException {
        new FeedPublisher(feeds, Clock.systemUTC(), new SecureRandom())
                .publish(BOX.tenant(), feed, FeedScope.ALL, Files.writeString(folder.resolve("published"), content));
    }
}
