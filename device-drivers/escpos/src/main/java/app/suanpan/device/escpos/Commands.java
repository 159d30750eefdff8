package app.suanpan.device.escpos;

import java.io.ByteArrayOutputStream;

/** ESC/POS commands by what they do. */
final class Commands {
    static final byte[] INITIALISE = bytes(0x1B, 0x40);
    /** Report every change unasked. {@link #INITIALISE} turns it off again on many models. */
    static final byte[] REPORT_CHANGES = bytes(0x1D, 0x61, 0xFF);
    /** Four questions about the present, answered at once even when the printer is blocked. */
    static final byte[] ASK_STATUS = bytes(0x10, 0x04, 1, 0x10, 0x04, 2, 0x10, 0x04, 3, 0x10, 0x04, 4);

    static final byte[] LINE_END = bytes(0x0A);
    static final byte[] CHINESE_ON = bytes(0x1C, 0x26);
    static final byte[] CHINESE_OFF = bytes(0x1C, 0x2E);
    /** Answered when its turn comes. */
    static final byte[] ASK_PAPER_IN_TURN = bytes(0x1D, 0x72, 1);

    static final byte[] CUT = bytes(0x1D, 0x56, 0x42, 0);
    /** 100 ms of current in 500 ms: a fifth, the most a solenoid stands. */
    static final byte[] KICK_IN_TURN = bytes(0x1B, 0x70, 0, 50, 200);
    /** The same, at once and even while out of paper: 100 ms. */
    static final byte[] KICK_AT_ONCE = bytes(0x10, 0x14, 1, 0, 1);

    private Commands() {}

    static byte[] bold(boolean on) {
        return bytes(0x1B, 0x45, on ? 1 : 0);
    }

    static byte[] underline(boolean on) {
        return bytes(0x1B, 0x2D, on ? 1 : 0);
    }

    static byte[] size(boolean wide, boolean tall) {
        return bytes(0x1D, 0x21, (wide ? 0x10 : 0) | (tall ? 0x01 : 0));
    }

    /** 0 left, 1 middle, 2 right; only at the beginning of a line. */
    static byte[] align(int where) {
        return bytes(0x1B, 0x61, where);
    }

    static byte[] feed(int lines) {
        return bytes(0x1B, 0x64, lines);
    }

    /** Asks for these four characters back once all before them is on paper. */
    static byte[] processId(String id) {
        return bytes(0x1D, 0x28, 0x48, 6, 0, 0x30, 0x30, id.charAt(0), id.charAt(1), id.charAt(2), id.charAt(3));
    }

    /** A picture, eight dots a byte. */
    static byte[] raster(int stride, int rows, byte[] dots) {
        return join(bytes(0x1D, 0x76, 0x30, 0, stride & 0xFF, stride >> 8, rows & 0xFF, rows >> 8), dots);
    }

    /** A QR code, error correction M. */
    static byte[] qr(int moduleDots, byte[] content) {
        int length = content.length + 3;
        return join(
                bytes(0x1D, 0x28, 0x6B, 4, 0, 0x31, 0x41, 0x32, 0),
                bytes(0x1D, 0x28, 0x6B, 3, 0, 0x31, 0x43, moduleDots),
                bytes(0x1D, 0x28, 0x6B, 3, 0, 0x31, 0x45, 0x31),
                bytes(0x1D, 0x28, 0x6B, length & 0xFF, length >> 8, 0x31, 0x50, 0x30),
                content,
                bytes(0x1D, 0x28, 0x6B, 3, 0, 0x31, 0x51, 0x30));
    }

    /** A bar code of this kind number, with or without its text below. */
    static byte[] barcode(int kind, byte[] content, int heightDots, int moduleDots, boolean textBelow) {
        return join(
                bytes(0x1D, 0x68, heightDots),
                bytes(0x1D, 0x77, moduleDots),
                bytes(0x1D, 0x48, textBelow ? 2 : 0),
                bytes(0x1D, 0x6B, kind, content.length),
                content,
                LINE_END);
    }

    static byte[] join(byte[]... parts) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            all.writeBytes(part);
        }
        return all.toByteArray();
    }

    static byte[] bytes(int... values) {
        byte[] bytes = new byte[values.length];
        for (int i = 0; i < values.length; i++) {
            bytes[i] = (byte) values[i];
        }
        return bytes;
    }
}
