package app.suanpan.collector.feed;

import app.suanpan.collector.store.FeedStore;
import app.suanpan.collector.store.FeedStore.Kept;
import app.suanpan.collector.store.OutrunException;
import app.suanpan.protocol.ack.BoxState;
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
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Makes a new version of a layer out of a file, and the change that leads to it from the version before. Whoever has another version, or
 * none, gets all of it.
 */
public final class FeedPublisher {
    private static final Logger LOG = LoggerFactory.getLogger(FeedPublisher.class);
    private static final int COMPRESSION_LEVEL = 6;
    /** A box that was away for so many publications gets all of it anew. */
    private static final int VERSIONS_KEPT = 30;
    /** What nobody publishes changes often, by little. */
    private static final int AMENDMENTS_KEPT = 100;
    /** A letter that was answered is not to lie about; whoever was away gets all of the few there are. */
    private static final int LETTERS_KEPT = 1;
    /** What nobody publishes is made of what boxes write: one that writes without end must not fill this machine's memory, and the shop's disk. */
    private static final int MOST_AMENDED = 250_000;
    /** No backup is older than so many publications of one layer. */
    private static final long MOST_FORGOTTEN = 1_000_000;
    /** A program may publish some in one second. */
    private static final long AT_ONCE = 1_000;

    private final FeedStore store;
    private final FeedContents contents;
    private final Clock clock;
    private final SecureRandom random;

    /** @param random makes the feed key, the first time that anything is published */
    public FeedPublisher(FeedStore store, Clock clock, SecureRandom random) {
        this.store = store;
        this.contents = new FeedContents(store);
        this.clock = clock;
        this.random = random;
    }

    /**
     * What was published.
     *
     * @param version the layer's version now
     * @param fresh whether it is new; false if the file says what was said before
     * @param entries how many there are in all
     * @param changed how many of them are new, different or gone
     * @param bytes what a box fetches that had the version before, compressed
     */
    public record Published(FeedVersion version, boolean fresh, int entries, int changed, long bytes) {}

    /** Something compressed. */
    private record Packed(byte[] bytes, String hash) {}

    /**
     * What a layer is to say.
     *
     * @param entries all of it
     * @param changes what of it is new, different or gone since the version before; all of it if there was none
     */
    private record Content(SortedMap<String, String> entries, SortedMap<String, FeedEntry> changes) {
        Packed packed() {
            return pack(sink -> entries.forEach((key, value) -> sink.accept(FeedEntry.of(key, value))));
        }

        Packed packedChanges() {
            return pack(sink -> {
                // What goes makes room, a barcode for instance, before anything comes.
                changes.values().stream().filter(it -> it.value() == null).forEach(sink);
                changes.values().stream().filter(it -> it.value() != null).forEach(sink);
            });
        }
    }

    /**
     * Publishes what a file says as all that a layer says from now on. Of two who do so at once both are heard, one after the other: whoever
     * comes second follows the first one's version.
     *
     * @throws FeedFileException if the file cannot be published, with a sentence
     */
    public Published publish(String tenant, FeedName feed, FeedScope scope, Path file) {
        SortedMap<String, String> entries = FeedFile.read(feed, file);
        return untilNobodyIsQuicker(
                        tenant, feed, scope, before -> Optional.of(new Content(entries, changes(before, entries))))
                .orElseThrow();
    }

    /**
     * Publishes some changes to what a layer says, which nobody has in a file.
     *
     * @param changes what stands under some keys from now on, or that nothing does. Asked for after it is known which version is changed, and
     *     asked for again if somebody else publishes another one meanwhile, so that nothing older ever stands in place of something newer
     */
    Published amend(String tenant, FeedName feed, FeedScope scope, Supplier<Map<String, Optional<String>>> changes) {
        return untilNobodyIsQuicker(tenant, feed, scope, before -> {
                    SortedMap<String, String> entries =
                            before.map(contents::entries).orElseGet(TreeMap::new);
                    SortedMap<String, FeedEntry> changed = new TreeMap<>();
                    changes.get()
                            .forEach((key, value) -> amend(entries, key, value).ifPresent(it -> changed.put(key, it)));
                    return Optional.of(new Content(entries, changed));
                })
                .orElseThrow();
    }

