package app.suanpan.agent.feed;

import app.suanpan.protocol.feed.FeedName;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The threads that put feeds to use: a badge that was lost need wait for neither a million items nor all members of a large store. What is of
 * one feed keeps its order.
 */
final class FeedWorkers implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(FeedWorkers.class);
    private static final long CLOSE_SECONDS = 10;

    private final ExecutorService catalogue = worker("feed-catalogue");
    private final ExecutorService members = worker("feed-members");
    private final ExecutorService files = worker("feed-files");

    private static ExecutorService worker(String name) {
        return Executors.newSingleThreadExecutor(
                Thread.ofPlatform().name(name).daemon().factory());
    }

    /** Does something for a feed when what was to be done before is done. */
    void execute(FeedName feed, Runnable work) {
        worker(feed).execute(work);
    }

    private ExecutorService worker(FeedName feed) {
        return switch (feed) {
            case ITEMS, PRICES -> catalogue;
            case MEMBERS -> members;
            case GUIDES, COUPONS, LETTERS, PROMOTIONS, CONFIGURATION, TEXTS, PROFILE -> files;
        };
    }

    /** Stops. What is being put to use is finished, or is as it was. */
    @Override
    public void close() {
        List<ExecutorService> all = List.of(catalogue, members, files);
        all.forEach(ExecutorService::shutdown);
        try {
            for (ExecutorService each : all) {
                if (!each.awaitTermination(CLOSE_SECONDS, TimeUnit.SECONDS)) {
                    log.info("a feed is still being put to use; it is done again at the next start");
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
