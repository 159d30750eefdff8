package app.suanpan.device.simulated;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.oned.EAN13Writer;
import com.google.zxing.qrcode.QRCodeWriter;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.util.Map;

/** Codes as they look on a card or a phone that somebody holds up. Also what the simulator window draws on its badges. */
public final class HeldCode {
    private static final int SIDE = 360;
    private static final int BAR = 4;
    private static final int QUIET = 44;
    private static final int BAR_HEIGHT = 160;

    private HeldCode() {}

    /** A QR code on white. */
    public static BufferedImage qr(String content) {
        try {
            BitMatrix code = new QRCodeWriter()
                    .encode(
                            content,
                            BarcodeFormat.QR_CODE,
                            SIDE,
                            SIDE,
                            Map.of(EncodeHintType.CHARACTER_SET, "UTF-8", EncodeHintType.MARGIN, 4));
            return draw(code, 0);
        } catch (WriterException tooLong) {
            throw new IllegalArgumentException("this does not fit a QR code", tooLong);
        }
    }

    /** An EAN-13 on white, as printed on a pack; turned by a quarter its bars lie. */
    public static BufferedImage ean13(String digits, boolean turned) {
        BitMatrix bars = new EAN13Writer()
                .encode(digits, BarcodeFormat.EAN_13, 95 * BAR, BAR_HEIGHT, Map.of(EncodeHintType.MARGIN, 0));
        if (turned) {
            bars.rotate90();
        }
        return draw(bars, QUIET);
    }

    private static BufferedImage draw(BitMatrix code, int margin) {
        BufferedImage image = new BufferedImage(
                code.getWidth() + 2 * margin, code.getHeight() + 2 * margin, BufferedImage.TYPE_BYTE_GRAY);
        Graphics2D canvas = image.createGraphics();
        canvas.setColor(Color.WHITE);
        canvas.fillRect(0, 0, image.getWidth(), image.getHeight());
        canvas.dispose();
        for (int y = 0; y < code.getHeight(); y++) {
            for (int x = 0; x < code.getWidth(); x++) {
                if (code.get(x, y)) {
                    image.setRGB(x + margin, y + margin, Color.BLACK.getRGB());
                }
            }
        }
        return image;
    }
}
