package app.suanpan.collector.feed;

import app.suanpan.collector.feed.GuideLayers.Layer;
import app.suanpan.collector.store.FeedStore;
import app.suanpan.collector.store.FeedStore.StoreId;
import app.suanpan.domain.item.LocalName;
import app.suanpan.domain.member.Guide;
import app.suanpan.protocol.feed.FeedScope;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * What guides are called, as far as head office has published them; who has left and still stands in a list keeps their name. Guides of two
 * tenants are two, whatever their numbers.
 */
public final class GuideNames {
    private final FeedStore feeds;
    private final Map<String, GuideLayers> layers = new ConcurrentHashMap<>();

    /** A guide: numbers are those of one tenant. */
    public record Who(String tenant, long guide) {}

    /** Reads what is published whenever it is asked. */
    public GuideNames(FeedStore feeds) {
        this.feeds = feeds;
    }

    /**
     * Returns what guides are called.
     *
     * @param stores by the names that head office knows them by: only what boxes of these are sent; null for all that was published
     */
    public Map<Who, LocalName> of(@Nullable List<String> stores) {
        Map<Who, LocalName> names = new HashMap<>();
        if (stores == null) {
            feeds.tenants().forEach(tenant -> add(names, tenant, layers(tenant).now()));
            return names;
        }
        Map<String, Set<FeedScope>> sent = new HashMap<>();
        for (StoreId store : feeds.named(stores)) {
            Set<FeedScope> scopes = sent.computeIfAbsent(store.tenant(), _ -> new HashSet<>(Set.of(FeedScope.ALL)));
            scopes.add(FeedScope.store(store.store()));
            feeds.zone(store.tenant(), store.store()).map(FeedScope::zone).ifPresent(scopes::add);
        }
        sent.forEach((tenant, scopes) -> {
            Map<FeedScope, Layer> seen = new HashMap<>(layers(tenant).now());
            seen.keySet().retainAll(scopes);
            add(names, tenant, seen);
        });
        return names;
    }

    private GuideLayers layers(String tenant) {
        return layers.computeIfAbsent(tenant, it -> new GuideLayers(feeds, it));
    }

    /** Of several layers that name a guide, the narrowest holds that the boxes of the guide's own store are sent. */
    private void add(Map<Who, LocalName> names, String tenant, Map<FeedScope, Layer> seen) {
        Map<String, Optional<String>> zones = new HashMap<>();
        seen.entrySet().stream()
                .sorted(Map.Entry.comparingByKey(
                        Comparator.comparing(FeedScope::layer).thenComparing(FeedScope::name)))
                .forEach(layer -> layer.getValue().guides().values().forEach(guide -> {
                    if (isOfItsStore(layer.getKey(), guide, tenant, zones)) {
                        names.put(new Who(tenant, guide.id()), guide.firstName());
                    } else {
                        names.putIfAbsent(new Who(tenant, guide.id()), guide.firstName());
                    }
                }));
    }

    private boolean isOfItsStore(FeedScope scope, Guide guide, String tenant, Map<String, Optional<String>> zones) {
        return switch (scope.layer()) {
            case ALL -> true;
            case ZONE ->
                zones.computeIfAbsent(guide.store(), store -> feeds.zone(tenant, store))
                        .equals(Optional.of(scope.name()));
            case STORE -> scope.name().equals(guide.store());
        };
    }
}
