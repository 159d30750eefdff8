package app.suanpan.simulator;

import app.suanpan.simulator.SimulatorModel.CardAnswer;
import app.suanpan.ui.text.Texts;
import java.util.Locale;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** Everything that goes wrong in a shop, each with its switch. */
final class SwitchesView extends VBox {

    SwitchesView(SimulatorModel model, Texts texts, Hands hands) {
        getStyleClass().addAll("sp-card", "sim-section", "sim-switches");
        Label title = new Label();
        title.getStyleClass().add("sim-title");
        title.textProperty().bind(texts.bind("switches.title"));
        Button power = new Button();
        power.setId("power-cut");
        power.getStyleClass().add("sim-power");
        power.setFocusTraversable(false);
        power.setMaxWidth(Double.MAX_VALUE);
        power.textProperty()
                .bind(texts.derive(
                        words -> words.text(model.powerOn().get() ? "power.cut" : "power.returning"), model.powerOn()));
        power.disableProperty().bind(model.powerOn().not());
        power.setOnAction(event -> hands.cutPower());
        getChildren()
                .addAll(
                        title,
                        new SwitchRow("paper", model.paperLoaded(), texts),
                        new SwitchRow("cover", model.coverShut(), texts),
                        new SwitchRow("scanner", model.scannerPlugged(), texts),
                        new SwitchRow("internet", model.internetOn(), texts),
                        terminal(model, texts),
                        power);
    }

    private static HBox terminal(SimulatorModel model, Texts texts) {
        Label name = new Label();
        name.getStyleClass().add("sim-switch-name");
        name.textProperty().bind(texts.bind("terminal.title"));
        HBox.setHgrow(name, Priority.ALWAYS);
        name.setMinWidth(USE_PREF_SIZE);
        name.setMaxWidth(Double.MAX_VALUE);
        HBox choices = new HBox();
        choices.getStyleClass().add("sim-choices");
        choices.setAlignment(Pos.CENTER_RIGHT);
        ToggleGroup one = new ToggleGroup();
        for (CardAnswer answer : CardAnswer.values()) {
            String key = answer.name().toLowerCase(Locale.ROOT).replace('_', '-');
            ToggleButton choice = new ToggleButton();
            choice.setId("terminal-" + key);
            choice.getStyleClass().add("sim-chip");
            choice.setFocusTraversable(false);
            choice.setToggleGroup(one);
            choice.textProperty().bind(texts.bind("terminal." + key));
            choice.setSelected(model.cardAnswer().get() == answer);
            choice.setOnAction(event -> {
                choice.setSelected(true);
                model.cardAnswer().set(answer);
            });
            choices.getChildren().add(choice);
        }
        HBox row = new HBox(name, choices);
        row.getStyleClass().addAll("sim-row", "sim-terminal");
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }
}
