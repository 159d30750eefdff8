package app.suanpan.protocol.feed;

import app.suanpan.protocol.uplink.Bytes;
import app.suanpan.protocol.wire.MalformedMessageException;
import app.suanpan.protocol.wire.WireObject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** What the messages of feeds have in common: a line of JSON, and after its line feed bytes that are none. */
final class FeedWire {
    private FeedWire() {}

    /** A message in two parts. */
    record Parts(WireObject head, Bytes body) {}

    static Bytes join(WireObject head, Bytes body) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(body.length() + 512);
        try {
            head.toBytes().writeTo(out);
            out.write('\n');
            body.writeTo(out);
        } catch (IOException e) {
            throw new UncheckedIOException("an array cannot fail to be written", e);
        }
        return Bytes.of(out.toByteArray());
    }

    static Parts split(Bytes wire) {
        byte[] bytes = wire.toArray();
        int end = 0;
        while (end < bytes.length && bytes[end] != '\n') {
            end++;
        }
        Bytes body = end < bytes.length ? Bytes.of(bytes, end + 1, bytes.length) : Bytes.of(new byte[0]);
        return new Parts(WireObject.parse(Bytes.of(bytes, 0, end)), body);
    }

    static FeedName feed(WireObject object) {
        return FeedName.of(object.text("feed"))
                .orElseThrow(() -> new MalformedMessageException("a feed that this edition does not know"));
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java runtime has SHA-256", e);
        }
    }

    static String hash(byte[] bytes) {
        return HexFormat.of().formatHex(sha256().digest(bytes));
    }
}
