package app.suanpan.collector.feed;

import app.suanpan.collector.store.FeedStore;
import app.suanpan.domain.member.BadgeToken;
import app.suanpan.domain.member.Guide;
import app.suanpan.domain.member.GuideStatus;
import app.suanpan.protocol.feed.FeedName;
import app.suanpan.protocol.feed.FeedScope;
import app.suanpan.protocol.json.Json;
import app.suanpan.protocol.json.UnreadableJsonException;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The guides that head office has published, as a box of their store would know them: of several layers the narrowest holds. Who stands in a
 * store's own configuration alone is not known here.
 */
public final class PublishedGuides {
    private final FeedStore feeds;
    private final FeedPublisher publisher;
    private final String tenant;
    private final Map<FeedScope, Layer> layers = new HashMap<>();

    /** @param release number of the release that says it */
    private record Layer(long release, SortedMap<String, String> said) {}

    /** @param tenant whose guides */
    public PublishedGuides(FeedStore feeds, String tenant, Clock clock, SecureRandom random) {
        this.feeds = feeds;
        this.publisher = new FeedPublisher(feeds, clock, random);
        this.tenant = tenant;
    }

    /** The guide whose badge this is, if they are one of a store's, have not left, and the badge was not revoked. */
    public synchronized Optional<Guide> of(BadgeToken badge) {
        readWhatIsNew();
        String key = "guide/" + badge.guide();
        return layers.values().stream()
                .map(layer -> layer.said().get(key))
                .filter(said -> said != null)
                .flatMap(said -> guide(said).stream())
                .map(Guide::store)
                .distinct()
                .sorted()
                .flatMap(store -> guide(store, badge, key).stream())
                .findFirst();
    }

    private Optional<Guide> guide(String store, BadgeToken badge, String key) {
        SortedMap<String, String> said = new TreeMap<>();
        said.putAll(said(FeedScope.ALL));
        feeds.zone(tenant, store).ifPresent(zone -> said.putAll(said(FeedScope.zone(zone))));
        said.putAll(said(FeedScope.store(store)));
        return Optional.ofNullable(said.get(key))
                .filter(_ -> !said.containsKey("badge/" + badge.guide() + "/" + badge.serial()))
                .flatMap(PublishedGuides::guide)
                .filter(guide -> guide.store().equals(store) && guide.status() == GuideStatus.ACTIVE);
    }

    private SortedMap<String, String> said(FeedScope scope) {
        Layer layer = layers.get(scope);
        return layer == null ? new TreeMap<>() : layer.said();
    }

    private void readWhatIsNew() {
        Map<FeedScope, Long> newest = feeds.newest(tenant, FeedName.GUIDES);
        layers.keySet().retainAll(newest.keySet());
        newest.forEach((scope, release) -> {
            Layer known = layers.get(scope);
            if (known == null || known.release() != release) {
                layers.put(scope, new Layer(release, publisher.said(tenant, FeedName.GUIDES, scope)));
            }
        });
    }

    private static Optional<Guide> guide(String said) {
        try {
            return Optional.of(Json.read(said.getBytes(StandardCharsets.UTF_8), Guide.class));
        } catch (UnreadableJsonException e) {
            return Optional.empty();
        }
    }
}
