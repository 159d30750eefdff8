package app.suanpan.device.simulated.printer;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.function.IntConsumer;

/** How the printer reads bytes as characters, and how it makes them look. Reset by {@code ESC @}. */
final class TextMode {
    private static final Charset GBK = Charset.forName("GBK");
    private static final Map<Integer, Charset> PAGES = Map.of(
            0, Charset.forName("IBM437"),
            2, Charset.forName("IBM850"),
            16, Charset.forName("windows-1252"),
            19, Charset.forName("IBM00858"));

    /** Page 1: rules and blocks of Epson's Katakana page, from 0x80 on; above them half-width Katakana. */
    private static final int KATAKANA_PAGE = 1;

    private static final String BLOCKS = "▁▂▃▄▅▆▇█▏▎▍▌▋▊▉┼┴┬┤├▔─│▕┌┐└┘╭╮╰╯";

    private boolean chinese;
    private boolean katakana;
    private boolean utf8;
    private Charset page = StandardCharsets.US_ASCII;
    private byte[] part = new byte[0];

    private boolean bold;
    private boolean underlined;
    private boolean inverted;
    private int across = 1;
    private int down = 1;
    private int chineseAcross = 1;
    private int chineseDown = 1;

    TextMode() {
        reset();
    }

    void reset() {
        chinese = false;
        katakana = false;
        utf8 = false;
        page = PAGES.getOrDefault(0, StandardCharsets.US_ASCII);
        part = new byte[0];
        bold = false;
        underlined = false;
        inverted = false;
        size(0);
    }

    void chinese(boolean on) {
        chinese = on;
        part = new byte[0];
    }

    void utf8(boolean on) {
        utf8 = on;
        part = new byte[0];
    }

    void page(int number) {
        page = PAGES.getOrDefault(number, page);
        katakana = number == KATAKANA_PAGE;
    }

    void bold(boolean on) {
        bold = on;
    }

    void underlined(boolean on) {
        underlined = on;
    }

    void inverted(boolean on) {
        inverted = on;
    }

    /** {@code GS ! n}: width in the high half, height in the low, each one less than it means. */
    void size(int n) {
        across = (n >> 4 & 7) + 1;
        down = (n & 7) + 1;
        chineseAcross = across;
        chineseDown = down;
    }

    /** {@code ESC ! n}. */
    void mode(int n) {
        bold = (n & 0x08) != 0;
        underlined = (n & 0x80) != 0;
        size((n & 0x20) >> 1 | (n & 0x10) >> 4);
    }

    /** {@code FS ! n}: for Chinese only. */
    void chineseMode(int n) {
        chineseAcross = (n & 0x04) != 0 ? 2 : 1;
        chineseDown = (n & 0x08) != 0 ? 2 : 1;
    }

    TextCell cell(int character) {
        boolean wide = character >= 0x2E80 || chinese && character >= 0x80;
        return new TextCell(
                character,
                wide ? 2 : 1,
                wide ? chineseAcross : across,
                wide ? chineseDown : down,
                bold,
                underlined,
                inverted);
    }

    /** Reads bytes as characters; half of one stays until its other half comes. */
    void read(byte[] bytes, IntConsumer characters) {
        byte[] all = new byte[part.length + bytes.length];
        System.arraycopy(part, 0, all, 0, part.length);
        System.arraycopy(bytes, 0, all, part.length, bytes.length);
        part = new byte[0];
        int at = 0;
        while (at < all.length) {
            int length = lengthOf(all[at] & 0xFF);
            if (at + length > all.length) {
                part = Arrays.copyOfRange(all, at, all.length);
                return;
            }
            if (katakana && length == 1 && all[at] < 0) {
                characters.accept(katakana(all[at] & 0xFF));
                at++;
                continue;
            }
            Charset charset = length == 1 ? page : utf8 ? StandardCharsets.UTF_8 : GBK;
            new String(all, at, length, charset).codePoints().forEach(characters);
            at += length;
        }
    }

    private static int katakana(int code) {
        return code < 0xA0 ? BLOCKS.charAt(code - 0x80) : 0xFF61 + code - 0xA1;
    }

    private int lengthOf(int first) {
        if (first < 0x80) {
            return 1;
        }
        if (utf8) {
            return first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : first >= 0xC0 ? 2 : 1;
        }
        return chinese && first > 0x80 && first < 0xFF ? 2 : 1;
    }
}
