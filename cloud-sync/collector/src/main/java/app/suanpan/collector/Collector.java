package app.suanpan.collector;

import app.suanpan.collector.access.Accounts;
import app.suanpan.collector.access.Sessions;
import app.suanpan.collector.away.AwayPageConfig;
import app.suanpan.collector.away.AwayPages;
import app.suanpan.collector.broker.EmbeddedBroker;
import app.suanpan.collector.broker.ExternalBroker;
import app.suanpan.collector.broker.Gateway;
import app.suanpan.collector.broker.Receiver;
import app.suanpan.collector.console.Console;
import app.suanpan.collector.feed.CouponLists;
import app.suanpan.collector.feed.FeedNotices;
import app.suanpan.collector.feed.GuideNames;
import app.suanpan.collector.feed.LetterLists;
import app.suanpan.collector.feed.MemberLists;
import app.suanpan.collector.feed.PublishedGuides;
import app.suanpan.collector.ingest.JournalIngest;
import app.suanpan.collector.kafka.KafkaLine;
import app.suanpan.collector.store.AccountStore;
import app.suanpan.collector.store.ConsoleQueries;
import app.suanpan.collector.store.CouponStore;
import app.suanpan.collector.store.FeedStore;
import app.suanpan.collector.store.LetterStore;
import app.suanpan.collector.store.MemberChanges;
import app.suanpan.collector.store.SqlEventStore;
import app.suanpan.collector.store.Summarizer;
import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A running collector. Opened from the database outwards and closed from the door inwards. */
public final class Collector implements Closeable {
    private static final Logger LOG = LoggerFactory.getLogger(Collector.class);

    private final Deque<AutoCloseable> opened = new ArrayDeque<>();
    private final Gateway gateway;
    private final Console console;
    private final Accounts accounts;
    private final String token;
    private final CollectorTrust trust;
    private final Optional<AwayPages> joinPage;

    private Collector(CollectorConfig config, Clock clock, RandomGenerator random) {
        try {
            keep(DataLock.take(OwnerOnly.folder(config.data()), "collector"));
            var incarnation = "%08x".formatted(random.nextInt());
            SqlEventStore store = keep(SqlEventStore.open(config.database(), incarnation, clock.instant()));
            keep(Summarizer.start(config.database(), store, config.zone()));
            var queries = keep(ConsoleQueries.open(config.database(), config.zone()));
            this.trust = keep(CollectorTrust.open(config.trust(), clock));
            var accountStore = keep(AccountStore.open(config.database(), clock.instant()));
            this.accounts = new Accounts(accountStore, clock, random);
            this.token = LocalToken.of(config.data(), accounts, random);
            var feeds = keep(FeedStore.open(config.database(), clock.instant()));
            this.console = keep(Console.start(
                    config.bindAddress(),
                    config.httpPort(),
                    trust.consoleTls(),
                    queries,
                    new GuideNames(feeds),
                    accounts,
                    new Sessions(accountStore, clock, random),
                    clock));
            var ingest = keep(JournalIngest.start(store, trust.check(), clock));
            this.gateway = keep(gateway(
                    config,
                    trust,
                    incarnation,
                    keep(RequestDesks.open(config.database(), feeds, trust.check(), ingest, clock))));
            keep(FeedNotices.start(feeds, gateway));
            keep(MemberLists.start(
                    feeds, MemberChanges.open(config.database(), clock.instant()), clock, new SecureRandom()));
            keep(CouponLists.start(
                    feeds, CouponStore.open(config.database(), clock.instant()), clock, new SecureRandom()));
            var letters = LetterStore.open(config.database(), clock.instant());
            var page = Optional.ofNullable(config.joinPage());
            keep(LetterLists.start(feeds, letters, page.map(AwayPageConfig::tenant), clock, new SecureRandom()));
            this.joinPage = page.map(it -> keep(AwayPages.start(
                    config.bindAddress(),
                    it,
                    new PublishedGuides(feeds, it.tenant()),
                    letters,
                    clock,
                    new SecureRandom())));
            trust.serve(gateway, feeds);
        } catch (IOException e) {
            close();
            throw new UncheckedIOException("the data folder cannot be made: " + config.data(), e);
        } catch (RuntimeException e) {
            close();
            throw e;
        }
    }

    /**
     * Starts a collector and returns when it takes messages. Refuses with a sentence for people when it cannot: a port is
     * taken, or another collector has the folder.
     *
     * @param clock what it tells boxes and people
     * @param random names this start of the collector
     */
    public static Collector start(CollectorConfig config, Clock clock, RandomGenerator random) {
        var collector = new Collector(config, clock, random);
        LOG.info("collector ready: broker={} console={}", collector.broker(), collector.console());
        return collector;
    }

    /** Returns where boxes connect. */
    public URI broker() {
        return gateway.address();
    }

    /** Returns where boxes are enrolled, or null where they need not be. */
    public @Nullable URI enrolment() {
        return trust.enrolment();
    }

    /** Returns where people look. */
    public URI console() {
        return console.address();
    }

    /** Returns where phones away from the shops join; empty if that page is not served. */
    public Optional<URI> joinPage() {
        return joinPage.map(AwayPages::address);
    }

    /** Returns what programs of this machine send to the console, and what signs whoever has this collector's folder in. */
    public String token() {
        return token;
    }

    /** Returns the link that makes the first administrator, once; empty if somebody can sign in already. */
    public Optional<URI> setUpLink() {
        return accounts.setUp().map(key -> URI.create(console() + "/#/welcome?key=" + key));
    }

    @Override
    public void close() {
        while (!opened.isEmpty()) {
            try {
                opened.pop().close();
            } catch (Exception e) {
                LOG.warn("a part did not close cleanly", e);
            }
        }
    }

    private static Gateway gateway(
            CollectorConfig config, CollectorTrust trust, String incarnation, Receiver receiver) {
        var name = "suanpan-collector-" + incarnation;
        if (config.kafka() != null) {
            return KafkaLine.start(config.kafka(), name, receiver);
        }
        var external = config.externalBroker();
        if (external == null) {
            return EmbeddedBroker.start(
                    config.data().resolve("broker"),
                    config.bindAddress(),
                    config.mqttPort(),
                    trust.keystores(),
                    trust.keeper(),
                    receiver);
        }
        return ExternalBroker.start(external, name, config.share(), trust.socketsFor(external), receiver);
    }

    private <T extends AutoCloseable> T keep(T part) {
        opened.push(part);
        return part;
    }
}
