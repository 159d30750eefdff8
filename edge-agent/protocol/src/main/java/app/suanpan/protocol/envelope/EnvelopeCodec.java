package app.suanpan.protocol.envelope;

import app.suanpan.protocol.topic.Box;
import app.suanpan.protocol.uplink.Bytes;
import app.suanpan.protocol.uplink.ChainHash;
import app.suanpan.protocol.uplink.JournalChain;
import app.suanpan.protocol.uplink.StoredEvent;
import app.suanpan.protocol.wire.MalformedMessageException;
import app.suanpan.protocol.wire.WireObject;
import com.github.luben.zstd.Zstd;
import com.github.luben.zstd.ZstdException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * An envelope's bytes: one line of JSON, the header, and after its line feed the events, one a line, compressed with
 * Zstandard.
 *
 * <p>Reading recomputes every hash from the bytes, so that what comes out is whole or does not come out.
 */
public final class EnvelopeCodec {
    /** The version of the envelope's form that this class writes, and the only one it reads. */
    public static final int VERSION = 1;

    /**
     * The most bytes that the events of one envelope may have: some sixteen thousand lines on one receipt. Far above the sender's limit, for
     * a single event may be large; far below what would hurt, for some bytes of zstd may say that they are as many as that.
     */
    public static final int MAX_PLAIN_BYTES = 8 * 1024 * 1024;

    /** The most bytes that an envelope may have on the wire: events that could not be compressed at all, and a header. */
    public static final int MAX_WIRE_BYTES = MAX_PLAIN_BYTES + 64 * 1024;

    private static final int EVENTS_SCHEMA = 1;
    private static final int MAX_HEADER_BYTES = 8 * 1024;
    /** The sender's limit is {@link Envelope#MAX_EVENTS}; a reader is more generous than a writer. */
    private static final int MAX_COUNT = 10_000;

    private static final int COMPRESSION_LEVEL = 3;
    private static final byte LINE_FEED = '\n';

    private EnvelopeCodec() {}

    /** Returns the bytes to publish. */
    public static Bytes encode(Envelope envelope) {
        var out = new ByteArrayOutputStream();
        try {
            write(envelope.header()).toBytes().writeTo(out);
            out.write(LINE_FEED);
            out.write(Zstd.compress(lines(envelope.events()), COMPRESSION_LEVEL));
        } catch (IOException e) {
            throw new UncheckedIOException("an array cannot fail to be written", e);
        }
        return Bytes.of(out.toByteArray());
    }

    /** Reads an envelope; refuses bytes that are not one, and events whose hashes are not the announced ones. */
    public static Envelope decode(Bytes wire) {
        var bytes = wire.toArray();
        var headerEnd = indexOfLineFeed(bytes);
        var header = readHeader(Bytes.of(bytes, 0, headerEnd));
        var events = chain(header, split(decompress(bytes, headerEnd + 1), header.count()));
        try {
            return new Envelope(header, events);
        } catch (IllegalArgumentException e) {
            throw new MalformedMessageException(e.getMessage(), e);
        }
    }

    private static WireObject write(EnvelopeHeader header) {
        var object = WireObject.create()
                .put("version", VERSION)
                .put("tenant", header.box().tenant())
                .put("store", header.box().store())
                .put("workstation", header.box().workstation())
                .put("epoch", header.epoch().hex());
        // Nearly every box lives its whole life in its first epoch, whose base says nothing.
        if (header.base() > 0) {
            object.put("base", header.base()).put("baseHash", header.baseHash().hex());
        }
        object.put("first", header.first())
                .put("count", header.count())
                .put("prevHash", header.prevHash().hex())
                .put("headHash", header.headHash().hex())
                .put("schema", EVENTS_SCHEMA)
                .put("sentAt", header.sentAt().toString());
        return header.signature() == null ? object.putNull("signature") : object.put("signature", header.signature());
    }

    private static EnvelopeHeader readHeader(Bytes line) {
        var object = WireObject.parse(line);
        var version = object.number("version", 1);
        if (version != VERSION) {
            throw new MalformedMessageException("envelope version " + version + " is not known here");
        }
        try {
            return new EnvelopeHeader(
                    new Box(object.text("tenant"), object.text("store"), object.text("workstation")),
                    object.epoch("epoch"),
                    object.number("base", 0, 0),
                    object.hash("baseHash", JournalChain.GENESIS),
                    object.number("first", 1),
                    Math.toIntExact(object.number("count", 1)),
                    object.hash("prevHash"),
                    object.hash("headHash"),
                    object.time("sentAt"),
                    object.optionalText("signature").orElse(null));
        } catch (IllegalArgumentException | ArithmeticException e) {
            throw new MalformedMessageException(e.getMessage(), e);
        }
    }

    private static byte[] lines(List<StoredEvent> events) throws IOException {
        var out = new ByteArrayOutputStream();
        for (var event : events) {
            event.body().writeTo(out);
            out.write(LINE_FEED);
        }
        return out.toByteArray();
    }

    private static byte[] decompress(byte[] bytes, int from) {
        var compressed = Arrays.copyOfRange(bytes, from, bytes.length);
        try {
            var size = Zstd.getFrameContentSize(compressed);
            if (size < 1 || size > MAX_PLAIN_BYTES) {
                throw new MalformedMessageException("the events are " + size + " bytes long, or do not say");
            }
            var plain = new byte[(int) size];
            var written = Zstd.decompress(plain, compressed);
            if (Zstd.isError(written) || written != size) {
                throw new MalformedMessageException("the events cannot be decompressed");
            }
            return plain;
        } catch (ZstdException e) {
            throw new MalformedMessageException("the events cannot be decompressed", e);
        }
    }

    private static List<Bytes> split(byte[] plain, int count) {
        if (count > MAX_COUNT) {
            throw new MalformedMessageException(count + " events are too many for one envelope");
        }
        var bodies = new ArrayList<Bytes>(count);
        var start = 0;
        for (var i = 0; i < plain.length; i++) {
            if (plain[i] == LINE_FEED) {
                // Not one more than announced: a kilobyte of zstd may hold millions of empty lines, and each would be
                // an object.
                if (bodies.size() == count) {
                    throw new MalformedMessageException("announced " + count + " events, found more");
                }
                bodies.add(Bytes.of(plain, start, i));
                start = i + 1;
            }
        }
        if (start != plain.length || bodies.size() != count) {
            throw new MalformedMessageException(
                    "announced " + count + " events, found " + bodies.size() + " whole ones");
        }
        return bodies;
    }

    private static List<StoredEvent> chain(EnvelopeHeader header, List<Bytes> bodies) {
        var chain = new JournalChain();
        var events = new ArrayList<StoredEvent>(bodies.size());
        ChainHash hash = header.prevHash();
        var sequence = header.first();
        for (var body : bodies) {
            if (body.length() == 0) {
                throw new MalformedMessageException("event " + sequence + " is empty");
            }
            hash = chain.next(hash, body);
            events.add(new StoredEvent(sequence, body, hash));
            sequence++;
        }
        return events;
    }

    private static int indexOfLineFeed(byte[] bytes) {
        for (var i = 0; i < Math.min(bytes.length, MAX_HEADER_BYTES); i++) {
            if (bytes[i] == LINE_FEED) {
                return i;
            }
        }
        throw new MalformedMessageException("there is no header");
    }
}
