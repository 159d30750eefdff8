package app.suanpan.command.scan;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/** How codes that are not plain text are written on a line: {@code \x1d} for any character, {@code \t}, {@code \n}, {@code \r}, {@code \\}. */
final class Escapes {
    private Escapes() {}

    /** The text of a line: UTF-8, and where it is not, a character for each byte, as scanners deliver them. */
    static String text(byte[] line) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(line))
                    .toString();
        } catch (CharacterCodingException e) {
            return new String(line, StandardCharsets.ISO_8859_1);
        }
    }

    /** Puts the characters in place of their escapes. A backslash before anything else stands for itself. */
    static String unescaped(String line) {
        if (line.indexOf('\\') < 0) {
            return line;
        }
        StringBuilder text = new StringBuilder(line.length());
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            char next = c == '\\' && i + 1 < line.length() ? line.charAt(i + 1) : 0;
            int hex = next == 'x' ? hex(line, i + 2) : -1;
            if (hex >= 0) {
                text.append((char) hex);
                i += 3;
            } else if ("\\tnr".indexOf(next) >= 0 && next != 0) {
                text.append("\\\t\n\r".charAt("\\tnr".indexOf(next)));
                i++;
            } else {
                text.append(c);
            }
        }
        return text.toString();
    }

    /** Writes a text so that {@link #unescaped} gives it back and a terminal can show it. */
    static String escaped(String text) {
        StringBuilder line = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\\') {
                line.append("\\\\");
            } else if (c < ' ' || c >= 0x7f && c < 0xa0) {
                line.append("\\x").append(Character.forDigit(c >> 4, 16)).append(Character.forDigit(c & 15, 16));
            } else if (Character.isSurrogate(c) && !isPair(text, i)) {
                line.append('\ufffd');
            } else {
                line.append(c);
            }
        }
        return line.toString();
    }

    private static boolean isPair(String text, int at) {
        return Character.isHighSurrogate(text.charAt(at))
                ? at + 1 < text.length() && Character.isLowSurrogate(text.charAt(at + 1))
                : at > 0 && Character.isHighSurrogate(text.charAt(at - 1));
    }

    private static int hex(String line, int at) {
        if (at + 2 > line.length()) {
            return -1;
        }
        int high = Character.digit(line.charAt(at), 16);
        int low = Character.digit(line.charAt(at + 1), 16);
        return high < 0 || low < 0 ? -1 : 16 * high + low;
    }
}
