package app.suanpan.collector.store;

import app.suanpan.collector.rounds.Rounds;
import app.suanpan.collector.rounds.Work;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Keeps the {@link Summaries} up with the sales, on a thread and two connections of its own. Several collectors may do so at once. */
public final class Summarizer implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Summarizer.class);
    private static final Duration PAUSE = Duration.ofMillis(500);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(3);
    /** Of the time there is it takes at most a quarter: what comes in goes before what it comes to. */
    private static final int PAUSES_FOR_WORK = 3;

    private static final Duration AFTER_TROUBLE = Duration.ofSeconds(5);

    private final FreshSums fresh;
    private final Supplier<Sql> openReader;
    private final Supplier<Sql> openWriter;
    private final Rounds rounds = new Rounds("summaries", new Work(this::piece, this::trouble, this::disconnect));

    private @Nullable Sql reader;
    private @Nullable Sql writer;

    private Summarizer(FreshSums fresh, Supplier<Sql> openReader, Supplier<Sql> openWriter) {
        this.fresh = fresh;
        this.openReader = openReader;
        this.openWriter = openWriter;
    }

    /**
     * Starts adding up.
     *
     * @param database with its tables
     * @param store which hands over what it stores, already added up
     * @param zone by whose clock hours are counted; sums of other hours are made anew
     */
    public static Summarizer start(Database database, SqlEventStore store, ZoneId zone) {
        var summarizer = new Summarizer(store.fresh(), () -> Sql.openReadOnly(database), () -> Sql.open(database));
        try (var sql = summarizer.openWriter.get()) {
            Summaries.prepare(sql, zone);
        }
        summarizer.rounds.start(Duration.ZERO);
        return summarizer;
    }

    /** Adds up what there is, and says how long to wait for more. */
    private Optional<Duration> piece() {
        var began = System.nanoTime();
        var from = reader == null ? openReader.get() : reader;
        reader = from;
        var to = writer == null ? openWriter.get() : writer;
        writer = to;
        var shortest = Summaries.step(from, to, fresh) < Summaries.EVENTS_AT_ONCE ? PAUSE : Duration.ZERO;
        var wait = Duration.ofNanos(System.nanoTime() - began).multipliedBy(PAUSES_FOR_WORK);
        return Optional.of(
                wait.compareTo(shortest) < 0 ? shortest : wait.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : wait);
    }

    private Duration trouble(Throwable trouble) {
        StoreUnavailableException.warn(LOG, "sums are not up to date, trying again", trouble);
        disconnect();
        return AFTER_TROUBLE;
    }

    private void disconnect() {
        for (var sql : new Sql[] {reader, writer}) {
            try {
                if (sql != null) {
                    sql.close();
                }
            } catch (StoreException e) {
                LOG.warn("a connection did not close cleanly", e);
            }
        }
        reader = null;
        writer = null;
    }

    @Override
    public void close() {
        rounds.close();
    }
}
