package app.suanpan.kiosk.place;

import app.suanpan.domain.register.JoinCommand;
import app.suanpan.ui.text.Texts;
import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.DoubleBinding;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;

/**
 * What every question of the kiosk is made with: the words, how large things are, and the way to the desk.
 *
 * <p>A kiosk is read from a step away and hangs in many sizes, so everything on it is measured in the size of its plain text:
 * {@link #em}, which follows the window. In {@code kiosk.css} the same measure is written {@code em}.
 */
public final class KioskPlace {
    private final Texts texts;
    private final Consumer<JoinCommand> desk;
    private final DoubleProperty em = new SimpleDoubleProperty(this, "em", 20);
    private final DoubleProperty unit = new SimpleDoubleProperty(this, "unit", 20);
    private final DoubleProperty reach = new SimpleDoubleProperty(this, "reach", 0);
    private final BooleanProperty high = new SimpleBooleanProperty(this, "high");

    /** A place with these words, whose commands go to this desk. */
    public KioskPlace(Texts texts, Consumer<JoinCommand> desk) {
        this.texts = texts;
        this.desk = desk;
    }

    public Texts texts() {
        return texts;
    }

    /** Sends a command and returns at once. */
    public void send(JoinCommand command) {
        desk.accept(command);
    }

    /** The size of plain text, in pixels. */
    public DoubleProperty emProperty() {
        return em;
    }

    /** What pictures and codes are measured in: as {@link #emProperty}, but not larger for a visitor who wants large text. */
    public DoubleProperty unitProperty() {
        return unit;
    }

    /** How far from the top of the window everything that is touched has to stay, in pixels; 0 for nowhere. */
    public DoubleProperty reachProperty() {
        return reach;
    }

    /** Whether the window stands upright. */
    public BooleanProperty highProperty() {
        return high;
    }

    /** A line of text that wraps, by the key of its words. */
    public Label label(String style, String key, Object... arguments) {
        Label label = wrapping(style);
        label.textProperty().bind(texts.bind(key, arguments));
        return label;
    }

    /** A line of text that wraps and has no words yet. */
    public static Label wrapping(String style) {
        Label label = new Label();
        label.getStyleClass().add(style);
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        return label;
    }

    /** Makes a node {@code side} units wide and high, whatever the window's size. */
    public <R extends Region> R square(R region, double side) {
        return square(region, side, side);
    }

    /** As the other, with a side of its own for windows that stand upright and for those that lie. */
    public <R extends Region> R square(R region, double sideIfHigh, double sideIfWide) {
        DoubleBinding side =
                Bindings.createDoubleBinding(() -> unit.get() * (high.get() ? sideIfHigh : sideIfWide), unit, high);
        region.minWidthProperty().bind(side);
        region.prefWidthProperty().bind(side);
        region.maxWidthProperty().bind(side);
        region.minHeightProperty().bind(side);
        region.prefHeightProperty().bind(side);
        region.maxHeightProperty().bind(side);
        return region;
    }

    /** Shows a node and gives it room, or neither. */
    public static void show(Node node, boolean shown) {
        node.setVisible(shown);
        node.setManaged(shown);
    }
}
