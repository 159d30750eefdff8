package app.suanpan.collector.feed;

import app.suanpan.collector.request.Clerk;
import app.suanpan.collector.store.FeedStore;
import app.suanpan.protocol.feed.FeedAnswer;
import app.suanpan.protocol.feed.FeedHead;
import app.suanpan.protocol.feed.FeedRequest;
import app.suanpan.protocol.feed.FeedScope;
import app.suanpan.protocol.topic.Box;
import app.suanpan.protocol.uplink.Bytes;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Answers what boxes ask of feeds. A box learns of no other store than its own: what it is told follows from who asks. Pieces that many ask
 * for are read once; nothing else is remembered.
 */
public final class FeedClerk implements Clerk {
    /** Of 120 KB each: enough for a change that all boxes fetch at once. */
    private static final int PIECES_REMEMBERED = 128;

    /** Numbers are given again in a database that was put back to a backup; a signature is one release's for ever. */
    private record Place(String signature, int index) {}

    private final FeedStore store;
    private final Map<Place, Bytes> pieces = new LinkedHashMap<>(PIECES_REMEMBERED, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Place, Bytes> eldest) {
            return size() > PIECES_REMEMBERED;
        }
    };

    public FeedClerk(FeedStore store) {
        this.store = store;
    }

    @Override
    public String matter() {
        return "feed";
    }

    /** All requests are about feeds that are not about anything else. */
    @Override
    public boolean takes(Bytes request) {
        return true;
    }

    @Override
    public Bytes answer(Box box, Bytes request) {
        return answer(box, FeedRequest.parse(request)).toBytes();
    }

    private FeedAnswer answer(Box box, FeedRequest request) {
        return switch (request) {
            case FeedRequest.Heads ignored -> heads(box);
            case FeedRequest.Release it -> release(box, it);
            case FeedRequest.Chunk it -> chunk(box, it);
        };
    }

    private FeedAnswer heads(Box box) {
        var zone = store.zone(box.tenant(), box.store());
        List<FeedHead> heads = new ArrayList<>(store.heads(box.tenant(), FeedScope.ALL));
        zone.ifPresent(it -> heads.addAll(store.heads(box.tenant(), FeedScope.zone(it))));
        heads.addAll(store.heads(box.tenant(), FeedScope.store(box.store())));
        return new FeedAnswer.Heads(zone, heads);
    }

    private FeedAnswer release(Box box, FeedRequest.Release asked) {
        var kept = mayRead(box, asked.scope())
                ? store.onward(box.tenant(), asked.feed(), asked.scope(), asked.from())
                        .filter(it -> it.becomes().version() > asked.from())
                : Optional.<FeedStore.Kept>empty();
        var key = store.publicKey();
        if (kept.isEmpty() || key.isEmpty()) {
            return new FeedAnswer.Gone(asked.feed(), asked.scope(), 0, asked.from());
        }
        return piece(kept.get(), 0)
                .<FeedAnswer>map(first -> new FeedAnswer.Release(
                        asked.feed(), asked.scope(), asked.from(), kept.get().signed(key.get()), first))
                .orElseGet(() -> new FeedAnswer.Gone(asked.feed(), asked.scope(), 0, asked.from()));
    }

    private FeedAnswer chunk(Box box, FeedRequest.Chunk asked) {
        var kept = mayRead(box, asked.scope())
                ? store.release(box.tenant(), asked.feed(), asked.scope(), asked.version(), asked.from())
                : Optional.<FeedStore.Kept>empty();
        return kept.flatMap(it -> piece(it, asked.index()))
                .<FeedAnswer>map(piece -> new FeedAnswer.Chunk(
                        asked.feed(), asked.scope(), asked.version(), asked.from(), asked.index(), piece))
                .orElseGet(() -> new FeedAnswer.Gone(asked.feed(), asked.scope(), asked.version(), asked.from()));
    }

    private boolean mayRead(Box box, FeedScope scope) {
        return switch (scope.layer()) {
            case ALL -> true;
            case ZONE ->
                store.zone(box.tenant(), box.store())
                        .filter(scope.name()::equals)
                        .isPresent();
            case STORE -> scope.name().equals(box.store());
        };
    }

    private Optional<Bytes> piece(FeedStore.Kept release, int index) {
        var place = new Place(release.signature(), index);
        synchronized (pieces) {
            var known = pieces.get(place);
            if (known != null) {
                return Optional.of(known);
            }
        }
        var read = store.piece(release.id(), index);
        synchronized (pieces) {
            read.ifPresent(it -> pieces.put(place, it));
        }
        return read;
    }
}
