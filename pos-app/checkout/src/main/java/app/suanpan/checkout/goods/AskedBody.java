package app.suanpan.checkout.goods;

import app.suanpan.checkout.place.Workplace;
import app.suanpan.domain.item.Item;
import app.suanpan.domain.register.RegisterState;
import app.suanpan.ui.control.ActionButton;
import app.suanpan.ui.control.ActionButton.Kind;
import app.suanpan.ui.text.Texts;
import java.util.function.Function;
import javafx.beans.Observable;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** What stands in the panel of every question about goods: the item, sentences about it, and what the register would not take. */
final class AskedBody extends VBox {
    private final Texts texts;
    private final RefusalLine refusal;
    private final ReadOnlyIntegerWrapper waiting = new ReadOnlyIntegerWrapper();

    /** A body that begins with the item's name. */
    AskedBody(Texts texts, Item item) {
        super(10);
        this.texts = texts;
        this.refusal = new RefusalLine(texts);
        say("question-item", "question-item", t -> item.name().in(t.language().code()));
    }

    /** The way back, which sells nothing. */
    static ActionButton decline(Workplace place) {
        return new ActionButton(
                place.panels().closeAction(), Kind.PLAIN, place.texts().derive(t -> t.text("ask.decline")));
    }

    /** How many scans wait behind the question. */
    ReadOnlyIntegerProperty waitingProperty() {
        return waiting.getReadOnlyProperty();
    }

    /**
     * Adds a sentence, which takes no room while it is empty.
     *
     * @param words makes it
     * @param watched what it is made of, beside the language
     */
    void say(String id, String style, Function<Texts, String> words, Observable... watched) {
        Label label = new Label();
        label.setId(id);
        label.getStyleClass().add(style);
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        label.textProperty().bind(texts.derive(words, watched));
        label.managedProperty().bind(label.textProperty().isNotEmpty());
        getChildren().add(label);
    }

    /** Adds the line that says what the register would not take. */
    void sayRefusals() {
        getChildren().add(refusal);
    }

    /** Shows what a state refuses, and how many scans wait. */
    void render(RegisterState state, int behind) {
        waiting.set(behind);
        refusal.render(state);
    }
}
