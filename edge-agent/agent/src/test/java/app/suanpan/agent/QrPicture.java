package app.suanpan.agent;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.NotFoundException;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.multi.qrcode.QRCodeMultiReader;
import java.awt.image.BufferedImage;
import java.util.Map;
import java.util.Optional;

/** What a phone's camera, or a scanner, reads in a picture. */
public final class QrPicture {

    private QrPicture() {}

    /**
     * The code in it. One card of 240 has a fourth place that looks like a corner to ZXing, and in a picture as sharp as these its plain
     * reader never finds which three to take; the one for several codes tries them all.
     */
    public static Optional<String> read(BufferedImage picture) {
        int width = picture.getWidth();
        int height = picture.getHeight();
        var source = new RGBLuminanceSource(width, height, picture.getRGB(0, 0, width, height, null, 0, width));
        try {
            return Optional.of(new QRCodeMultiReader()
                            .decodeMultiple(
                                    new BinaryBitmap(new HybridBinarizer(source)),
                                    Map.of(DecodeHintType.TRY_HARDER, true))[0]
                            .getText());
        } catch (NotFoundException e) {
            return Optional.empty();
        }
    }
}
