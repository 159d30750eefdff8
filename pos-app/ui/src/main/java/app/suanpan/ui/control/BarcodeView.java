package app.suanpan.ui.control;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.oned.Code128Writer;
import javafx.scene.layout.Pane;
import javafx.scene.shape.Rectangle;

/** A Code 128 barcode, one pixel a module, without its text. */
final class BarcodeView extends Pane {
    private static final int QUIET = 10;

    BarcodeView(String content, double height) {
        BitMatrix bars = new Code128Writer().encode(content, BarcodeFormat.CODE_128, 0, 1);
        int width = bars.getWidth();
        setMinSize(width + 2.0 * QUIET, height);
        setMaxSize(width + 2.0 * QUIET, height);
        int start = 0;
        while (start < width) {
            int end = start;
            while (end < width && bars.get(end, 0) == bars.get(start, 0)) {
                end++;
            }
            if (bars.get(start, 0)) {
                Rectangle bar = new Rectangle(QUIET + start, 0, end - start, height);
                bar.getStyleClass().add("sp-receipt-bar");
                getChildren().add(bar);
            }
            start = end;
        }
    }
}
