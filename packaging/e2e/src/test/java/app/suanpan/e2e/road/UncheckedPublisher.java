package app.suanpan.e2e.road;

import app.suanpan.collector.store.FeedStore;
import app.suanpan.protocol.feed.FeedEntry;
import app.suanpan.protocol.feed.FeedName;
import app.suanpan.protocol.feed.FeedRelease;
import app.suanpan.protocol.feed.FeedScope;
import app.suanpan.protocol.feed.FeedVersion;
import app.suanpan.protocol.feed.FeedWriter;
import app.suanpan.protocol.feed.SignedRelease;
import app.suanpan.protocol.signature.SigningKey;
import com.github.luben.zstd.ZstdOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A head office that signs whatever it is given, as one of an older or newer edition might: a box has to judge for itself. */
final class UncheckedPublisher {
    private final FeedStore feeds;
    private final String tenant;

    UncheckedPublisher(FeedStore feeds, String tenant) {
        this.feeds = feeds;
        this.tenant = tenant;
    }

    /** Publishes files, all of a few bytes, as the next version for all stores. */
    void publish(FeedName feed, Map<String, byte[]> files) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (FeedWriter lines = new FeedWriter(new ZstdOutputStream(packed))) {
            for (var file : new TreeMap<>(files).entrySet()) {
                lines.write(FeedEntry.of(file.getKey(), Base64.getEncoder().encodeToString(file.getValue())));
            }
        }
        byte[] bytes = packed.toByteArray();
        long next = 1
                + feeds.heads(tenant, FeedScope.ALL).stream()
                        .filter(head -> head.newest().feed() == feed)
                        .mapToLong(head -> head.newest().version())
                        .max()
                        .orElse(0);
        String hash = FeedRelease.hash(bytes);
        FeedRelease release = new FeedRelease(
                tenant, new FeedVersion(feed, FeedScope.ALL, next, hash), 0, "", bytes.length, List.of(hash));
        SigningKey key = feeds.key(() -> SigningKey.make(new SecureRandom()));
        feeds.publish(List.of(Map.entry(release, bytes)), it -> SignedRelease.sign(it, key), 30, Instant.EPOCH);
    }
}
