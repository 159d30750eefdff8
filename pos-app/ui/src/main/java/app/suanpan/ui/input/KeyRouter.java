package app.suanpan.ui.input;

import java.util.List;
import javafx.scene.Scene;
import javafx.scene.input.KeyEvent;
import org.jspecify.annotations.Nullable;

/**
 * Gives each pressed key to the innermost part of the screen that has an action for it: an open panel before the work
 * area, the work area before the whole screen. What such a key would also type is nobody's: neither a field's nor a part
 * of a scanner's code.
 */
public final class KeyRouter {
    private List<KeyScope> scopes = List.of();
    private boolean acted;

    /** A router with nothing within reach yet. */
    public KeyRouter() {}

    /**
     * Hears the keys of this scene from now on, before its controls do.
     *
     * @param wedge the scene's scanner that types, installed before; or null
     */
    public void install(Scene scene, @Nullable KeyboardWedge wedge) {
        scene.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            // Filters of one scene all hear an event, consumed or not: a scanner's Enter is nobody's key.
            acted = !event.isConsumed() && scopes.stream().anyMatch(scope -> scope.handle(event));
            if (acted) {
                event.consume();
                if (wedge != null) {
                    wedge.ignoreWhatThisKeyTypes();
                }
            }
        });
        scene.addEventFilter(KeyEvent.KEY_TYPED, event -> {
            if (acted) {
                event.consume();
            }
        });
    }

    /** Which scopes are within reach, the innermost first. */
    public void reach(KeyScope... innermostFirst) {
        scopes = List.of(innermostFirst);
    }

    /** The scopes within reach, for the list of keys. */
    public List<KeyScope> scopes() {
        return scopes;
    }
}
