package app.suanpan.ui.control;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/**
 * A panel over a part of the screen, inside the scene: no second window, no nested event loop. Under it the part is dimmed
 * and cannot be touched; the rest of the screen stays as it is. The focus goes back where it was when the panel closes.
 */
public final class Overlay extends StackPane {
    private final VBox panel = new VBox();
    private @Nullable Node focusedBefore;

    /** An overlay with nothing on it. */
    public Overlay(String id) {
        setId(id);
        getStyleClass().add("sp-overlay");
        panel.getStyleClass().add("sp-panel");
        panel.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        StackPane.setAlignment(panel, Pos.CENTER);
        getChildren().add(panel);
        // However much a panel holds, it pushes nothing else off the screen.
        setMinSize(0, 0);
        setVisible(false);
    }

    /**
     * Shows a panel.
     *
     * @param content what the panel holds
     * @param focus what gets the keyboard
     */
    public void show(Node content, Node focus) {
        Scene scene = getScene();
        if (!isVisible() && scene != null) {
            focusedBefore = scene.getFocusOwner();
        }
        panel.getChildren().setAll(content);
        setVisible(true);
        toFront();
        focus.requestFocus();
    }

    /** Takes the panel away. */
    public void hide() {
        if (!isVisible()) {
            return;
        }
        setVisible(false);
        panel.getChildren().clear();
        Node before = focusedBefore;
        focusedBefore = null;
        if (before != null && before.getScene() != null) {
            before.requestFocus();
        }
    }

    /** Whether a panel is shown. */
    public boolean isShowing() {
        return isVisible();
    }
}
