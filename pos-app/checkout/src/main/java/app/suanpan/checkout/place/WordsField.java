package app.suanpan.checkout.place;

import app.suanpan.ui.text.Texts;
import javafx.scene.control.TextField;
import javafx.scene.control.TextFormatter;
import javafx.scene.control.TextFormatter.Change;

/** A field for a few words of one's own, no longer than what they are kept on. */
public final class WordsField extends TextField {

    /**
     * A field.
     *
     * @param id of the node
     * @param nameKey what it is for: it stands in the empty field, and a screen reader says it
     * @param longest how many characters it takes; more are not typed
     * @param before what is in it to begin with; if it is longer already, it can only be made shorter
     */
    public WordsField(Texts texts, String id, String nameKey, int longest, String before) {
        super(before);
        setId(id);
        getStyleClass().add("hold-note");
        accessibleTextProperty().bind(texts.bind(nameKey));
        promptTextProperty().bind(texts.bind(nameKey));
        setTextFormatter(new TextFormatter<>(change -> fits(change, longest) ? change : null));
    }

    private static boolean fits(Change change, int longest) {
        int length = change.getControlNewText().length();
        return length <= longest || length < change.getControlText().length();
    }
}
