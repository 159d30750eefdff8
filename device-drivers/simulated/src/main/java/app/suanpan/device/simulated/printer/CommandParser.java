package app.suanpan.device.simulated.printer;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.function.Consumer;

/**
 * Makes commands of bytes as they arrive, in pieces of any size. It knows how long each command is, so that a byte inside a
 * picture is never taken for a question. Not for use by several threads.
 */
final class CommandParser {
    private static final int NEEDS_MORE = -1;

    private final Consumer<Command> commands;
    private final ByteArrayOutputStream text = new ByteArrayOutputStream();
    private byte[] held = new byte[4_096];
    private int count;

    CommandParser(Consumer<Command> commands) {
        this.commands = commands;
    }

    void accept(byte[] bytes, int length) {
        if (count + length > held.length) {
            held = Arrays.copyOf(held, Math.max(held.length * 2, count + length));
        }
        System.arraycopy(bytes, 0, held, count, length);
        count += length;
        int start = 0;
        int taken;
        while (start < count && (taken = take(start)) != NEEDS_MORE) {
            start += taken;
        }
        endText();
        System.arraycopy(held, start, held, 0, count - start);
        count -= start;
    }

    private int take(int start) {
        int first = held[start] & 0xFF;
        if (first >= 0x20) {
            text.write(first);
            return 1;
        }
        endText();
        return switch (first) {
            case Command.DLE, Command.ESC, Command.FS, Command.GS -> prefixed(start, first);
            default -> {
                commands.accept(new Command(Command.CONTROL, first, new byte[0]));
                yield 1;
            }
        };
    }

    private void endText() {
        if (text.size() > 0) {
            commands.accept(new Command(Command.TEXT, 0, text.toByteArray()));
            text.reset();
        }
    }

    private int prefixed(int start, int prefix) {
        if (start + 1 >= count) {
            return NEEDS_MORE;
        }
        int code = held[start + 1] & 0xFF;
        int parameters = switch (prefix) {
            case Command.DLE -> afterDle(start + 2, code);
            case Command.ESC -> afterEsc(start + 2, code);
            case Command.FS -> afterFs(start + 2, code);
            default -> afterGs(start + 2, code);
        };
        if (parameters == NEEDS_MORE || start + 2 + parameters > count) {
            return NEEDS_MORE;
        }
        byte[] data = Arrays.copyOfRange(held, start + 2, start + 2 + parameters);
        commands.accept(new Command(prefix, code, data));
        return 2 + parameters;
    }

    private int afterDle(int at, int code) {
        return switch (code) {
            case 0x04 -> has(at, 1) ? (byteAt(at) == 7 || byteAt(at) == 8 ? 2 : 1) : NEEDS_MORE;
            case 0x05 -> 1;
            case 0x14 -> has(at, 1) ? (byteAt(at) == 8 ? 8 : 3) : NEEDS_MORE;
            default -> 0;
        };
    }

    private int afterEsc(int at, int code) {
        return switch (code) {
            case '@', '2', 'L', 'S', 'i', 'm', 'v', 0x0C -> 0;
            case '$', '\\', 'c', 'B' -> 2;
            case 'p' -> 3;
            case 'W' -> 8;
            case '*' ->
                has(at, 3) ? 3 + (byteAt(at) >= 32 ? 3 : 1) * (byteAt(at + 1) | byteAt(at + 2) << 8) : NEEDS_MORE;
            case 'D' -> untilNul(at);
            case '(' -> counted(at);
            default -> 1;
        };
    }

    private int afterFs(int at, int code) {
        return switch (code) {
            case '&', '.' -> 0;
            case 'S', 'p' -> 2;
            case '(' -> counted(at);
            default -> 1;
        };
    }

    private int afterGs(int at, int code) {
        return switch (code) {
            case ':', 0x0C -> 0;
            case '$', 'L', 'P', 'W', '\\' -> 2;
            case '^' -> 3;
            case 'g' -> 4;
            case 'V' -> has(at, 1) ? (byteAt(at) % 48 < 2 ? 1 : 2) : NEEDS_MORE;
            case 'k' -> barcode(at);
            case '(' -> counted(at);
            case '8' -> has(at, 5) ? 5 + (int) longAt(at + 1) : NEEDS_MORE;
            case 'v' ->
                has(at, 6)
                        ? 6 + (byteAt(at + 2) | byteAt(at + 3) << 8) * (byteAt(at + 4) | byteAt(at + 5) << 8)
                        : NEEDS_MORE;
            case '*' -> has(at, 2) ? 2 + 8 * byteAt(at) * byteAt(at + 1) : NEEDS_MORE;
            default -> 1;
        };
    }

    private int barcode(int at) {
        if (!has(at, 1)) {
            return NEEDS_MORE;
        }
        if (byteAt(at) >= 65) {
            return has(at, 2) ? 2 + byteAt(at + 1) : NEEDS_MORE;
        }
        int content = untilNul(at + 1);
        return content == NEEDS_MORE ? NEEDS_MORE : content + 1;
    }

    /** {@code ( fn pL pH} and as many bytes as that says. */
    private int counted(int at) {
        return has(at, 3) ? 3 + (byteAt(at + 1) | byteAt(at + 2) << 8) : NEEDS_MORE;
    }

    private int untilNul(int at) {
        for (int end = at; end < count; end++) {
            if (held[end] == 0) {
                return end - at + 1;
            }
        }
        return NEEDS_MORE;
    }

    private boolean has(int at, int bytes) {
        return at + bytes <= count;
    }

    private int byteAt(int at) {
        return held[at] & 0xFF;
    }

    private long longAt(int at) {
        return Math.min(byteAt(at) | byteAt(at + 1) << 8 | byteAt(at + 2) << 16 | (long) byteAt(at + 3) << 24, 1 << 24);
    }
}
