package app.suanpan.collector.feed;

import static org.assertj.core.api.Assertions.assertThat;

import app.suanpan.collector.BoxJournal;
import app.suanpan.collector.TestDatabase;
import app.suanpan.collector.feed.GuideNames.Who;
import app.suanpan.collector.store.Arrival;
import app.suanpan.collector.store.FeedStore;
import app.suanpan.collector.store.SqlEventStore;
import app.suanpan.domain.item.LocalName;
import app.suanpan.protocol.feed.FeedName;
import app.suanpan.protocol.feed.FeedScope;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** What guides are called, by whatever head office has published, and for whom. */
@ParameterizedClass
@EnumSource(TestDatabase.class)
class GuideNamesTest {
    private static final Instant NOW = Instant.parse("2026-11-21T02:31:01Z");

    @Parameter
    private TestDatabase kind;

    @TempDir
    private Path folder;

    private SqlEventStore store;
    private FeedStore feeds;
    private GuideNames names;

    @BeforeEach
    void open() {
        var database = kind.fresh(folder);
        store = SqlEventStore.open(database, "run", NOW);
        feeds = FeedStore.open(database, NOW);
        names = new GuideNames(feeds);
        heard(new BoxJournal("suanpan", "w1"));
    }

    @AfterEach
    void close() {
        feeds.close();
        store.close();
    }

    /** Of the store s001. */
    private void heard(BoxJournal box) {
        store.commit(List.of(new Arrival.OfHello(box.box(), box.hello())), NOW);
    }

    private void publish(String tenant, FeedScope scope, String... guides) throws IOException {
        var file =
                Files.writeString(folder.resolve("guides.json"), "{\"guides\": [" + String.join(", ", guides) + "]}");
        new FeedPublisher(feeds, Clock.fixed(NOW, ZoneOffset.UTC), new SecureRandom())
                .publish(tenant, FeedName.GUIDES, scope, file);
    }

    private static String guide(long id, String name, String store, String status) {
        return """
                {"id": %d, "firstName": {"zh": "%s", "en": "%s"}, "store": "%s", "status": "%s"}""".formatted(id, name, name + "-en", store, status);
    }

    private @Nullable String name(@Nullable List<String> stores, String tenant, long guide) {
        return Optional.ofNullable(names.of(stores).get(new Who(tenant, guide)))
                .map(LocalName::zh)
                .orElse(null);
    }

    @Test
    void whoLeftKeepsTheirNameAndWhoIsTakenOutOfTheListIsANumberAgain() throws IOException {
        assertThat(names.of(null)).isEmpty();
        publish("suanpan", FeedScope.ALL, guide(7, "小雅", "s001", "ACTIVE"), guide(8, "小明", "s009", "LEFT"));
        assertThat(names.of(null).get(new Who("suanpan", 7))).isEqualTo(new LocalName("小雅", "小雅-en"));
        assertThat(name(null, "suanpan", 8)).isEqualTo("小明");

        publish("suanpan", FeedScope.ALL, guide(7, "雅雅", "s001", "ACTIVE"));
        assertThat(name(null, "suanpan", 7)).as("read again").isEqualTo("雅雅");
        assertThat(name(null, "suanpan", 8)).isNull();
    }

    @Test
    void theNarrowestListHoldsThatTheGuidesOwnStoreIsSent() throws IOException {
        feeds.putIntoZone("suanpan", "s001", Optional.of("north"));
        publish("suanpan", FeedScope.ALL, guide(7, "全", "s001", "ACTIVE"), guide(8, "全", "s001", "ACTIVE"));
        publish("suanpan", FeedScope.zone("south"), guide(7, "南", "s001", "ACTIVE"));
        publish("suanpan", FeedScope.store("s002"), guide(7, "二", "s001", "ACTIVE"), guide(9, "二", "s001", "ACTIVE"));
        assertThat(name(null, "suanpan", 7)).as("south is not where s001 is").isEqualTo("全");
        assertThat(name(null, "suanpan", 9)).as("nobody else names them").isEqualTo("二");

        publish("suanpan", FeedScope.zone("north"), guide(7, "北", "s001", "ACTIVE"), guide(8, "北", "s001", "ACTIVE"));
        publish("suanpan", FeedScope.store("s001"), guide(7, "一", "s001", "ACTIVE"));
        assertThat(name(null, "suanpan", 7)).isEqualTo("一");
        assertThat(name(null, "suanpan", 8)).isEqualTo("北");
    }

    @Test
    void whoSeesSomeStoresReadsTheNamesThatTheseAreSentAndNoOthers() throws IOException {
        heard(new BoxJournal("brand-b", "w1"));
        feeds.putIntoZone("suanpan", "s001", Optional.of("north"));
        publish("suanpan", FeedScope.ALL, guide(1, "全", "s001", "ACTIVE"));
        publish("suanpan", FeedScope.zone("north"), guide(2, "北", "s001", "ACTIVE"));
        publish("suanpan", FeedScope.store("s001"), guide(3, "一", "s001", "ACTIVE"));
        publish("suanpan", FeedScope.zone("south"), guide(4, "南", "s002", "ACTIVE"));
        publish("suanpan", FeedScope.store("s002"), guide(5, "二", "s002", "ACTIVE"));
        publish("brand-b", FeedScope.ALL, guide(1, "别家", "s001", "ACTIVE"));

        assertThat(names.of(null)).hasSize(6);
        assertThat(names.of(List.of("s001")).keySet())
                .containsExactlyInAnyOrder(new Who("suanpan", 1), new Who("suanpan", 2), new Who("suanpan", 3));
        assertThat(names.of(List.of("brand-b/s001"))).hasSize(1);
        assertThat(name(List.of("brand-b/s001"), "brand-b", 1)).isEqualTo("别家");
        assertThat(name(null, "suanpan", 1)).isEqualTo("全");
        assertThat(names.of(List.of("s009")))
                .as("a store of which nobody has heard")
                .isEmpty();
        assertThat(names.of(List.of())).isEmpty();
    }
}
