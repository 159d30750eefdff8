package app.suanpan.collector.feed;

import app.suanpan.collector.feed.GuideLayers.Layer;
import app.suanpan.collector.store.FeedStore;
import app.suanpan.domain.member.BadgeToken;
import app.suanpan.domain.member.Guide;
import app.suanpan.domain.member.GuideStatus;
import app.suanpan.protocol.feed.FeedScope;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The guides that head office has published, as a box of their store would know them: of several layers the narrowest holds. Who stands in a
 * store's own configuration alone is not known here.
 */
public final class PublishedGuides {
    private final FeedStore feeds;
    private final GuideLayers layers;
    private final String tenant;

    /** @param tenant whose guides */
    public PublishedGuides(FeedStore feeds, String tenant) {
        this.feeds = feeds;
        this.layers = new GuideLayers(feeds, tenant);
        this.tenant = tenant;
    }

    /** The guide whose badge this is, if they are one of a store's, have not left, and the badge was not revoked. */
    public Optional<Guide> of(BadgeToken badge) {
        Map<FeedScope, Layer> now = layers.now();
        return now.values().stream()
                .flatMap(layer -> Stream.ofNullable(layer.guides().get(badge.guide())))
                .map(Guide::store)
                .distinct()
                .sorted()
                .flatMap(store -> guide(store, badge, now).stream())
                .findFirst();
    }

    /** Whether any list says something of a badge or of its guide; of others the boxes of their store may know more. */
    public boolean knows(BadgeToken badge) {
        return layers.now().values().stream()
                .anyMatch(layer -> layer.guides().containsKey(badge.guide()) || layer.revokes(badge));
    }

    private Optional<Guide> guide(String store, BadgeToken badge, Map<FeedScope, Layer> now) {
        List<Layer> narrowestLast =
                scopes(store).stream().map(now::get).filter(Objects::nonNull).toList();
        return narrowestLast.stream()
                .flatMap(layer -> Stream.ofNullable(layer.guides().get(badge.guide())))
                .reduce((broader, narrower) -> narrower)
                .filter(_ -> narrowestLast.stream().noneMatch(layer -> layer.revokes(badge)))
                .filter(guide -> guide.store().equals(store) && guide.status() == GuideStatus.ACTIVE);
    }

    private List<FeedScope> scopes(String store) {
        List<FeedScope> scopes = new ArrayList<>(List.of(FeedScope.ALL));
        feeds.zone(tenant, store).map(FeedScope::zone).ifPresent(scopes::add);
        scopes.add(FeedScope.store(store));
        return scopes;
    }
}
