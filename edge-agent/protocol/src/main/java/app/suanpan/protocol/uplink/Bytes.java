package app.suanpan.protocol.uplink;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Arrays;

/**
 * Bytes that nobody can change: the stored form of an event.
 *
 * <p>Events are hashed, stored and sent as the very bytes that were committed. An array that leaks could be altered after
 * its hash was taken, so arrays are copied on the way in and on the way out.
 */
public final class Bytes {
    private final byte[] content;

    private Bytes(byte[] content) {
        this.content = content;
    }

    /** Returns a copy of {@code content} that cannot be changed. */
    public static Bytes of(byte[] content) {
        return new Bytes(content.clone());
    }

    /** Returns a copy of the bytes of {@code content} from {@code from} inclusive to {@code to} exclusive. */
    public static Bytes of(byte[] content, int from, int to) {
        return new Bytes(Arrays.copyOfRange(content, from, to));
    }

    /** Returns {@code text} in UTF-8. */
    public static Bytes utf8(String text) {
        return new Bytes(text.getBytes(StandardCharsets.UTF_8));
    }

    /** Returns how many bytes there are. */
    public int length() {
        return content.length;
    }

    /** Returns a fresh array with these bytes. */
    public byte[] toArray() {
        return content.clone();
    }

    /** Writes these bytes to {@code out} without copying them. */
    public void writeTo(OutputStream out) throws IOException {
        out.write(content);
    }

    /** Feeds these bytes to {@code digest} without copying them. */
    public void digestInto(MessageDigest digest) {
        digest.update(content);
    }

    /** Returns whether any byte equals {@code value}. */
    public boolean contains(byte value) {
        for (byte b : content) {
            if (b == value) {
                return true;
            }
        }
        return false;
    }

    /** Returns these bytes read as UTF-8. */
    public String asUtf8() {
        return new String(content, StandardCharsets.UTF_8);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Bytes bytes && Arrays.equals(content, bytes.content);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(content);
    }

    /** Says only how many bytes there are: an event may hold what does not belong in a log. */
    @Override
    public String toString() {
        return "Bytes[" + content.length + "]";
    }
}
