package app.suanpan.agent.feed;

import app.suanpan.ledger.feed.FeedBook;
import app.suanpan.protocol.feed.FeedName;
import app.suanpan.protocol.feed.FeedReader;
import app.suanpan.protocol.feed.FeedRelease;
import app.suanpan.protocol.feed.FeedScope;
import app.suanpan.protocol.feed.FeedVersion;
import java.util.Optional;
import java.util.SortedMap;
import java.util.function.Consumer;

/** What is not in the catalogue stands in the book of feeds, and what it comes to is put to use before it counts. */
final class BookSink implements FeedSink {
    private final FeedName feed;
    private final FeedBook book;
    private final Consumer<SortedMap<String, String>> use;

    /**
     * @param use is given all that is said, by key; throws {@link UnusableException} if that cannot be used. May be called twice with the
     *     same
     */
    BookSink(FeedName feed, FeedBook book, Consumer<SortedMap<String, String>> use) {
        this.feed = feed;
        this.book = book;
        this.use = use;
    }

    @Override
    public Optional<FeedVersion> inUse(FeedScope.Layer layer) {
        return book.applied(feed, layer);
    }

    @Override
    public Outcome use(FeedRelease release, FeedReader entries) {
        return book.take(release, entries, use) ? Outcome.IN_USE : Outcome.OUT_OF_STEP;
    }

    @Override
    public void leave(FeedScope.Layer layer) {
        book.leave(feed, layer, use);
    }
}