    /**
     * Publishes another value of one entry where a layer has it.
     *
     * @param becomes what is said from now on, of what was said
     * @return whether the layer has it
     */
    boolean change(String tenant, FeedName feed, FeedScope scope, String key, UnaryOperator<String> becomes) {
        return untilNobodyIsQuicker(tenant, feed, scope, before -> {
                    SortedMap<String, String> entries =
                            before.map(contents::entries).orElseGet(TreeMap::new);
                    SortedMap<String, FeedEntry> changed = new TreeMap<>();
                    return Optional.ofNullable(entries.get(key)).map(said -> {
                        amend(entries, key, Optional.of(becomes.apply(said))).ifPresent(it -> changed.put(key, it));
                        return new Content(entries, changed);
                    });
                })
                .isPresent();
    }

    /** Returns what is new by it, if anything is. */
    private static Optional<FeedEntry> amend(SortedMap<String, String> entries, String key, Optional<String> value) {
        if (value.isEmpty()) {
            return Optional.ofNullable(entries.remove(key)).map(gone -> FeedEntry.gone(key));
        }
        if (entries.size() >= MOST_AMENDED && !entries.containsKey(key)) {
            LOG.warn("left out, for there are {} entries already: key={}", entries.size(), key);
            return Optional.empty();
        }
        return value.get().equals(entries.put(key, value.get()))
                ? Optional.empty()
                : Optional.of(FeedEntry.of(key, value.get()));
    }

    /** What is to be done to get from a version to some entries. The old ones go by one by one: there may be a million of them. */
    private SortedMap<String, FeedEntry> changes(Optional<Kept> before, SortedMap<String, String> entries) {
        SortedMap<String, FeedEntry> changes = new TreeMap<>();
        entries.forEach((key, value) -> changes.put(key, FeedEntry.of(key, value)));
        before.ifPresent(version -> contents.read(version, old -> {
            String now = entries.get(old.key());
            if (now == null) {
                changes.put(old.key(), FeedEntry.gone(old.key()));
            } else if (now.equals(old.value())) {
                changes.remove(old.key());
            }
        }));
        return changes;
    }

    /** @param content what a layer is to say, of the version that it says now; nothing if there is nothing to say */
    private Optional<Published> untilNobodyIsQuicker(
            String tenant, FeedName feed, FeedScope scope, Function<Optional<Kept>, Optional<Content>> content) {
        while (true) {
            Optional<Kept> before = store.onward(tenant, feed, scope, 0);
            try {
                return content.apply(before).map(it -> follow(before, tenant, feed, scope, it));
            } catch (OutrunException e) {
                if (store.onward(tenant, feed, scope, 0).equals(before)) {
                    throw e;
                }
                LOG.info("somebody else has published meanwhile: feed={} scope={}", feed.word(), scope);
            }
        }
    }

    private Published follow(Optional<Kept> before, String tenant, FeedName feed, FeedScope scope, Content content) {
        int entries = content.entries().size();
        int changed = content.changes().size();
        long published = before.map(it -> it.becomes().version()).orElse(0L);
        long last = Math.max(published, reported(tenant, feed, scope, published));
        if (before.isPresent() && changed == 0 && last == published) {
            return new Published(before.get().becomes(), false, entries, 0, 0);
        }
        Packed whole = content.packed();
        FeedVersion becomes = new FeedVersion(feed, scope, last + 1, whole.hash());
        List<Map.Entry<FeedRelease, byte[]>> releases = new ArrayList<>();
        releases.add(Map.entry(release(tenant, becomes, 0, "", whole), whole.bytes()));
        if (before.isPresent()) {
            Packed change = content.packedChanges();
            if (change.bytes().length < whole.bytes().length) {
                releases.add(Map.entry(
                        release(
                                tenant,
                                becomes,
                                before.get().becomes().version(),
                                before.get().becomes().hash(),
                                change),
                        change.bytes()));
            }
        }
        SigningKey key = store.key(() -> SigningKey.make(random));
        store.publish(releases, release -> SignedRelease.sign(release, key), kept(feed), clock.instant());
        LOG.info(
                "feed published: tenant={} feed={} scope={} version={} entries={} changed={}",
                tenant,
                feed.word(),
                scope,
                becomes.version(),
                entries,
                changed);
        return new Published(becomes, true, entries, changed, releases.getLast().getValue().length);
    }

