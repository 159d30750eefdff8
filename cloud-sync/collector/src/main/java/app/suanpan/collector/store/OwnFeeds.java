package app.suanpan.collector.store;

import app.suanpan.protocol.ack.BoxState;
import app.suanpan.protocol.feed.FeedName;
import app.suanpan.protocol.feed.FeedScope;
import app.suanpan.protocol.topic.Box;
import app.suanpan.protocol.wire.MalformedMessageException;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What a box may say of head office's feeds: each feed once for all stores, once for a zone, and once for its own store. It may still
 * have another zone's than its own, until it has taken that out.
 */
final class OwnFeeds {
    private static final Logger LOG = LoggerFactory.getLogger(OwnFeeds.class);

    private record Place(FeedName feed, FeedScope.Layer layer) {}

    private OwnFeeds() {}

    /** Returns the text to keep; whatever else the box says, it says in vain. */
    static String text(Box box, BoxState state) {
        Set<Place> said = new HashSet<>();
        var own = state.feeds().stream()
                .filter(feed -> place(box, feed).filter(said::add).isPresent())
                .toList();
        if (own.size() < state.feeds().size()) {
            LOG.warn(
                    "not kept, for the box cannot have it: box={} feeds={}",
                    box,
                    state.feeds().size() - own.size());
        }
        return BoxState.feedsText(own);
    }

    private static Optional<Place> place(Box box, BoxState.Feed feed) {
        try {
            var scope = FeedScope.parse(feed.scope());
            return scope.layer() == FeedScope.Layer.STORE && !scope.name().equals(box.store())
                    ? Optional.empty()
                    : FeedName.of(feed.feed()).map(name -> new Place(name, scope.layer()));
        } catch (MalformedMessageException e) {
            return Optional.empty();
        }
    }
}
