package app.suanpan.ui.input;

import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.input.KeyCombination;

/**
 * Says of a button which key does what it does. A button of an {@link Action} says it by itself; one that stands for one of many
 * (a quick key, a page) is told.
 */
public final class KeyMark {
    private static final Object PROPERTY = KeyMark.class;

    private KeyMark() {}

    /** Tells a button its key. */
    public static void put(Node button, KeyCombination key) {
        button.getProperties().put(PROPERTY, key);
    }

    /** The button has no key any more. */
    public static void clear(Node button) {
        button.getProperties().remove(PROPERTY);
    }

    /** The key of a button, if it has one. */
    public static Optional<KeyCombination> of(Node button) {
        return button.getProperties().get(PROPERTY) instanceof KeyCombination key ? Optional.of(key) : Optional.empty();
    }

    /** A key as keyboards label it, for the tag that shows it: {@code F12}, {@code Ctrl L}, {@code PgDn}. */
    public static String tag(KeyCombination key) {
        return KeyTag.of(key);
    }
}
