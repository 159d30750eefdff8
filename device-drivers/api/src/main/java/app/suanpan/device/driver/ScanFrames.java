package app.suanpan.device.driver;

import app.suanpan.device.Symbology;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.function.BiConsumer;

/**
 * Cuts a scanner's stream of bytes into codes. A frame ends with CR, LF or both; or it stands between STX and ETX and may then
 * hold line ends of its own. Only an end ends a frame, never a pause: a stall must not split a code. An AIM identifier at the
 * front is taken off and understood. Not for use by several threads.
 */
public final class ScanFrames {
    /** More than twice the largest QR code. What is longer is noise and is thrown away up to its end. */
    static final int LONGEST = 8_192;

    private static final int STX = 0x02;
    private static final int ETX = 0x03;
    private static final int CR = 0x0D;
    private static final int LF = 0x0A;

    private final BiConsumer<Symbology, byte[]> codes;
    private final ByteArrayOutputStream frame = new ByteArrayOutputStream();
    private boolean enclosed;
    private boolean tooLong;

    /** Tells whole codes, with their data free of identifier, prefix and suffix. */
    public ScanFrames(BiConsumer<Symbology, byte[]> codes) {
        this.codes = codes;
    }

    /** Takes what has arrived, in pieces of any size. */
    public void accept(byte[] bytes) {
        for (byte next : bytes) {
            accept(next & 0xFF);
        }
    }

    private void accept(int next) {
        if (next == STX && frame.size() == 0) {
            enclosed = true;
        } else if (enclosed ? next == ETX : next == CR || next == LF) {
            end();
        } else if (frame.size() < LONGEST) {
            frame.write(next);
        } else {
            tooLong = true;
        }
    }

    private void end() {
        byte[] data = frame.toByteArray();
        boolean whole = !tooLong;
        frame.reset();
        enclosed = false;
        tooLong = false;
        if (data.length > 0 && whole) {
            code(data);
        }
    }

    private void code(byte[] data) {
        if (data.length >= 3 && data[0] == ']') {
            Symbology symbology = Symbology.ofAim(new String(data, 0, 3, StandardCharsets.ISO_8859_1));
            if (isIdentifier(data[1], data[2])) {
                if (data.length > 3) {
                    codes.accept(symbology, Arrays.copyOfRange(data, 3, data.length));
                }
                return;
            }
        }
        codes.accept(Symbology.UNKNOWN, data);
    }

    private static boolean isIdentifier(byte family, byte variant) {
        boolean letter = family >= 'A' && family <= 'Z' || family >= 'a' && family <= 'z';
        boolean modifier = variant >= '0' && variant <= '9'
                || variant >= 'A' && variant <= 'Z'
                || variant >= 'a' && variant <= 'z';
        return letter && modifier;
    }
}
