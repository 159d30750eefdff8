package app.suanpan.collector.store;

import app.suanpan.collector.store.View.BoxView;
import app.suanpan.collector.store.View.FeedView;
import app.suanpan.protocol.ack.BoxState;
import app.suanpan.protocol.feed.FeedName;
import app.suanpan.protocol.feed.FeedScope;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What of head office's feeds each box has in use, beside what it should have. */
public final class FeedQueries {
    private final Readers readers;
    private final BoxQueries boxes;

    FeedQueries(Readers readers, BoxQueries boxes) {
        this.readers = readers;
        this.boxes = boxes;
    }

    /** A layer of a feed of a tenant. */
    private record Layer(String tenant, String feed, String scope) {}

    private record Whose(String tenant, String store) {}

    /** Returns every box of the stores with its feeds: those that are for it, and those that it says it has. */
    public List<BoxView> boxes(@Nullable List<String> stores, int limit) {
        var published = published();
        var zones = zones();
        var said = said(stores);
        return boxes.boxes(stores, limit).stream()
                .map(box -> box.with(feeds(
                        box,
                        BoxState.parseFeeds(
                                said.getOrDefault(box.tenant() + "/" + box.store() + "/" + box.workstation(), "")),
                        Optional.ofNullable(zones.get(new Whose(box.tenant(), id(box)))),
                        published)))
                .toList();
    }

    private static List<FeedView> feeds(
            BoxView box,
            List<BoxState.Feed> said,
            Optional<String> zone,
            Map<Layer, NavigableMap<Long, String>> published) {
        Map<Layer, BoxState.Feed> has = new LinkedHashMap<>();
        said.forEach(feed -> has.put(new Layer(box.tenant(), feed.feed(), feed.scope()), feed));
        List<FeedView> feeds = new ArrayList<>();
        for (FeedName name : FeedName.values()) {
            for (String scope : scopes(box, zone)) {
                var layer = new Layer(box.tenant(), name.word(), scope);
                var versions = published.get(layer);
                if (versions != null) {
                    feeds.add(feed(layer, has.remove(layer), versions));
                }
            }
        }
        // Of a layer that is not for the box any more, and that it has not taken back yet, there is nothing newer.
        has.forEach((layer, feed) -> feeds.add(feed(layer, feed, new TreeMap<>())));
        return feeds;
    }

    private static List<String> scopes(BoxView box, Optional<String> zone) {
        List<String> scopes = new ArrayList<>();
        scopes.add(FeedScope.ALL.text());
        zone.ifPresent(it -> scopes.add("zone/" + it));
        scopes.add("store/" + id(box));
        return scopes;
    }

    /** A store's id is what stands last in the name by which head office knows it. */
    private static String id(BoxView box) {
        return box.store().substring(box.store().lastIndexOf('/') + 1);
    }

    private static FeedView feed(Layer layer, BoxState.@Nullable Feed said, NavigableMap<Long, String> versions) {
        long version = said == null ? 0 : said.version();
        var newer = versions.tailMap(version, false);
        return new FeedView(
                layer.feed(),
                layer.scope(),
                version,
                versions.isEmpty() ? version : Math.max(version, versions.lastKey()),
                newer.isEmpty() ? null : newer.firstEntry().getValue(),
                said == null ? "" : said.trouble());
    }

    /** When each version of each layer was published, as far as that is kept. */
    private Map<Layer, NavigableMap<Long, String>> published() {
        Map<Layer, NavigableMap<Long, String>> published = new HashMap<>();
        readers.ask(db -> db.query(
                "SELECT tenant, feed, scope, version, min(published_at) FROM feed_release WHERE visible = 1"
                        + " GROUP BY tenant, feed, scope, version",
                row -> published
                        .computeIfAbsent(
                                new Layer(row.getString(1), row.getString(2), row.getString(3)),
                                layer -> new TreeMap<>())
                        .put(row.getLong(4), row.getString(5))));
        return published;
    }

    private Map<Whose, String> zones() {
        Map<Whose, String> zones = new HashMap<>();
        readers.ask(db -> db.query(
                "SELECT tenant, store, zone FROM store_zone",
                row -> zones.put(new Whose(row.getString(1), row.getString(2)), row.getString(3))));
        return zones;
    }

    private Map<String, String> said(@Nullable List<String> stores) {
        var where = new Where().stores("box.store_name", stores);
        Map<String, String> said = new HashMap<>();
        readers.ask(db -> db.query(
                "SELECT tenant, store_name, workstation, feeds FROM box" + where.sql(),
                row -> said.put(
                        row.getString(1) + "/" + row.getString(2) + "/" + row.getString(3),
                        Optional.ofNullable(row.getString(4)).orElse("")),
                where.values()));
        return said;
    }
}
