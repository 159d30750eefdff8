package app.suanpan.e2e.chaos;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * A control packet of MQTT 5 as it stands on the wire; so much of it is understood as is needed to send a message twice.
 *
 * @param bytes all of it, never changed
 */
record MqttPacket(byte[] bytes) {
    private static final int PUBLISH = 3;
    private static final int PUBACK = 4;
    private static final int TYPE_SHIFT = 4;
    private static final int QOS_MASK = 0b0110;
    private static final int MORE = 0x80;
    private static final int SEVEN_BITS = 0x7f;
    private static final int LONGEST = 64 * 1024 * 1024;

    /**
     * Reads the next packet.
     *
     * @return nothing if the stream ends before it begins
     * @throws IOException if it ends within a packet, or holds none
     */
    static Optional<MqttPacket> read(InputStream in) throws IOException {
        int first = in.read();
        if (first < 0) {
            return Optional.empty();
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.write(first);
        int length = 0;
        int shift = 0;
        int digit;
        do {
            digit = in.read();
            if (digit < 0 || shift > 21) {
                throw new EOFException("no packet of MQTT");
            }
            bytes.write(digit);
            length |= (digit & SEVEN_BITS) << shift;
            shift += 7;
        } while ((digit & MORE) != 0);
        if (length > LONGEST) {
            throw new IOException("a packet of " + length + " bytes");
        }
        byte[] body = in.readNBytes(length);
        if (body.length < length) {
            throw new EOFException("the stream ended within a packet");
        }
        bytes.write(body);
        return Optional.of(new MqttPacket(bytes.toByteArray()));
    }

    private int type() {
        return (bytes[0] & 0xff) >> TYPE_SHIFT;
    }

    /** Whether it is a message that has to be confirmed. */
    boolean isMessage() {
        return type() == PUBLISH && (bytes[0] & QOS_MASK) != 0;
    }

    /** The number of the message that it confirms; nothing if it is no confirmation. */
    OptionalInt confirms() {
        int at = bodyAt();
        return type() == PUBACK && bytes.length >= at + 2 ? OptionalInt.of(number(at)) : OptionalInt.empty();
    }

    /** The same message under another number, which its sender has not in use. */
    MqttPacket as(int number) {
        byte[] copy = bytes.clone();
        int at = bodyAt();
        int numberAt = at + 2 + number(at);
        copy[numberAt] = (byte) (number >> Byte.SIZE);
        copy[numberAt + 1] = (byte) number;
        return new MqttPacket(copy);
    }

    /** Of a message: where it was published. */
    String topic() {
        int at = bodyAt();
        return new String(bytes, at + 2, number(at), StandardCharsets.UTF_8);
    }

    /** Of a message: what it carries. */
    byte[] payload() {
        int at = bodyAt();
        // Behind the topic stand its number and its properties, whose length may take several bytes.
        at += 2 + number(at) + 2;
        int length = 0;
        int shift = 0;
        while ((bytes[at] & MORE) != 0) {
            length |= (bytes[at++] & SEVEN_BITS) << shift;
            shift += 7;
        }
        length |= bytes[at++] << shift;
        return Arrays.copyOfRange(bytes, at + length, bytes.length);
    }

    /** Where the fixed header ends. */
    private int bodyAt() {
        int at = 1;
        while ((bytes[at] & MORE) != 0) {
            at++;
        }
        return at + 1;
    }

    private int number(int at) {
        return (bytes[at] & 0xff) << Byte.SIZE | bytes[at + 1] & 0xff;
    }
}
