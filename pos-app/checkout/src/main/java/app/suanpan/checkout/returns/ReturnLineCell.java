package app.suanpan.checkout.returns;

import app.suanpan.domain.register.ReceiptReturn;
import app.suanpan.ui.text.Formats;
import app.suanpan.ui.text.Texts;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/**
 * One line of the sale: how much of it comes back, what it was, what is left and what that is worth. A touch on the line brings
 * back all that is left, or none again.
 */
final class ReturnLineCell extends ListCell<ReceiptReturn.Line> {
    private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");
    private static final PseudoClass GONE = PseudoClass.getPseudoClass("gone");
    private static final PseudoClass TAKEN = PseudoClass.getPseudoClass("taken");

    private final ReturnModel model;
    private final Texts texts;
    private final Label count = new Label();
    private final Label name = new Label();
    private final Label left = new Label();
    private final Label worth = new Label();
    private final HBox row;

    /** A cell that tells {@code toggle} when it is touched. */
    ReturnLineCell(ReturnModel model, Texts texts, ToggleLine toggle) {
        this.model = model;
        this.texts = texts;
        getStyleClass().addAll("found-cell", "return-cell");
        count.getStyleClass().add("return-count");
        name.getStyleClass().add("found-name");
        left.getStyleClass().add("sp-secondary");
        worth.getStyleClass().add("found-price");
        worth.setMinWidth(USE_PREF_SIZE);
        left.setMinWidth(USE_PREF_SIZE);
        name.setWrapText(true);
        name.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(name, Priority.ALWAYS);
        VBox sums = new VBox(worth, left);
        sums.setAlignment(Pos.CENTER_RIGHT);
        sums.setMinWidth(USE_PREF_SIZE);
        row = new HBox(count, name, sums);
        row.getStyleClass().add("line-row");
        row.setAlignment(Pos.CENTER_LEFT);
        setPrefWidth(0);
        setOnMouseClicked(event -> {
            ReceiptReturn.Line line = getItem();
            if (line != null) {
                toggle.touched(line, getIndex());
            }
        });
        model.at.addListener((observable, was, is) -> mark());
        texts.languageProperty().addListener((observable, was, is) -> show(getItem()));
    }

    /** Told which line a finger touched, and where it stands. */
    interface ToggleLine {
        void touched(ReceiptReturn.Line line, int at);
    }

    @Override
    protected void updateItem(ReceiptReturn.@Nullable Line line, boolean empty) {
        super.updateItem(line, empty);
        show(empty ? null : line);
        mark();
    }

    @Override
    public void updateIndex(int index) {
        super.updateIndex(index);
        mark();
    }

    private void mark() {
        pseudoClassStateChanged(CHOSEN, getItem() != null && getIndex() == model.at.get());
    }

    private void show(ReceiptReturn.@Nullable Line line) {
        if (line == null) {
            setGraphic(null);
            setAccessibleText(null);
            return;
        }
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
        setAccessibleText(name.getText() + " " + left.getText() + " " + worth.getText());
        setGraphic(row);
    }
}
