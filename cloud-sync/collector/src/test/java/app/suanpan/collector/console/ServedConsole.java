package app.suanpan.collector.console;

import app.suanpan.collector.BoxJournal;
import app.suanpan.collector.ShopWeek;
import app.suanpan.collector.TestDatabase;
import app.suanpan.collector.access.Accounts;
import app.suanpan.collector.access.Sessions;
import app.suanpan.collector.feed.FeedPublisher;
import app.suanpan.collector.feed.GuideNames;
import app.suanpan.collector.store.AccountStore;
import app.suanpan.collector.store.Arrival;
import app.suanpan.collector.store.ConsoleQueries;
import app.suanpan.collector.store.Database;
import app.suanpan.collector.store.FeedStore;
import app.suanpan.collector.store.SqlEventStore;
import app.suanpan.protocol.ack.BoxState;
import app.suanpan.protocol.feed.FeedName;
import app.suanpan.protocol.feed.FeedScope;
import app.suanpan.protocol.topic.Box;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;

/** A console over a real database with a small shop's morning, and a client that asks it. */
final class ServedConsole implements AutoCloseable {
    static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

    final SqlEventStore store;
    private final AccountStore accountStore;
    private final FeedStore feeds;
    final GuideNames names;
    private final HttpClient client = HttpClient.newHttpClient();
    final ConsoleQueries queries;
    final MovingClock clock = new MovingClock(Instant.parse("2026-11-21T03:00:00Z"));
    final Accounts accounts;
    final Sessions sessions;
    final Console console;

    ServedConsole(Path folder) {
        this(TestDatabase.SQLITE.fresh(folder));
    }

    ServedConsole(Database database) {
        store = SqlEventStore.open(database, "run", clock.instant());
        queries = ConsoleQueries.open(database, SHANGHAI);
        feeds = FeedStore.open(database, clock.instant());
        names = new GuideNames(feeds);
        accountStore = AccountStore.open(database, clock.instant());
        accounts = new Accounts(accountStore, clock, new SecureRandom());
        sessions = new Sessions(accountStore, clock, new SecureRandom());
        console = Console.start("127.0.0.1", 0, queries, names, accounts, sessions, clock);
    }

    /** A clock that stands until it is moved. */
    static final class MovingClock extends Clock {
        private Instant now;

        MovingClock(Instant now) {
            this.now = now;
        }

        void set(Instant later) {
            now = later;
        }

        @Override
        public ZoneId getZone() {
            return SHANGHAI;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return Clock.fixed(now, zone);
        }

        @Override
        public Instant instant() {
            return now;
        }
    }

    ServedConsole with(BoxJournal journal) {
        store.commit(List.of(new Arrival.OfHello(journal.box(), journal.hello())), clock.instant());
        store.commit(List.of(new Arrival.OfEnvelope(journal.box(), journal.all())), clock.instant());
        store.commit(
                List.of(new Arrival.OfState(
                        journal.box(),
                        new BoxState(
                                "c",
                                true,
                                journal.sequence(),
                                0,
                                null,
                                "1.0",
                                List.of(new BoxState.Device("printer", "ready", true))))),
                clock.instant());
        return this;
    }

    /** How a box says it is. */
    void show(Box box, BoxState state) {
        store.commit(List.of(new Arrival.OfState(box, state)), clock.instant());
    }

    /** A till that has sold for a week, and how it says it is. */
    ServedConsole with(ShopWeek week, int unsent, BoxState state) {
        store.commit(List.of(new Arrival.OfHello(week.box(), week.hello())), clock.instant());
        store.commit(List.of(new Arrival.OfEnvelope(week.box(), week.allBut(unsent))), clock.instant());
        store.commit(List.of(new Arrival.OfState(week.box(), state)), clock.instant());
        return this;
    }

    /** What head office publishes of guides, as it stands in the file. */
    ServedConsole publishGuides(Path folder, String tenant, FeedScope scope, String json) throws IOException {
        var file = Files.writeString(folder.resolve("guides.json"), "{\"guides\": [" + json + "]}");
        new FeedPublisher(feeds, clock, new SecureRandom()).publish(tenant, FeedName.GUIDES, scope, file);
        return this;
    }

    HttpResponse<String> send(String method, String path, String body, String... headers) throws Exception {
        var request = HttpRequest.newBuilder(URI.create(console.address() + path))
                .method(
                        method,
                        body.isEmpty()
                                ? HttpRequest.BodyPublishers.noBody()
                                : HttpRequest.BodyPublishers.ofString(body));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    HttpResponse<String> get(String path, String... headers) throws Exception {
        return send("GET", path, "", headers);
    }

    @Override
    public void close() {
        console.close();
        feeds.close();
        accountStore.close();
        queries.close();
        store.close();
    }
}
