package app.suanpan.checkout.returns;

import app.suanpan.checkout.place.ChoiceCell;
import app.suanpan.checkout.place.ChoiceRows;
import app.suanpan.domain.register.ReceiptReturn;
import app.suanpan.ui.text.Formats;
import app.suanpan.ui.text.Texts;
import java.util.function.Consumer;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

/**
 * One line of the sale: how much of it comes back, what it was, what is left and what that is worth. A touch on the line brings
 * back all that is left, or none again.
 */
final class ReturnLineCell extends ChoiceCell<ReceiptReturn.Line> {
    private static final PseudoClass GONE = PseudoClass.getPseudoClass("gone");
    private static final PseudoClass TAKEN = PseudoClass.getPseudoClass("taken");

    private final Texts texts;
    private final Label count = new Label();
    private final Label name = new Label();
    private final Label left = new Label();
    private final Label worth = new Label();

    /** A cell that tells {@code toggle} when it is touched. */
    ReturnLineCell(ChoiceRows<ReceiptReturn.Line> rows, Texts texts, Consumer<ReceiptReturn.Line> toggle) {
        super(texts, rows, toggle);
        this.texts = texts;
        getStyleClass().add("return-cell");
        count.getStyleClass().add("return-count");
        name.getStyleClass().add("found-name");
        left.getStyleClass().add("sp-secondary");
        worth.getStyleClass().add("found-price");
        worth.setMinWidth(USE_PREF_SIZE);
        left.setMinWidth(USE_PREF_SIZE);
        name.setWrapText(true);
        name.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(name, Priority.ALWAYS);
        layOut("line-row", count, name, sums(worth, left));
    }

    @Override
    protected String fill(ReceiptReturn.Line line) {
        Formats formats = texts.formats();
        boolean gone = line.left().signum() == 0;
        boolean taken = line.chosen().signum() > 0;
        count.setText(taken ? formats.number(line.chosen()) : "");
        name.setText(line.name().in(texts.language().code()));
        left.setText(
                gone
                        ? texts.text("return.all-back", formats.number(line.sold()))
                        : texts.text("return.left", formats.number(line.left()), formats.number(line.sold())));
        worth.setText(formats.plain(line.worth().minor(), line.worth().currency()));
        worth.setVisible(!gone);
        pseudoClassStateChanged(GONE, gone);
        pseudoClassStateChanged(TAKEN, taken);
        return name.getText() + " " + left.getText() + " " + worth.getText();
    }
}
