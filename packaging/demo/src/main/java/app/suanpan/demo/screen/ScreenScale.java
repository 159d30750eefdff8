package app.suanpan.demo.screen;

import java.awt.GraphicsConfiguration;
import java.awt.GraphicsEnvironment;
import java.util.List;
import java.util.Locale;

/**
 * Draws the demo's windows smaller where a screen has no room for all three side by side. JavaFX can do that on Linux only, and
 * has to hear of it before it starts; elsewhere the windows lie over each other, as {@link WindowPlan} says.
 */
public final class ScreenScale {
    private static final String PROPERTY = "glass.gtk.uiScale";

    /** Smaller than this nothing can be read. */
    private static final double LEAST = 0.55;

    private ScreenScale() {}

    /** Chooses the scale for this machine's screen, unless whoever started the demo has. Not before there is a display. */
    public static void choose() {
        if (System.getProperty(PROPERTY) != null
                || !System.getProperty("os.name", "").startsWith("Linux")) {
            return;
        }
        GraphicsEnvironment screens = GraphicsEnvironment.getLocalGraphicsEnvironment();
        double factor = factor(screens.getMaximumWindowBounds().width);
        if (factor < 1) {
            GraphicsConfiguration screen = screens.getDefaultScreenDevice().getDefaultConfiguration();
            double scale = factor * screen.getDefaultTransform().getScaleX();
            System.setProperty(PROPERTY, String.format(Locale.ROOT, "%.3f", scale));
        }
    }

    /** The same for programs that are started from here, as {@code name=value}. */
    public static List<String> properties() {
        String chosen = System.getProperty(PROPERTY);
        return chosen == null ? List.of() : List.of(PROPERTY + "=" + chosen);
    }

    /**
     * By how much windows are drawn smaller.
     *
     * @param width of the screen, in pixels as large as its user wants them
     */
    static double factor(int width) {
        return Math.clamp((double) width / WindowPlan.SIDE_BY_SIDE, LEAST, 1);
    }
}
