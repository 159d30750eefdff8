package app.suanpan.ui.input;

import java.util.Objects;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.input.KeyCombination;
import org.jspecify.annotations.Nullable;

/**
 * Something the user can do: its name on the screen, the key that does it, and whether it can be done now. A button and
 * a key of the same action always agree, because there is only one of it.
 */
public final class Action {
    private final String id;
    private final String textKey;
    private final @Nullable KeyCombination key;
    private final Runnable work;
    private final BooleanProperty enabled = new SimpleBooleanProperty(this, "enabled", true);

    private Action(String id, String textKey, @Nullable KeyCombination key, Runnable work) {
        this.id = id;
        this.textKey = textKey;
        this.key = key;
        this.work = work;
    }

    /**
     * An action with a key.
     *
     * @param id the CSS id of its button
     * @param textKey the key of its name in the texts
     * @param key as {@link KeyCombination#valueOf} reads it, for example {@code F12} or {@code Ctrl+L}
     */
    public static Action of(String id, String textKey, String key, Runnable work) {
        return new Action(id, textKey, KeyCombination.valueOf(key), work);
    }

    /** An action without a key: only where a keyboard has another way. */
    public static Action keyless(String id, String textKey, Runnable work) {
        return new Action(id, textKey, null, work);
    }

    /** A key that stands in no list of keys, because what it does shows the key itself. */
    public static Action hidden(String key, Runnable work) {
        return new Action("", "", KeyCombination.valueOf(key), work);
    }

    public String id() {
        return id;
    }

    public String textKey() {
        return textKey;
    }

    /** The key, or null. */
    public @Nullable KeyCombination key() {
        return key;
    }

    /** Whether it can be done now. */
    public BooleanProperty enabledProperty() {
        return enabled;
    }

    /** Does it, if it can be done now; says whether it was. */
    public boolean fire() {
        if (!enabled.get()) {
            return false;
        }
        work.run();
        return true;
    }

    /** What the tag on the button says: {@code F12}, {@code Enter}, {@code Ctrl L}; empty without a key. */
    public String keyTag() {
        if (key == null) {
            return "";
        }
        return KeyTag.of(Objects.requireNonNull(key));
    }
}
