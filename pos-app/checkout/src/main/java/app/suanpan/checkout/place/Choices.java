package app.suanpan.checkout.place;

import app.suanpan.ui.control.ActionButton;
import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.scene.Node;

/** Buttons of which one is chosen: marks it, and finds room for their words. */
public final class Choices {
    private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");
    private static final PseudoClass LONG = PseudoClass.getPseudoClass("long");

    /** About as many letters as stand on half a panel; one of Chinese is as wide as two others. */
    private static final int HALF_A_PANEL = 20;

    private static final int FIRST_WIDE = 0x2E80;

    private Choices() {}

    /** Lets a button whose words are a store's own write them over several lines, and small if they are long, rather than grow. */
    public static void fit(ActionButton button) {
        button.textProperty()
                .addListener((observable, was, is) -> button.pseudoClassStateChanged(LONG, letters(is) > HALF_A_PANEL));
        fitSmall(button);
        button.pseudoClassStateChanged(LONG, letters(button.getText()) > HALF_A_PANEL);
    }

    /** The same for one of several that are all small, lest they look as if some mattered more. */
    static void fitSmall(ActionButton button) {
        button.setWrapText(true);
        button.setMinWidth(0);
        button.pseudoClassStateChanged(LONG, true);
    }

    /** How many letters wide words are. */
    static int letters(String words) {
        return words.codePoints().map(letter -> letter < FIRST_WIDE ? 1 : 2).sum();
    }

    /** Gives {@code node} the pseudo-class {@code chosen} whenever {@code choice} is {@code mine}. */
    public static <T> void mark(Node node, ObservableValue<T> choice, T mine) {
        choice.addListener((observable, was, is) -> node.pseudoClassStateChanged(CHOSEN, mine.equals(is)));
        node.pseudoClassStateChanged(CHOSEN, mine.equals(choice.getValue()));
    }
}
