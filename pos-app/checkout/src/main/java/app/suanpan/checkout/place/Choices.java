package app.suanpan.checkout.place;

import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.scene.Node;

/** Marks the one of several buttons that is chosen. */
public final class Choices {
    private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");

    private Choices() {}

    /** Gives {@code node} the pseudo-class {@code chosen} whenever {@code choice} is {@code mine}. */
    public static <T> void mark(Node node, ObservableValue<T> choice, T mine) {
        choice.addListener((observable, was, is) -> node.pseudoClassStateChanged(CHOSEN, mine.equals(is)));
        node.pseudoClassStateChanged(CHOSEN, mine.equals(choice.getValue()));
    }
}
