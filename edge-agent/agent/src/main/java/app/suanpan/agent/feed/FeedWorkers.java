package app.suanpan.agent.feed;

import app.suanpan.protocol.feed.FeedName;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The two threads that put feeds to use: a badge that was lost need not wait for a million items. What is of one feed keeps its order. */
final class FeedWorkers implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(FeedWorkers.class);
    private static final long CLOSE_SECONDS = 10;

    private final ExecutorService catalogue = worker("feed-catalogue");
    private final ExecutorService files = worker("feed-files");

    private static ExecutorService worker(String name) {
        return Executors.newSingleThreadExecutor(
                Thread.ofPlatform().name(name).daemon().factory());
    }

    /** Does something for a feed when what was to be done before is done. */
    void execute(FeedName feed, Runnable work) {
        (feed == FeedName.ITEMS || feed == FeedName.PRICES ? catalogue : files).execute(work);
    }

    /** Stops. What is being put to use is finished, or is as it was. */
    @Override
    public void close() {
        catalogue.shutdown();
        files.shutdown();
        try {
            if (!catalogue.awaitTermination(CLOSE_SECONDS, TimeUnit.SECONDS)) {
                log.info("a feed is still being put to use; it is done again at the next start");
            }
            if (!files.awaitTermination(CLOSE_SECONDS, TimeUnit.SECONDS)) {
                log.warn("a feed is still being put to use; it is done again at the next start");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
