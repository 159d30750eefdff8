package app.suanpan.collector.feed;

import app.suanpan.collector.broker.Gateway;
import app.suanpan.collector.broker.Message;
import app.suanpan.collector.store.FeedStore;
import app.suanpan.collector.store.StoreUnavailableException;
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

    private final FeedStore store;
    private final Gateway gateway;
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("feed-notices").daemon().factory());
    private long told;

    private FeedNotices(FeedStore store, Gateway gateway) {
        this.store = store;
        this.gateway = gateway;
        this.told = store.last();
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
            if (last < told) {
                // The database was put back to a backup: the numbers after it are given anew.
                told = last;
            }
            if (last > told) {
                store.noticesAfter(told).forEach(this::tell);
                told = last;
            }
        } catch (StoreUnavailableException e) {
            LOG.debug("what was published cannot be read while the database is away", e);
        } catch (RuntimeException e) {
            LOG.error("what was published was not told; it is looked at again", e);
        }
    }

    private void tell(FeedStore.Notice notice) {
        var newest = notice.head().newest();
        gateway.publish(new Message(
                newest.scope().headTopic(notice.tenant(), newest.feed()),
                notice.head().toBytes()));
    }

    @Override
    public void close() {
        thread.shutdownNow();
    }
}
