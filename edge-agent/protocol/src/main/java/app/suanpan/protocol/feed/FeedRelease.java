package app.suanpan.protocol.feed;

import app.suanpan.protocol.uplink.Bytes;
import app.suanpan.protocol.wire.MalformedMessageException;
import app.suanpan.protocol.wire.WireObject;
import java.util.ArrayList;
import java.util.List;

/**
 * What has to be fetched to get from one version of a layer to another: the part that is signed.
 *
 * @param tenant whose stores it is for
 * @param becomes the version that it leads to
 * @param from the version that it begins at; 0 if it holds all that is said
 * @param base the hash of what is said at {@code from}: two databases may have called different things by one version; empty if from 0
 * @param bytes its length, compressed with Zstandard
 * @param chunks the SHA-256 of each piece of {@value #CHUNK_BYTES} bytes, hexadecimal; the last may be shorter
 */
public record FeedRelease(String tenant, FeedVersion becomes, long from, String base, long bytes, List<String> chunks) {
    /** How long a piece is: with its head it stays below 128 KB. */
    public static final int CHUNK_BYTES = 120 * 1024;

    private static final int HASH_DIGITS = 64;
    /** A million items are some 30 MB; what is far beyond that is a mistake, or worse. */
    private static final long MOST_BYTES = 4L << 30;

    /** Refuses pieces that are not as many as the length says. */
    public FeedRelease {
        chunks = List.copyOf(chunks);
        if (bytes < 1 || bytes > MOST_BYTES || chunks.size() != (bytes + CHUNK_BYTES - 1) / CHUNK_BYTES) {
            throw new IllegalArgumentException(bytes + " bytes are not " + chunks.size() + " pieces");
        }
        if (from < 0 || from >= becomes.version()) {
            throw new IllegalArgumentException("from version " + from + " to " + becomes.version());
        }
    }

    /** Returns whether these bytes are the piece of this number. */
    public boolean isChunk(int index, Bytes bytes) {
        return FeedWire.hash(bytes.toArray()).equals(chunks.get(index));
    }

    /** Returns the hash by which a piece is listed. */
    public static String hash(byte[] chunk) {
        return FeedWire.hash(chunk);
    }

    /** Returns the bytes to sign. */
    public Bytes toBytes() {
        return becomes.write()
                .put("tenant", tenant)
                .put("from", from)
                .put("base", base)
                .put("bytes", bytes)
                .put("chunks", String.join("", chunks))
                .toBytes();
    }

    /** Reads a release; refuses bytes that are none. */
    public static FeedRelease parse(Bytes wire) {
        WireObject object = WireObject.parse(wire);
        String hashes = object.text("chunks");
        List<String> chunks = new ArrayList<>();
        for (int at = 0; at + HASH_DIGITS <= hashes.length(); at += HASH_DIGITS) {
            chunks.add(hashes.substring(at, at + HASH_DIGITS));
        }
        try {
            return new FeedRelease(
                    object.text("tenant"),
                    FeedVersion.read(object),
                    object.number("from", 0),
                    object.text("base"),
                    object.number("bytes", 1),
                    chunks);
        } catch (IllegalArgumentException e) {
            throw new MalformedMessageException("not a release of a feed", e);
        }
    }
}
