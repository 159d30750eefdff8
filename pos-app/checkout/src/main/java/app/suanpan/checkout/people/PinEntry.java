package app.suanpan.checkout.people;

import app.suanpan.domain.authority.PinRule;
import app.suanpan.ui.control.NumPad;
import app.suanpan.ui.text.Texts;
import javafx.beans.value.ObservableStringValue;
import javafx.scene.control.PasswordField;
import javafx.scene.control.TextFormatter;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** A field for a PIN, of which only dots are shown, and a pad for fingers below it. */
public final class PinEntry extends VBox {
    private final PasswordField field = new PasswordField();

    /** An empty one. */
    public PinEntry(Texts texts) {
        super(8);
        field.setId("pin");
        field.getStyleClass().add("sp-amount-field");
        field.promptTextProperty().bind(texts.bind("people.pin"));
        field.accessibleTextProperty().bind(texts.bind("people.pin"));
        field.setTextFormatter(new TextFormatter<>(
                change -> change.getControlNewText().matches("[0-9]{0," + PinRule.LONGEST + "}") ? change : null));
        NumPad pad = new NumPad(field, NumPad.Corner.NONE, texts);
        pad.setMaxHeight(300);
        VBox.setVgrow(pad, Priority.ALWAYS);
        getChildren().addAll(field, pad);
    }

    /** Says what is to be typed, to a screen reader too. */
    void named(ObservableStringValue name) {
        field.accessibleTextProperty().bind(name);
    }

    /** Where it is typed. */
    public PasswordField field() {
        return field;
    }

    /** Gives what was typed, and forgets it. */
    public String take() {
        String typed = field.getText();
        field.clear();
        return typed;
    }
}
