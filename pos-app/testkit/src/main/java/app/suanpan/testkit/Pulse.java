package app.suanpan.testkit;

import com.sun.javafx.scene.NodeHelper;
import javafx.scene.Parent;
import javafx.scene.Scene;

/** What JavaFX does before it draws a picture, for a scene that stands in no window. */
public final class Pulse {
    private Pulse() {}

    /** Styles and lays out what has changed since the last time; twice, since lists measure their rows the first time. To be used on the JavaFX thread. */
    public static void on(Scene scene, double width, double height) {
        Parent root = scene.getRoot();
        for (int i = 0; i < 2; i++) {
            root.resize(width, height);
            // Only JavaFX's own thread of pictures may say "what has changed"; to everybody else it gives
            // Node.applyCss, which styles every
            // node anew: five times the work for the same picture.
            NodeHelper.processCSS(root);
            root.layout();
        }
    }
}
