package app.suanpan.testkit;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextField;
import javafx.scene.text.Text;

/**
 * Reads a scene as a person does and says what cannot be read: words cut to dots, words outside of what shows them, words over
 * other words.
 */
public final class Legibility {
    /** Layout is in fractions of pixels; less than this is nobody's fault. */
    private static final double HAIR = 1.5;

    /** Lines of type are higher than their letters: this share of a line's height at its top and foot is empty. */
    private static final double LEADING = 0.24;

    private Legibility() {}

    /**
     * What cannot be read in a scene that has been laid out, a sentence for each; empty when all is well. The screen is as large as
     * what stands in it was laid out: a scene without a window stays as large as it was made.
     */
    public static List<String> faults(Scene scene) {
        List<String> faults = new ArrayList<>();
        SceneWalk.seen(scene, Labeled.class).forEach(labeled -> cut(labeled, faults));
        SceneWalk.seen(scene, TextField.class).forEach(field -> prompt(field, faults));
        List<Text> texts = SceneWalk.seen(scene, Text.class)
                .filter(text -> !text.getText().isBlank())
                .toList();
        texts.forEach(text -> outside(scene, text, faults));
        // Where the letters are is reckoned once for each text, and not for each two of them: most of the time went
        // there.
        List<Bounds> shown = texts.stream().map(Legibility::shown).toList();
        for (int i = 0; i < texts.size(); i++) {
            for (int j = i + 1; j < texts.size(); j++) {
                if (lieOver(shown.get(i), shown.get(j))) {
                    faults.add("one over the other: " + say(texts.get(i)) + " and " + say(texts.get(j)));
                }
            }
        }
        return faults;
    }

    private static void cut(Labeled labeled, List<String> faults) {
        if (labeled.getContentDisplay() != ContentDisplay.GRAPHIC_ONLY
                && labeled.getText() != null
                && !labeled.getText().isEmpty()
                && endsInDots(labeled)) {
            faults.add("cut to dots: " + SceneWalk.name(labeled) + " «" + labeled.getText() + "»; give it room"
                    + " (setMinWidth(USE_PREF_SIZE)), let it wrap (setWrapText(true), setMinHeight(USE_PREF_SIZE)), or"
                    + " shorten the words");
        }
    }

    /** Looks at what is drawn: the control's own word for it is not taken back when it has more room later. */
    private static boolean endsInDots(Labeled labeled) {
        String dots = labeled.getEllipsisString();
        return !labeled.getText().endsWith(dots)
                && labeled.getChildrenUnmodifiable().stream()
                        .filter(Text.class::isInstance)
                        .map(child -> ((Text) child).getText())
                        .anyMatch(drawn -> drawn.endsWith(dots));
    }

    private static void prompt(TextField field, List<String> faults) {
        if (field.getPromptText() == null || !field.getText().isEmpty()) {
            return;
        }
        Text words = new Text(field.getPromptText());
        words.setFont(field.getFont());
        double room = field.getWidth()
                - field.getInsets().getLeft()
                - field.getInsets().getRight();
        if (words.getLayoutBounds().getWidth() > room + HAIR) {
            faults.add("prompt wider than its field: " + SceneWalk.name(field) + " «" + field.getPromptText() + "»");
        }
    }

    private static void outside(Scene scene, Text text, List<String> faults) {
        Bounds ink = ink(text);
        for (Node at = text.getParent(); at != null; at = at.getParent()) {
            if (at.getClip() == null) {
                continue;
            }
            Bounds window = at.localToScene(at.getClip().getBoundsInParent());
            boolean scrolls = at.getStyleClass().contains("viewport")
                    || at.getStyleClass().contains("clipped-container");
            if (scrolls && (ink.getMaxY() < window.getMinY() + HAIR || ink.getMinY() > window.getMaxY() - HAIR)) {
                return;
            }
            if (isCut(ink, window, scrolls)) {
                faults.add("cut off by " + SceneWalk.name(at) + ": " + say(text));
                return;
            }
            if (scrolls) {
                return;
            }
        }
        if (isCut(ink, scene.getRoot().getLayoutBounds(), false)) {
            faults.add("outside of the screen: " + say(text));
        }
    }

    private static boolean isCut(Bounds ink, Bounds window, boolean scrolls) {
        boolean across = ink.getMinX() < window.getMinX() - HAIR || ink.getMaxX() > window.getMaxX() + HAIR;
        boolean upright = ink.getMinY() < window.getMinY() - HAIR || ink.getMaxY() > window.getMaxY() + HAIR;
        return across || (upright && !scrolls);
    }

    private static boolean lieOver(Bounds one, Bounds other) {
        double across = Math.min(one.getMaxX(), other.getMaxX()) - Math.max(one.getMinX(), other.getMinX());
        double upright = Math.min(one.getMaxY(), other.getMaxY()) - Math.max(one.getMinY(), other.getMinY());
        return across > HAIR && upright > HAIR;
    }

    /** The part of the letters that whatever clips them, such as a list's edge, lets be seen. */
    private static Bounds shown(Text text) {
        Bounds ink = ink(text);
        double left = ink.getMinX();
        double top = ink.getMinY();
        double right = ink.getMaxX();
        double bottom = ink.getMaxY();
        for (Node at = text.getParent(); at != null; at = at.getParent()) {
            if (at.getClip() != null) {
                Bounds window = at.localToScene(at.getClip().getBoundsInParent());
                left = Math.max(left, window.getMinX());
                top = Math.max(top, window.getMinY());
                right = Math.min(right, window.getMaxX());
                bottom = Math.min(bottom, window.getMaxY());
            }
        }
        return new BoundingBox(left, top, Math.max(0, right - left), Math.max(0, bottom - top));
    }

    /** Where the letters are, without the empty part of their lines. */
    private static Bounds ink(Text text) {
        Bounds place = SceneWalk.place(text);
        double line = Math.min(place.getHeight(), text.getFont().getSize() * 1.5);
        double empty = line * LEADING;
        return new BoundingBox(
                place.getMinX(), place.getMinY() + empty, place.getWidth(), Math.max(0, place.getHeight() - 2 * empty));
    }

    private static String say(Text text) {
        Node parent = text.getParent();
        return "«" + text.getText() + "» of " + SceneWalk.name(parent == null ? text : parent);
    }
}
