package app.suanpan.checkout.journal;

import app.suanpan.checkout.place.ChoiceCell;
import app.suanpan.checkout.place.ChoiceRows;
import app.suanpan.domain.register.JournalView.Row;
import app.suanpan.ui.text.Texts;
import java.time.ZoneId;
import java.util.function.Consumer;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/** One entry: what happened, and below it when, by whom, where and on which receipt; at the right what it came to. */
final class EntryCell extends ChoiceCell<Row> {

    private final Texts texts;
    private final ZoneId zone;
    private final Label what = new Label();
    private final Label origin = new Label();
    private final Label amount = new Label();

    EntryCell(Texts texts, ZoneId zone, ChoiceRows<Row> rows, Consumer<Row> open) {
        super(texts, rows, open);
        this.texts = texts;
        this.zone = zone;
        getStyleClass().add("entry-cell");
        what.getStyleClass().addAll("found-name", "held-note");
        what.setWrapText(true);
        origin.getStyleClass().add("sp-secondary");
        amount.getStyleClass().add("found-price");
        amount.setMinWidth(USE_PREF_SIZE);
        VBox words = words(what, origin);
        layOut("line-row", words, amount);
    }

    @Override
    protected String fill(Row entry) {
        what.setText(Sentences.what(entry, texts));
        origin.setText(Sentences.origin(entry, texts, zone));
        amount.setText(Sentences.amount(entry, texts));
        return what.getText() + ", " + amount.getText() + ", " + origin.getText();
    }
}
