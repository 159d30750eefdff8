package app.suanpan.checkout.journal;

import app.suanpan.domain.register.JournalView.Row;
import app.suanpan.ui.text.Texts;
import java.time.ZoneId;
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

/** One entry: what happened, and below it when, by whom, where and on which receipt; at the right what it came to. */
final class EntryCell extends ListCell<Row> {
    private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");

    private final Texts texts;
    private final ZoneId zone;
    private final IntegerProperty chosen;
    private final Label what = new Label();
    private final Label origin = new Label();
    private final Label amount = new Label();
    private final HBox row;

    EntryCell(Texts texts, ZoneId zone, IntegerProperty chosen, Consumer<Row> open) {
        this.texts = texts;
        this.zone = zone;
        this.chosen = chosen;
        getStyleClass().addAll("found-cell", "entry-cell");
        what.getStyleClass().addAll("found-name", "held-note");
        what.setWrapText(true);
        origin.getStyleClass().add("sp-secondary");
        amount.getStyleClass().add("found-price");
        amount.setMinWidth(USE_PREF_SIZE);
        VBox words = new VBox(what, origin);
        words.setAlignment(Pos.CENTER_LEFT);
        words.setMinWidth(0);
        HBox.setHgrow(words, Priority.ALWAYS);
        row = new HBox(words, amount);
        row.getStyleClass().add("line-row");
        row.setAlignment(Pos.CENTER_LEFT);
        setPrefWidth(0);
        setOnMouseClicked(event -> {
            Row entry = getItem();
            if (entry != null) {
                open.accept(entry);
            }
        });
        chosen.addListener((observable, was, is) -> mark());
        texts.languageProperty().addListener((observable, was, is) -> show(getItem()));
    }

    @Override
    protected void updateItem(@Nullable Row entry, boolean empty) {
        super.updateItem(entry, empty);
        show(empty ? null : entry);
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

    private void show(@Nullable Row entry) {
        if (entry == null) {
            setGraphic(null);
            return;
        }
        what.setText(Sentences.what(entry, texts));
        origin.setText(Sentences.origin(entry, texts, zone));
        amount.setText(Sentences.amount(entry, texts));
        setAccessibleText(what.getText() + ", " + amount.getText() + ", " + origin.getText());
        setGraphic(row);
    }
}
