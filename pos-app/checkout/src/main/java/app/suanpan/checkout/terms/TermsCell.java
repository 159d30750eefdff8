package app.suanpan.checkout.terms;

import app.suanpan.ui.text.Texts;
import java.util.function.Consumer;
import javafx.beans.property.IntegerProperty;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** One row of the terms: a name, the sentence why, what it takes off, and what a touch does. */
final class TermsCell extends ListCell<TermsRow> {
    private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");
    private static final PseudoClass UNUSED = PseudoClass.getPseudoClass("unused");

    private final Texts texts;
    private final IntegerProperty chosen;
    private final Label name = new Label();
    private final Label why = new Label();
    private final Label amount = new Label();
    private final Label change = new Label();
    private final HBox row;

    TermsCell(Texts texts, IntegerProperty chosen, Consumer<TermsRow> touched) {
        this.texts = texts;
        this.chosen = chosen;
        getStyleClass().addAll("found-cell", "terms-cell");
        name.getStyleClass().add("terms-name");
        why.getStyleClass().addAll("sp-secondary", "terms-why");
        why.setWrapText(true);
        amount.getStyleClass().add("terms-amount");
        amount.setMinWidth(USE_PREF_SIZE);
        change.getStyleClass().addAll("sp-secondary", "terms-change");
        change.setMinWidth(USE_PREF_SIZE);
        VBox words = new VBox(name, why);
        words.setAlignment(Pos.CENTER_LEFT);
        words.setMinWidth(0);
        HBox.setHgrow(words, Priority.ALWAYS);
        VBox sums = new VBox(amount, change);
        sums.setAlignment(Pos.CENTER_RIGHT);
        sums.setMinWidth(USE_PREF_SIZE);
        row = new HBox(words, sums);
        row.getStyleClass().add("terms-row");
        row.setAlignment(Pos.CENTER_LEFT);
        setPrefWidth(0);
        setOnMouseClicked(event -> {
            TermsRow touchedRow = getItem();
            if (touchedRow != null) {
                touched.accept(touchedRow);
            }
        });
        chosen.addListener((observable, was, is) -> mark());
    }

    @Override
    protected void updateItem(@Nullable TermsRow item, boolean empty) {
        super.updateItem(item, empty);
        show(empty ? null : item);
        mark();
    }

    @Override
    public void updateIndex(int index) {
        super.updateIndex(index);
        mark();
    }

    private void mark() {
        pseudoClassStateChanged(CHOSEN, getItem() != null && getIndex() == chosen.get());
    }

    private void show(@Nullable TermsRow item) {
        if (item == null) {
            setGraphic(null);
            return;
        }
        name.setText(item.name());
        show(why, item.why());
        show(amount, item.amount());
        show(change, item.change().isPresent() ? texts.text(item.changeKey()) : "");
        pseudoClassStateChanged(UNUSED, !item.used());
        setAccessibleText(item.name() + ". " + item.why() + ". " + item.amount());
        setGraphic(row);
    }

    private static void show(Label label, String text) {
        label.setText(text);
        label.setVisible(!text.isEmpty());
        label.setManaged(!text.isEmpty());
    }
}
