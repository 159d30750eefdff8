package app.suanpan.command;

import com.google.zxing.WriterException;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.ByteMatrix;
import com.google.zxing.qrcode.encoder.Encoder;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.imageio.ImageIO;

/** A badge's QR code, for a terminal, as a picture, or to be drawn. */
public final class BadgeCode {
    /** Modules of silence around the code; ISO/IEC 18004 asks for four. */
    public static final int QUIET = 4;

    /** Pixels a module: on a badge printed at 300 dots an inch a module is 0.85 mm, which any scanner reads. */
    private static final int MODULE = 10;

    private final ByteMatrix code;

    private BadgeCode(ByteMatrix code) {
        this.code = code;
    }

    /** The code that says this. */
    public static BadgeCode of(String text) {
        try {
            return new BadgeCode(Encoder.encode(text, ErrorCorrectionLevel.M).getMatrix());
        } catch (WriterException e) {
            throw new IllegalArgumentException("Too long for a QR code: " + text.length() + " characters", e);
        }
    }

    /** Two modules a character, drawn as light on the dark of a terminal: what is dark in the code is left dark. */
    public List<String> lines() {
        List<String> lines = new ArrayList<>();
        for (int y = -QUIET; y < code.getHeight() + QUIET; y += 2) {
            StringBuilder line = new StringBuilder();
            for (int x = -QUIET; x < code.getWidth() + QUIET; x++) {
                boolean upper = isLight(x, y);
                boolean lower = isLight(x, y + 1);
                line.append(upper ? lower ? '\u2588' : '\u2580' : lower ? '\u2584' : ' ');
            }
            lines.add(line.toString());
        }
        return lines;
    }

    /** Writes it as a PNG. */
    public void writePng(Path file) throws IOException {
        int size = (code.getWidth() + 2 * QUIET) * MODULE;
        BufferedImage picture = new BufferedImage(size, size, BufferedImage.TYPE_BYTE_BINARY);
        for (int y = 0; y < size; y++) {
            for (int x = 0; x < size; x++) {
                boolean light = isLight(Math.floorDiv(x, MODULE) - QUIET, Math.floorDiv(y, MODULE) - QUIET);
                picture.setRGB(x, y, light ? 0xFFFFFF : 0x000000);
            }
        }
        if (!ImageIO.write(picture, "png", file.toFile())) {
            throw new IOException("this Java writes no PNG");
        }
    }

    /** How many modules it is wide and high, without the silence around it. */
    public int size() {
        return code.getWidth();
    }

    /** Whether the module in this column and row is dark; none outside of the code is. */
    public boolean isDark(int x, int y) {
        return !isLight(x, y);
    }

    private boolean isLight(int x, int y) {
        boolean inside = x >= 0 && y >= 0 && x < code.getWidth() && y < code.getHeight();
        return !inside || code.get(x, y) == 0;
    }
}