    private static int kept(FeedName feed) {
        if (feed == FeedName.LETTERS) {
            return LETTERS_KEPT;
        }
        return feed.isPublished() ? VERSIONS_KEPT : AMENDMENTS_KEPT;
    }

    /**
     * Returns the stores some box of which says that it has a newer version of its store's layer than was ever published: this database was put
     * back to a backup. What is published next counts on from there.
     */
    List<FeedScope> overtaken(String tenant, FeedName feed) {
        return store.stores(tenant).stream()
                .map(FeedScope::store)
                .filter(scope -> {
                    long published = store.onward(tenant, feed, scope, 0)
                            .map(it -> it.becomes().version())
                            .orElse(0L);
                    return reported(tenant, feed, scope, published) > published;
                })
                .toList();
    }

    /**
     * The highest version that a box says it has whom it is for: this database may be an old backup, and must not count from there. A box
     * that claims what nobody can have published could else use up all numbers there are, for everybody.
     */
    private long reported(String tenant, FeedName feed, FeedScope scope, long published) {
        long most = published + forgotten(tenant, feed, scope);
        return store.reported(tenant, scope).stream()
                .flatMap(text -> BoxState.parseFeeds(text).stream())
                .filter(it -> it.feed().equals(feed.word()) && it.scope().equals(scope.text()))
                .mapToLong(BoxState.Feed::version)
                .filter(version -> isCredible(version, most, feed, scope))
                .max()
                .orElse(0);
    }

    /** How many publications of a layer this database can have forgotten: people publish a file now and then, and not each second. */
    private long forgotten(String tenant, FeedName feed, FeedScope scope) {
        return store.published(tenant, feed, scope)
                .map(last -> Duration.between(last, clock.instant()).toSeconds())
                .map(seconds -> Math.clamp(seconds, 0, MOST_FORGOTTEN - AT_ONCE) + AT_ONCE)
                .orElse(MOST_FORGOTTEN);
    }

    private static boolean isCredible(long version, long most, FeedName feed, FeedScope scope) {
        boolean credible = version <= most;
        if (!credible) {
            LOG.warn("a box claims version {} of {} for {}, which nobody has published", version, feed.word(), scope);
        }
        return credible;
    }

    /** Hands out entries. */
    @FunctionalInterface
    private interface Entries {
        void forEach(Consumer<FeedEntry> sink);
    }

    private static Packed pack(Entries entries) {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        MessageDigest digest = sha256();
        try (OutputStream out = new ZstdOutputStream(packed, COMPRESSION_LEVEL);
                FeedWriter lines = new FeedWriter(new DigestOutputStream(out, digest))) {
            entries.forEach(entry -> {
                try {
                    lines.write(entry);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        } catch (IOException e) {
            throw new UncheckedIOException("an array cannot fail to be written", e);
        }
        return new Packed(packed.toByteArray(), HexFormat.of().formatHex(digest.digest()));
    }

    private static FeedRelease release(String tenant, FeedVersion becomes, long from, String base, Packed packed) {
        byte[] bytes = packed.bytes();
        int count = (bytes.length + FeedRelease.CHUNK_BYTES - 1) / FeedRelease.CHUNK_BYTES;
        List<String> chunks = IntStream.range(0, count)
                .mapToObj(index -> FeedRelease.hash(Arrays.copyOfRange(
                        bytes,
                        index * FeedRelease.CHUNK_BYTES,
                        Math.min(bytes.length, (index + 1) * FeedRelease.CHUNK_BYTES))))
                .toList();
        return new FeedRelease(tenant, becomes, from, base, bytes.length, chunks);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java runtime has SHA-256", e);
        }
    }
}
