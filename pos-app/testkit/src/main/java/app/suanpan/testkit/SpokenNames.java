package app.suanpan.testkit;

import java.lang.Character.UnicodeScript;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import javafx.scene.control.TextInputControl;

/** Asks what a screen reader would: what is this, and what is it called? */
public final class SpokenNames {
    private SpokenNames() {}

    /**
     * What a screen reader could not name, a sentence for each: buttons, fields, lists, and whatever else takes the focus.
     *
     * @param chinese whether the screen is in Chinese; a name in the other language is a fault too
     */
    public static List<String> faults(Scene scene, boolean chinese) {
        List<String> faults = new ArrayList<>();
        SceneWalk.seen(scene).filter(SpokenNames::isToBeNamed).forEach(node -> {
            String name = name(node);
            if (name.isBlank() || name.codePoints().noneMatch(Character::isLetterOrDigit)) {
                faults.add("no name for a screen reader: " + SceneWalk.name(node)
                        + "; bind its accessibleText to a text (words that are only a sign are no name)");
            } else if (isForeign(node, chinese)) {
                faults.add("its name is in the other language: " + SceneWalk.name(node) + " «"
                        + node.getAccessibleText() + "»; bind it, do not set it");
            }
            if (node.getAccessibleRole() == null
                    || node.getAccessibleRole() == AccessibleRole.NODE
                    || node.getAccessibleRole() == AccessibleRole.PARENT) {
                faults.add("no role for a screen reader: " + SceneWalk.name(node) + "; call setAccessibleRole");
            }
        });
        return faults;
    }

    /** What is said of a node: its own name, otherwise the words on it. */
    public static String name(Node node) {
        String own = node.getAccessibleText();
        if (own != null && !own.isBlank()) {
            return own;
        }
        return node instanceof Labeled labeled && labeled.getText() != null ? labeled.getText() : "";
    }

    private static boolean isToBeNamed(Node node) {
        if (node.isDisabled()) {
            return false;
        }
        boolean control = node instanceof ButtonBase || node instanceof TextInputControl || node instanceof ListView<?>;
        return control || node.isFocusTraversable();
    }

    /** Names of people and goods may be in either; so only a name that says nothing in its own language counts. */
    private static boolean isForeign(Node node, boolean chinese) {
        String own = node.getAccessibleText();
        if (own == null
                || own.isBlank()
                || (node instanceof Labeled labeled
                        && own.contains(labeled.getText())
                        && !labeled.getText().isBlank())) {
            return false;
        }
        boolean han = own.codePoints().anyMatch(c -> UnicodeScript.of(c) == UnicodeScript.HAN);
        boolean letters = own.codePoints().anyMatch(Character::isLetter);
        return letters && han != chinese;
    }
}
