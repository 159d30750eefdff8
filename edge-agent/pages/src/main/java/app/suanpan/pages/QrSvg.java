package app.suanpan.pages;

import com.google.zxing.WriterException;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.ByteMatrix;
import com.google.zxing.qrcode.encoder.Encoder;

/** Draws a QR code as SVG inside a page: no script, no picture to fetch, sharp at any size. */
final class QrSvg {
    /** Modules of silence around the code; ISO/IEC 18004 asks for four. */
    private static final int QUIET = 4;

    /** Pixels a module: whole ones, so that every module is as wide as the next. */
    private static final int MODULE = 6;

    private QrSvg() {}

    static String of(String text) {
        ByteMatrix code;
        try {
            code = Encoder.encode(text, ErrorCorrectionLevel.M).getMatrix();
        } catch (WriterException e) {
            throw new IllegalArgumentException("Too long for a QR code: " + text.length() + " characters", e);
        }
        StringBuilder path = new StringBuilder();
        for (int y = 0; y < code.getHeight(); y++) {
            int x = 0;
            while (x < code.getWidth()) {
                int run = 0;
                while (x + run < code.getWidth() && code.get(x + run, y) == 1) {
                    run++;
                }
                if (run > 0) {
                    path.append('M')
                            .append(x + QUIET)
                            .append(' ')
                            .append(y + QUIET)
                            .append('h')
                            .append(run);
                    path.append("v1h-").append(run).append('z');
                }
                x += Math.max(1, run);
            }
        }
        int size = code.getWidth() + 2 * QUIET;
        return "<svg class=\"qr\" role=\"img\" aria-label=\"QR\" width=\"" + size * MODULE + "\" height=\""
                + size * MODULE + "\" viewBox=\"0 0 " + size + ' ' + size
                + "\" shape-rendering=\"crispEdges\"><path fill=\"#000\" d=\"" + path + "\"/></svg>";
    }
}
