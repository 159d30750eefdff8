package app.suanpan.checkout.held;

import app.suanpan.domain.basket.TransactionKind;
import app.suanpan.domain.register.HeldSale;
import app.suanpan.ui.text.Texts;
import java.time.LocalTime;
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

/** One sale that is put aside: its note, or who put it aside; when, where and by whom; how many lines, and what it came to. */
final class HeldCell extends ListCell<HeldSale> {
    private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");

    private final Texts texts;
    private final ZoneId zone;
    private final IntegerProperty chosen;
    private final Label note = new Label();
    private final Label origin = new Label();
    private final Label total = new Label();
    private final Label lines = new Label();
    private final HBox row;

    HeldCell(Texts texts, ZoneId zone, IntegerProperty chosen, Consumer<HeldSale> recall) {
        this.texts = texts;
        this.zone = zone;
        this.chosen = chosen;
        getStyleClass().addAll("found-cell", "held-cell");
        note.getStyleClass().addAll("found-name", "held-note");
        note.setWrapText(true);
        origin.getStyleClass().add("sp-secondary");
        total.getStyleClass().add("found-price");
        total.setMinWidth(USE_PREF_SIZE);
        lines.getStyleClass().add("sp-secondary");
        lines.setMinWidth(USE_PREF_SIZE);
        VBox words = new VBox(note, origin);
        words.setAlignment(Pos.CENTER_LEFT);
        words.setMinWidth(0);
        HBox.setHgrow(words, Priority.ALWAYS);
        VBox sums = new VBox(total, lines);
        sums.setAlignment(Pos.CENTER_RIGHT);
        row = new HBox(words, sums);
        row.getStyleClass().add("line-row");
        row.setAlignment(Pos.CENTER_LEFT);
        setPrefWidth(0);
        setOnMouseClicked(event -> {
            HeldSale sale = getItem();
            if (sale != null) {
                recall.accept(sale);
            }
        });
        chosen.addListener((observable, was, is) -> mark());
        texts.languageProperty().addListener((observable, was, is) -> show(getItem()));
    }

    @Override
    protected void updateItem(@Nullable HeldSale sale, boolean empty) {
        super.updateItem(sale, empty);
        show(empty ? null : sale);
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

    private void show(@Nullable HeldSale sale) {
        if (sale == null) {
            setGraphic(null);
            setAccessibleText(null);
            return;
        }
        String time = texts.formats().time(LocalTime.ofInstant(sale.at(), zone));
        note.setText(sale.note().isEmpty() ? texts.text("recall.no-note") : sale.note());
        origin.setText(texts.text("recall.origin", time, sale.operatorName(), sale.workstation()));
        total.setText(texts.formats()
                .money(sale.kind() == TransactionKind.RETURN ? sale.total().negated() : sale.total()));
        lines.setText(texts.count("recall.lines", sale.lines()));
        setAccessibleText(note.getText() + " " + origin.getText() + " " + total.getText());
        setGraphic(row);
    }
}
