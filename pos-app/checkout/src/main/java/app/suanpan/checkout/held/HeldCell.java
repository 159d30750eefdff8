package app.suanpan.checkout.held;

import app.suanpan.checkout.place.ChoiceCell;
import app.suanpan.checkout.place.ChoiceRows;
import app.suanpan.domain.basket.TransactionKind;
import app.suanpan.domain.register.HeldSale;
import app.suanpan.ui.text.Texts;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.function.Consumer;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/** One sale that is put aside: its note, or who put it aside; when, where and by whom; how many lines, and what it came to. */
final class HeldCell extends ChoiceCell<HeldSale> {

    private final Texts texts;
    private final ZoneId zone;
    private final Label note = new Label();
    private final Label origin = new Label();
    private final Label total = new Label();
    private final Label lines = new Label();

    HeldCell(Texts texts, ZoneId zone, ChoiceRows<HeldSale> rows, Consumer<HeldSale> recall) {
        super(texts, rows, recall);
        this.texts = texts;
        this.zone = zone;
        getStyleClass().add("held-cell");
        note.getStyleClass().addAll("found-name", "held-note");
        note.setWrapText(true);
        origin.getStyleClass().add("sp-secondary");
        total.getStyleClass().add("found-price");
        total.setMinWidth(USE_PREF_SIZE);
        lines.getStyleClass().add("sp-secondary");
        lines.setMinWidth(USE_PREF_SIZE);
        VBox words = words(note, origin);
        VBox sums = sums(total, lines);
        layOut("line-row", words, sums);
    }

    @Override
    protected String fill(HeldSale sale) {
        String time = texts.formats().time(LocalTime.ofInstant(sale.at(), zone));
        note.setText(sale.note().isEmpty() ? texts.text("recall.no-note") : sale.note());
        origin.setText(texts.text("recall.origin", time, sale.operatorName(), sale.workstation()));
        total.setText(texts.formats()
                .money(sale.kind() == TransactionKind.RETURN ? sale.total().negated() : sale.total()));
        lines.setText(texts.count("recall.lines", sale.lines()));
        return note.getText() + " " + origin.getText() + " " + total.getText();
    }
}
