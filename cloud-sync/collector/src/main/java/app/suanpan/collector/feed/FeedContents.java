package app.suanpan.collector.feed;

import app.suanpan.collector.store.FeedStore;
import app.suanpan.collector.store.FeedStore.Kept;
import app.suanpan.collector.store.OutrunException;
import app.suanpan.protocol.feed.FeedEntry;
import app.suanpan.protocol.feed.FeedName;
import app.suanpan.protocol.feed.FeedReader;
import app.suanpan.protocol.feed.FeedRelease;
import app.suanpan.protocol.feed.FeedScope;
import com.github.luben.zstd.ZstdInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.io.UncheckedIOException;
import java.util.Enumeration;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;

/** Reads again what was published. */
final class FeedContents {
    private final FeedStore store;

    FeedContents(FeedStore store) {
        this.store = store;
    }

    /** Returns all that a layer says now, by key. */
    SortedMap<String, String> said(String tenant, FeedName feed, FeedScope scope) {
        return store.onward(tenant, feed, scope, 0).map(this::entries).orElseGet(TreeMap::new);
    }

    /** Returns all that a version says, by key. */
    SortedMap<String, String> entries(Kept whole) {
        SortedMap<String, String> entries = new TreeMap<>();
        read(whole, entry -> entries.put(entry.key(), String.valueOf(entry.value())));
        return entries;
    }

    /** Hands out the entries of a version one by one: there may be a million of them. */
    void read(Kept whole, Consumer<FeedEntry> sink) {
        try (FeedReader lines = new FeedReader(new ZstdInputStream(pieces(whole)))) {
            for (FeedEntry entry = lines.next(); entry != null; entry = lines.next()) {
                sink.accept(entry);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("what was published cannot be read", e);
        }
    }

    private InputStream pieces(Kept release) {
        int count = (int) ((release.bytes() + FeedRelease.CHUNK_BYTES - 1) / FeedRelease.CHUNK_BYTES);
        Enumeration<InputStream> each = new Enumeration<>() {
            private int index;

            @Override
            public boolean hasMoreElements() {
                return index < count;
            }

            @Override
            public InputStream nextElement() {
                // Two publications later a release goes, also from under whoever is reading it.
                byte[] piece = store.piece(release.id(), index++)
                        .orElseThrow(OutrunException::new)
                        .toArray();
                return new ByteArrayInputStream(piece);
            }
        };
        return new SequenceInputStream(each);
    }
}
