package app.suanpan.ui.control;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import java.util.Map;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.scene.image.ImageView;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/**
 * A QR code, black on white whatever the theme, with the four light modules round it that scanners need. Each module is a
 * whole number of pixels, so edges stay sharp: the code is the largest such one that fits.
 */
public final class QrView extends Region {
    private static final int QUIET = 4;
    private static final int BLACK = 0xFF000000;
    private static final int WHITE = 0xFFFFFFFF;

    private final StringProperty content = new SimpleStringProperty(this, "content", "");
    private final ImageView image = new ImageView();
    private @Nullable BitMatrix code;
    private int drawnScale;

    /** A code that is at most {@code size} pixels wide and high; empty until it has content. */
    public QrView(double size) {
        getStyleClass().add("sp-qr");
        setMinSize(size, size);
        setPrefSize(size, size);
        setMaxSize(size, size);
        image.setSmooth(false);
        getChildren().add(image);
        content.addListener((observable, was, is) -> encode(is));
    }

    /** What the code says; empty shows nothing. */
    public StringProperty contentProperty() {
        return content;
    }

    @Override
    protected void layoutChildren() {
        BitMatrix matrix = code;
        if (matrix == null) {
            return;
        }
        int modules = matrix.getWidth() + 2 * QUIET;
        int scale = Math.max(1, (int) Math.floor(Math.min(getWidth(), getHeight()) / modules));
        if (scale != drawnScale) {
            image.setImage(draw(matrix, modules, scale));
            drawnScale = scale;
        }
        image.relocate(
                snapPositionX((getWidth() - modules * scale) / 2), snapPositionY((getHeight() - modules * scale) / 2));
    }

    private void encode(String text) {
        drawnScale = 0;
        code = text.isEmpty() ? null : matrix(text);
        if (code == null) {
            image.setImage(null);
        }
        requestLayout();
    }

    private static BitMatrix matrix(String text) {
        try {
            return new QRCodeWriter()
                    .encode(
                            text,
                            BarcodeFormat.QR_CODE,
                            0,
                            0,
                            Map.of(
                                    EncodeHintType.MARGIN,
                                    0,
                                    EncodeHintType.CHARACTER_SET,
                                    "UTF-8",
                                    EncodeHintType.ERROR_CORRECTION,
                                    ErrorCorrectionLevel.M));
        } catch (WriterException e) {
            throw new IllegalArgumentException("too long for a QR code: " + text.length() + " characters", e);
        }
    }

    private static WritableImage draw(BitMatrix matrix, int modules, int scale) {
        int side = modules * scale;
        int[] pixels = new int[side * side];
        for (int y = 0; y < side; y++) {
            for (int x = 0; x < side; x++) {
                int column = x / scale - QUIET;
                int row = y / scale - QUIET;
                boolean inside = column >= 0 && row >= 0 && column < matrix.getWidth() && row < matrix.getHeight();
                pixels[y * side + x] = inside && matrix.get(column, row) ? BLACK : WHITE;
            }
        }
        WritableImage drawn = new WritableImage(side, side);
        drawn.getPixelWriter().setPixels(0, 0, side, side, PixelFormat.getIntArgbInstance(), pixels, 0, side);
        return drawn;
    }
}
