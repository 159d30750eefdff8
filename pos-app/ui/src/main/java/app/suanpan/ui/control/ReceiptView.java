package app.suanpan.ui.control;

import app.suanpan.domain.receipt.Receipt;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/**
 * A receipt as it looks on paper: the same elements that the printer gets, drawn. Amounts stand at the right edge, and so
 * line up whatever the names before them are made of.
 */
public final class ReceiptView extends VBox {
    private static final double SPACE = 10;

    /** Blank paper. */
    public ReceiptView() {
        getStyleClass().add("sp-receipt");
        setMaxHeight(USE_PREF_SIZE);
        setAlignment(Pos.TOP_CENTER);
    }

    /** Puts a receipt on the paper. */
    public void show(Receipt receipt) {
        getChildren().setAll(receipt.elements().stream().map(ReceiptView::draw).toList());
    }

    private static Node draw(Receipt.Element element) {
        return switch (element) {
            case Receipt.Text text -> text(text);
            case Receipt.Pair pair -> pair(pair);
            case Receipt.Rule rule -> styled(new Region(), "sp-receipt-rule");
            case Receipt.Space space -> blank(space.lines());
            // The picture is on the paper; the cashier knows it.
            case Receipt.Logo ignored -> blank(0);
            case Receipt.Qr qr -> qr(qr);
            case Receipt.Barcode barcode -> barcode(barcode);
        };
    }

    private static Node text(Receipt.Text text) {
        Label label = words(text.text(), text.style());
        label.setWrapText(true);
        label.setMaxWidth(Double.MAX_VALUE);
        label.setMinHeight(USE_PREF_SIZE);
        switch (text.align()) {
            case LEFT -> label.setAlignment(Pos.BASELINE_LEFT);
            case CENTRE -> {
                label.setAlignment(Pos.BASELINE_CENTER);
                label.setTextAlignment(javafx.scene.text.TextAlignment.CENTER);
            }
            case RIGHT -> label.setAlignment(Pos.BASELINE_RIGHT);
        }
        return label;
    }

    private static Node pair(Receipt.Pair pair) {
        Label left = words(pair.left(), pair.style());
        left.setWrapText(true);
        left.setMaxWidth(Double.MAX_VALUE);
        left.setMinHeight(USE_PREF_SIZE);
        HBox.setHgrow(left, Priority.ALWAYS);
        Label right = words(pair.right(), pair.style());
        right.setMinWidth(USE_PREF_SIZE);
        HBox line = new HBox(12, left, right);
        line.setAlignment(Pos.BASELINE_LEFT);
        return line;
    }

    private static Node blank(int lines) {
        Region blank = new Region();
        blank.setMinHeight(lines * SPACE);
        return blank;
    }

    private static Node qr(Receipt.Qr qr) {
        QrView code = new QrView(132);
        code.contentProperty().set(qr.content());
        Label caption = words(qr.caption(), Receipt.Style.PLAIN);
        caption.setWrapText(true);
        caption.setTextAlignment(javafx.scene.text.TextAlignment.CENTER);
        VBox box = new VBox(4, code, caption);
        box.setAlignment(Pos.CENTER);
        return box;
    }

    private static Node barcode(Receipt.Barcode barcode) {
        VBox box = new VBox(4, new BarcodeView(barcode.content(), 44), words(barcode.content(), Receipt.Style.PLAIN));
        box.setAlignment(Pos.CENTER);
        VBox.setMargin(box, new Insets(12, 0, 0, 0));
        return box;
    }

    private static Label words(String text, Receipt.Style style) {
        return styled(new Label(text), "sp-receipt-" + style.name().toLowerCase(java.util.Locale.ROOT));
    }

    private static <N extends Node> N styled(N node, String styleClass) {
        node.getStyleClass().add(styleClass);
        return node;
    }
}
