package app.suanpan.kiosk;

import app.suanpan.kiosk.place.KioskPlace;
import app.suanpan.ui.control.ActionButton;
import java.util.ArrayList;
import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/**
 * What is always at the bottom: how far the visitor has come, the way back, and how they want the screen. On a window that lies it is
 * one row, on one that stands there are two, for there are as many words and less width.
 */
final class BottomBar extends VBox {
    private static final int STEPS = 4;
    private static final PseudoClass DONE = PseudoClass.getPseudoClass("done");

    private final HBox progress = new HBox();
    private final HBox ways = new HBox();
    private final HBox comforts = new HBox();
    private final ActionButton back;
    private final ActionButton startOver;

    BottomBar(
            KioskModel model,
            KioskPlace place,
            ActionButton back,
            ActionButton startOver,
            List<ActionButton> comfortButtons) {
        this.back = back;
        this.startOver = startOver;
        getStyleClass().add("k-bottom");
        progress.getStyleClass().add("k-progress");
        progress.setId("progress");
        for (int i = 1; i <= STEPS; i++) {
            Region step = new Region();
            step.getStyleClass().add("k-step");
            HBox.setHgrow(step, Priority.ALWAYS);
            int at = i;
            model.step.addListener((observable, was, is) -> step.pseudoClassStateChanged(DONE, is.intValue() >= at));
            progress.getChildren().add(step);
        }
        progress.accessibleTextProperty()
                .bind(place.texts().derive(texts -> texts.text("frame.step", model.step.get(), STEPS), model.step));
        progress.visibleProperty().bind(model.step.greaterThan(0));
        progress.managedProperty().bind(model.nobodyHere.not());
        ways.getStyleClass().add("k-bottom-actions");
        ways.visibleProperty()
                .bind(Bindings.createBooleanBinding(
                        () -> !model.nobodyHere.get() || !place.highProperty().get(),
                        model.nobodyHere,
                        place.highProperty()));
        ways.managedProperty().bind(ways.visibleProperty());
        back.visibleProperty().bind(model.nobodyHere.not().and(model.goesBack));
        back.managedProperty().bind(back.visibleProperty());
        startOver.visibleProperty().bind(model.nobodyHere.not());
        startOver.managedProperty().bind(startOver.visibleProperty());
        comforts.getStyleClass().add("k-comforts");
        comforts.getChildren().addAll(comfortButtons);
        place.highProperty().addListener((observable, was, is) -> arrange(is));
        arrange(place.highProperty().get());
    }

    private void arrange(boolean high) {
        List<Node> row = new ArrayList<>(List.of(back, space()));
        if (!high) {
            row.add(comforts);
            row.add(space());
        }
        row.add(startOver);
        // First out of the one row, then into the other: a node stands in one place.
        getChildren().clear();
        ways.getChildren().setAll(row);
        getChildren().addAll(progress, ways);
        if (high) {
            getChildren().add(comforts);
        }
    }

    private static Region space() {
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        return space;
    }
}
