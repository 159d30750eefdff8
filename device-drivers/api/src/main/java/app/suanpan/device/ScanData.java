package app.suanpan.device;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.Objects;

/**
 * The fact that a code was read, as the device told it. What the code means is decided elsewhere. Some codes are secrets
 * (payment codes), so {@link #toString()} never shows the data.
 */
public final class ScanData {
    private final Symbology symbology;
    private final byte[] bytes;
    private final ScanSource source;
    private final Instant at;

    /**
     * Copies the bytes.
     *
     * @param symbology the kind of code, or {@link Symbology#UNKNOWN}
     * @param bytes     the data without AIM identifier, prefix or suffix; FNC1 is GS (0x1D)
     * @param source    the device that read it
     * @param at        when the last byte arrived
     */
    public ScanData(Symbology symbology, byte[] bytes, ScanSource source, Instant at) {
        this.symbology = Objects.requireNonNull(symbology, "symbology");
        this.bytes = bytes.clone();
        this.source = Objects.requireNonNull(source, "source");
        this.at = Objects.requireNonNull(at, "at");
    }

    /** The kind of code. */
    public Symbology symbology() {
        return symbology;
    }

    /** A copy of the data. */
    public byte[] bytes() {
        return bytes.clone();
    }

    /** The device that read it. */
    public ScanSource source() {
        return source;
    }

    /** When it was read. */
    public Instant at() {
        return at;
    }

    /** The data as text: UTF-8 where it is that, otherwise one character a byte, so that nothing is lost and nothing throws. */
    public String text() {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException notUtf8) {
            return new String(bytes, StandardCharsets.ISO_8859_1);
        }
    }

    /** True when the other reading has the same kind and the same data, whoever read it and whenever. */
    public boolean sameCodeAs(ScanData other) {
        return symbology == other.symbology && Arrays.equals(bytes, other.bytes);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ScanData that && sameCodeAs(that) && source.equals(that.source) && at.equals(that.at);
    }

    @Override
    public int hashCode() {
        return Objects.hash(symbology, Arrays.hashCode(bytes), source, at);
    }

    @Override
    public String toString() {
        return "ScanData[" + symbology + ", " + bytes.length + " bytes, " + source.name() + ", " + at + "]";
    }
}
