package app.suanpan.device.escpos;

import app.suanpan.device.slip.TextWidth;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CharsetEncoder;
import java.nio.charset.CodingErrorAction;
import java.util.Optional;

/** Text in the bytes of a printer's own fonts. Not for use by several threads. */
final class PrinterText {
    private final CharsetEncoder gbk = Charset.forName("GBK")
            .newEncoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    private final boolean chinese;

    /** For a printer with or without a GBK font. */
    PrinterText(boolean chinese) {
        this.chinese = chinese;
    }

    /**
     * The text as bytes; empty when the printer's fonts do not hold it and it must be sent as a picture.
     *
     * @param printable what {@link #printable} made
     */
    Optional<byte[]> encode(String printable) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(printable.length() * 2);
        for (int at = 0; at < printable.length(); at++) {
            char next = printable.charAt(at);
            if (next < 0x80) {
                bytes.write(next);
            } else if (!chinese || !twoBytes(next, bytes)) {
                return Optional.empty();
            }
        }
        return Optional.of(bytes.toByteArray());
    }

    private boolean twoBytes(char character, ByteArrayOutputStream to) {
        try {
            if (TextWidth.CHINESE.of(character) != 2) {
                // GBK has some accented letters, but in forms that are two columns wide.
                return false;
            }
            ByteBuffer two = gbk.encode(CharBuffer.wrap(new char[] {character}));
            if (two.remaining() != 2) {
                return false;
            }
            to.write(two.get());
            to.write(two.get());
            return true;
        } catch (CharacterCodingException notInTheFont) {
            return false;
        }
    }

    /**
     * The text without anything that a printer would take for a command, and with the full-width forms of currency signs that GBK
     * has: a name in the item file must not be able to open the drawer.
     */
    static String printable(String text) {
        StringBuilder clean = new StringBuilder(text.length());
        text.codePoints().forEach(character -> clean.appendCodePoint(printable(character)));
        return clean.toString();
    }

    private static int printable(int character) {
        if (character < 0x20 || character >= 0x7F && character < 0xA0) {
            return ' ';
        }
        return switch (character) {
            case 0xA0 -> ' ';
            case '¥' -> '￥';
            case '£' -> '￡';
            default -> character;
        };
    }
}
