package app.suanpan.collector.feed;

import app.suanpan.collector.store.FeedStore;
import app.suanpan.collector.store.OutrunException;
import app.suanpan.domain.member.BadgeToken;
import app.suanpan.domain.member.Guide;
import app.suanpan.protocol.feed.FeedName;
import app.suanpan.protocol.feed.FeedScope;
import app.suanpan.protocol.json.Json;
import app.suanpan.protocol.json.UnreadableJsonException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** What head office has published of a tenant's guides, layer by layer. A layer is read again when it says something new. */
final class GuideLayers {
    private static final String GUIDE = "guide/";

    private final FeedStore feeds;
    private final FeedContents contents;
    private final String tenant;
    private Map<FeedScope, Layer> layers = Map.of();

    /**
     * What one layer says.
     *
     * @param release number of the release that says it
     * @param guides by their number
     * @param others what else it says, by key
     */
    record Layer(long release, SortedMap<Long, Guide> guides, Set<String> others) {
        boolean revokes(BadgeToken badge) {
            return others.contains("badge/" + badge.guide() + "/" + badge.serial());
        }
    }

    GuideLayers(FeedStore feeds, String tenant) {
        this.feeds = feeds;
        this.contents = new FeedContents(feeds);
        this.tenant = tenant;
    }

    /** Returns what each layer says now. */
    synchronized Map<FeedScope, Layer> now() {
        Map<FeedScope, Layer> now = new HashMap<>();
        feeds.newest(tenant, FeedName.GUIDES)
                .forEach((scope, release) -> layer(scope, release).ifPresent(it -> now.put(scope, it)));
        layers = Map.copyOf(now);
        return layers;
    }

    private Optional<Layer> layer(FeedScope scope, long release) {
        Layer known = layers.get(scope);
        if (known != null && known.release() == release) {
            return Optional.of(known);
        }
        try {
            return Optional.of(layer(release, contents.said(tenant, FeedName.GUIDES, scope)));
        } catch (OutrunException e) {
            // Published anew twice while it was read: what it said before holds until somebody asks again.
            return Optional.ofNullable(known);
        }
    }

    private static Layer layer(long release, SortedMap<String, String> said) {
        SortedMap<Long, Guide> guides = new TreeMap<>();
        said.forEach((key, value) -> {
            if (key.startsWith(GUIDE)) {
                guide(value).ifPresent(it -> guides.put(it.id(), it));
            }
        });
        return new Layer(release, guides, Set.copyOf(said.keySet()));
    }

    private static Optional<Guide> guide(String said) {
        try {
            return Optional.of(Json.read(said.getBytes(StandardCharsets.UTF_8), Guide.class));
        } catch (UnreadableJsonException e) {
            return Optional.empty();
        }
    }
}
