package app.suanpan.collector.feed;

import app.suanpan.collector.broker.Gateway;
import app.suanpan.collector.broker.Message;
import app.suanpan.collector.store.FeedStore;
import app.suanpan.collector.store.StoreUnavailableException;
import app.suanpan.protocol.feed.FeedAnswer;
import app.suanpan.protocol.feed.FeedNotice;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells the boxes that are connected here what is published, by whichever process. The database is looked at, so that a command beside
 * the collector, or another collector, needs no line to this one; whoever does not hear a notice asks when it connects, and now and then.
 */
public final class FeedNotices implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(FeedNotices.class);
    private static final long LOOKED_AT_EVERY_MILLIS = 200;
    /** What took long to publish has a lower number than what was quicker meanwhile, and shows itself only to whoever looks at all. */
    private static final long LOOKS_BETWEEN_ALL = 25;

    private final FeedStore store;
    private final Gateway gateway;
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("feed-notices").daemon().factory());
    private Set<Long> told;
    private long newest;
    private long looks;
    private boolean away;

    private FeedNotices(FeedStore store, Gateway gateway) {
        this.store = store;
        this.gateway = gateway;
        this.newest = store.last();
        this.told = store.said();
    }

    /** Begins to tell what is published from now on. */
    public static FeedNotices start(FeedStore store, Gateway gateway) {
        var notices = new FeedNotices(store, gateway);
        notices.thread.scheduleWithFixedDelay(
                notices::look, LOOKED_AT_EVERY_MILLIS, LOOKED_AT_EVERY_MILLIS, TimeUnit.MILLISECONDS);
        return notices;
    }

    /** Whatever goes wrong once, an executor would look no more. */
    private void look() {
        try {
            var last = store.last();
            if (last != newest || ++looks % LOOKS_BETWEEN_ALL == 0) {
                newest = last;
                var said = store.said();
                said.stream()
                        .filter(id -> !told.contains(id))
                        .sorted()
                        .flatMap(id -> store.notice(id).stream())
                        .forEach(this::tell);
                told = said;
            }
            away = false;
        } catch (StoreUnavailableException e) {
            // Looked at again in a moment, and in each until it is there again: said once.
            if (!away) {
                LOG.warn("what is published is not told while the database is away: {}", e.getMessage());
            }
            away = true;
        } catch (RuntimeException e) {
            LOG.error("what was published was not told; it is looked at again", e);
        }
    }

    private void tell(FeedStore.Notice notice) {
        var newest = notice.head().newest();
        gateway.publish(new Message(
                newest.scope().headTopic(notice.tenant(), newest.feed()),
                new FeedNotice(notice.head(), change(notice)).toBytes()));
    }

    /** What changed, if it is short enough to tell it to everybody. */
    private Optional<FeedAnswer.Release> change(FeedStore.Notice notice) {
        var head = notice.head();
        var newest = head.newest();
        if (head.deltaFrom() == 0 || head.deltaBytes() > FeedNotice.MOST_BYTES) {
            return Optional.empty();
        }
        return store.release(notice.tenant(), newest.feed(), newest.scope(), newest.version(), head.deltaFrom())
                .flatMap(it -> store.publicKey()
                        .flatMap(key -> store.piece(it.id(), 0)
                                .map(piece -> new FeedAnswer.Release(
                                        newest.feed(), newest.scope(), it.from(), it.signed(key), piece))));
    }

    @Override
    public void close() {
        thread.shutdownNow();
    }
}
