package app.suanpan.testkit;

import com.sun.javafx.scene.NodeHelper;
import javafx.scene.Parent;
import javafx.scene.Scene;

/** What JavaFX does before it draws a picture, for a scene that stands in no window. */
public final class Pulse {
    /** A list measures its rows the first time, places them the second, and marks the chosen one the third; then everything has come to rest. */
    private static final int UNTIL_AT_REST = 4;

    private Pulse() {}

    /** Styles and lays out what has changed since the last time, until nothing changes any more. To be used on the JavaFX thread. */
    public static void on(Scene scene, double width, double height) {
        Parent root = scene.getRoot();
        for (int i = 0; i < UNTIL_AT_REST; i++) {
            root.resize(width, height);
            // Only JavaFX itself may style just what has changed: to everybody else it gives Node.applyCss, which
            // styles every node anew.
            NodeHelper.processCSS(root);
            root.layout();
        }
    }
}
