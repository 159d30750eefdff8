package app.suanpan.collector.store;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Rows in one of the two forms that PostgreSQL's COPY reads. Grows as needed and is used again. */
final class CopyBuffer {
    private static final int FIRST_SIZE = 64 * 1024;
    private static final int KEPT_SIZE = 8 * 1024 * 1024;

    private byte[] bytes = new byte[FIRST_SIZE];
    private int length;

    byte[] bytes() {
        return bytes;
    }

    int length() {
        return length;
    }

    /** Empties it; what a large batch needed is not kept for ever. */
    void clear() {
        length = 0;
        if (bytes.length > KEPT_SIZE) {
            bytes = new byte[FIRST_SIZE];
        }
    }

    // The text form: columns between tabs, a row a line.

    /** A value of a text row: a text, a whole number or null. */
    void column(@Nullable Object value, boolean first) {
        if (!first) {
            put('\t');
        }
        switch (value) {
            case null -> {
                put('\\');
                put('N');
            }
            case Number number -> decimal(number.longValue());
            default -> text(value.toString());
        }
    }

    void endOfRow() {
        put('\n');
    }

    private void decimal(long number) {
        // The most negative number has no positive counterpart to take apart.
        if (number == Long.MIN_VALUE) {
            text(Long.toString(number));
            return;
        }
        room(20);
        if (number < 0) {
            bytes[length++] = '-';
        }
        var rest = Math.abs(number);
        var start = length;
        do {
            bytes[length++] = (byte) ('0' + rest % 10);
            rest /= 10;
        } while (rest != 0);
        for (int low = start, high = length - 1; low < high; low++, high--) {
            var swapped = bytes[low];
            bytes[low] = bytes[high];
            bytes[high] = swapped;
        }
    }

    private void text(String text) {
        for (var i = 0; i < text.length(); i++) {
            var letter = text.charAt(i);
            if (letter >= 0x80) {
                for (var one : text.substring(i).getBytes(StandardCharsets.UTF_8)) {
                    letter((char) (one & 0xff));
                }
                return;
            }
            letter(letter);
        }
    }

    private void letter(char letter) {
        switch (letter) {
            case '\\' -> escaped('\\');
            case '\t' -> escaped('t');
            case '\n' -> escaped('n');
            case '\r' -> escaped('r');
            // PostgreSQL's texts have no such letter; the event itself keeps it.
            case 0 -> put(' ');
            default -> put(letter);
        }
    }

    private void escaped(char letter) {
        put('\\');
        put(letter);
    }

    private void put(int value) {
        room(1);
        bytes[length++] = (byte) value;
    }

    // The binary form: numbers from the highest byte down, each value after its length.

    void int16(int value) {
        put(value >>> 8);
        put(value);
    }

    void int32(int value) {
        int16(value >>> 16);
        int16(value);
    }

    void int64(long value) {
        int32((int) (value >>> 32));
        int32((int) value);
    }

    void raw(byte[] value) {
        room(value.length);
        System.arraycopy(value, 0, bytes, length, value.length);
        length += value.length;
    }

    private void room(int more) {
        if (bytes.length - length < more) {
            bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, length + more));
        }
    }
}
