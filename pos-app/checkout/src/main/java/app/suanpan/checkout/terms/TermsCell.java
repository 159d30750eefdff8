package app.suanpan.checkout.terms;

import app.suanpan.checkout.place.ChoiceCell;
import app.suanpan.checkout.place.ChoiceRows;
import app.suanpan.ui.text.Texts;
import java.util.function.Consumer;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/** One row of the terms: a name, the sentence why, what it takes off, and what a touch does. */
final class TermsCell extends ChoiceCell<TermsRow> {
    private static final PseudoClass UNUSED = PseudoClass.getPseudoClass("unused");

    private final Texts texts;
    private final Label name = new Label();
    private final Label why = new Label();
    private final Label amount = new Label();
    private final Label change = new Label();

    TermsCell(Texts texts, ChoiceRows<TermsRow> rows, Consumer<TermsRow> touched) {
        super(texts, rows, touched);
        this.texts = texts;
        getStyleClass().add("terms-cell");
        name.getStyleClass().add("terms-name");
        why.getStyleClass().addAll("sp-secondary", "terms-why");
        why.setWrapText(true);
        amount.getStyleClass().add("terms-amount");
        amount.setMinWidth(USE_PREF_SIZE);
        change.getStyleClass().addAll("sp-secondary", "terms-change");
        change.setMinWidth(USE_PREF_SIZE);
        VBox words = words(name, why);
        VBox sums = sums(amount, change);
        layOut("terms-row", words, sums);
    }

    @Override
    protected String fill(TermsRow item) {
        name.setText(item.name());
        show(why, item.why());
        show(amount, item.amount());
        show(change, item.change().isPresent() ? texts.text(item.changeKey()) : "");
        pseudoClassStateChanged(UNUSED, !item.used());
        return item.name() + ". " + item.why() + ". " + item.amount();
    }

    private static void show(Label label, String text) {
        label.setText(text);
        label.setVisible(!text.isEmpty());
        label.setManaged(!text.isEmpty());
    }
}
