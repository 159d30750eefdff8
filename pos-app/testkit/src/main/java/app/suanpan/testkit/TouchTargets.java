package app.suanpan.testkit;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.geometry.Bounds;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;

/** Measures what fingers touch on a 10" screen of 1280 × 800 pixels, on which a millimetre is 5.9 pixels. */
public final class TouchTargets {
    /** 15 mm: a thumb. */
    public static final double THUMB = 88;

    /** 9.5 mm: the least for the shorter side of what is a thumb long. */
    public static final double FINGER = 56;

    private static final double HAIR = 0.6;

    private TouchTargets() {}

    /**
     * Buttons that are too small to be touched without looking, a sentence for each. A thumb must find room along one side and a
     * finger across; what has the style class {@code sp-main} must have room for a thumb both ways.
     */
    public static List<String> faults(Scene scene) {
        List<String> faults = new ArrayList<>();
        SceneWalk.seen(scene, ButtonBase.class)
                .filter(button -> !button.isDisabled())
                .forEach(button -> {
                    Bounds place = SceneWalk.place(button);
                    double longer = Math.max(place.getWidth(), place.getHeight());
                    double shorter = Math.min(place.getWidth(), place.getHeight());
                    double least = button.getStyleClass().contains("sp-main") ? THUMB : FINGER;
                    if (longer < THUMB - HAIR || shorter < least - HAIR) {
                        faults.add(String.format(
                                Locale.ROOT,
                                "too small for a finger: %s «%s» is %.0f × %.0f px; it needs %.0f × %.0f",
                                SceneWalk.name(button),
                                button.getText(),
                                place.getWidth(),
                                place.getHeight(),
                                THUMB,
                                least));
                    }
                });
        return faults;
    }
}
