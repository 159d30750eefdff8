package app.suanpan.simulator;

import app.suanpan.ui.text.Texts;
import javafx.beans.property.BooleanProperty;
import javafx.geometry.Pos;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

/**
 * A switch the whole row of which can be touched: what it switches, how it is in a word, and a knob. Switched on is how it
 * should be.
 */
final class SwitchRow extends ToggleButton {

    /**
     * A row bound to a property both ways.
     *
     * @param id of the row; its texts are {@code switch.<id>}, {@code switch.<id>.on} and {@code switch.<id>.off}
     */
    SwitchRow(String id, BooleanProperty on, Texts texts) {
        setId("switch-" + id);
        getStyleClass().add("sim-switch");
        setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        setFocusTraversable(false);
        setMaxWidth(Double.MAX_VALUE);
        selectedProperty().bindBidirectional(on);

        Label name = new Label();
        name.getStyleClass().add("sim-switch-name");
        name.setMinWidth(USE_PREF_SIZE);
        name.textProperty().bind(texts.bind("switch." + id));
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        Label state = new Label();
        state.getStyleClass().add("sim-switch-state");
        state.textProperty().bind(texts.derive(words -> words.text("switch." + id + (on.get() ? ".on" : ".off")), on));
        Region knob = new Region();
        knob.getStyleClass().add("sim-knob");
        StackPane track = new StackPane(knob);
        track.getStyleClass().add("sim-track");
        on.addListener((observable, was, is) -> place(knob, is));
        place(knob, on.get());
        HBox row = new HBox(name, gap, state, track);
        row.getStyleClass().add("sim-row");
        row.setAlignment(Pos.CENTER_LEFT);
        row.setMouseTransparent(true);
        row.prefWidthProperty().bind(widthProperty().subtract(2));
        setGraphic(row);
        accessibleTextProperty().bind(texts.derive(words -> name.getText() + " " + state.getText(), on));
    }

    private static void place(Region knob, boolean on) {
        StackPane.setAlignment(knob, on ? Pos.CENTER_RIGHT : Pos.CENTER_LEFT);
    }
}
