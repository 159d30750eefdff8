package app.suanpan.ui.control;

import app.suanpan.ui.input.Action;
import app.suanpan.ui.input.KeyMark;
import app.suanpan.ui.text.Texts;
import javafx.beans.binding.StringBinding;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCombination;

/**
 * A button for an {@link Action}: its words, its key in a light tag beside them, and whether it can be done now. It never
 * takes the focus, so that typing and scanning go on where they were.
 */
public final class ActionButton extends Button {
    /** 15 mm on a 10" screen of 1280 pixels. */
    private static final double THUMB = 88;

    private final Action action;

    /** How much a button weighs on the screen. */
    public enum Kind {
        /** The one next step: jade, 88 px high. */
        MAIN,
        /** An ordinary action, outlined. */
        PLAIN,
        /** An action that takes something away, in red words. */
        DANGER,
        /** Words without an outline, for what is rarely wanted. */
        QUIET
    }

    /** A button whose words are the action's text. */
    public ActionButton(Action action, Kind kind, Texts texts) {
        this(action, kind, texts.bind(action.textKey()));
    }

    /** A button whose words are the caller's, for texts that name an amount. */
    public ActionButton(Action action, Kind kind, StringBinding words) {
        this.action = action;
        setId(action.id());
        getStyleClass().addAll("sp-action", "sp-" + kind.name().toLowerCase(java.util.Locale.ROOT));
        textProperty().bind(words);
        disableProperty().bind(action.enabledProperty().not());
        setFocusTraversable(false);
        setMnemonicParsing(false);
        setOnAction(event -> action.fire());
        setMaxWidth(Double.MAX_VALUE);
        KeyCombination combination = action.key();
        if (combination != null) {
            KeyMark.put(this, combination);
        }
        String tag = action.keyTag();
        if (!tag.isEmpty()) {
            Label key = new Label(tag);
            key.getStyleClass().add("sp-key");
            key.setMinWidth(USE_PREF_SIZE);
            setGraphic(key);
            setContentDisplay(ContentDisplay.RIGHT);
        }
    }

    /** Its words are never cut, and a thumb finds room along it. */
    @Override
    protected double computeMinWidth(double height) {
        return prefWidth(height);
    }

    @Override
    protected double computePrefWidth(double height) {
        return Math.max(THUMB, super.computePrefWidth(height));
    }

    /** What the button does. */
    public Action action() {
        return action;
    }
}
