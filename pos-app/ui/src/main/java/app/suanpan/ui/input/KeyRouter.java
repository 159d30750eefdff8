package app.suanpan.ui.input;

import java.util.List;
import javafx.scene.Scene;
import javafx.scene.input.KeyEvent;

/**
 * Gives each pressed key to the innermost part of the screen that has an action for it: an open panel before the work
 * area, the work area before the whole screen.
 */
public final class KeyRouter {
    private List<KeyScope> scopes = List.of();

    /** A router with nothing within reach yet. */
    public KeyRouter() {}

    /** Hears the keys of this scene from now on, before its controls do. */
    public void install(Scene scene) {
        scene.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            for (KeyScope scope : scopes) {
                if (scope.handle(event)) {
                    event.consume();
                    return;
                }
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
