package app.suanpan.simulator;

import app.suanpan.simulator.SimulatorModel.CardAnswer;
import app.suanpan.simulator.SimulatorModel.CodeAnswer;
import app.suanpan.ui.text.Texts;
import java.util.Locale;
import javafx.beans.property.ObjectProperty;
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
                        answers("terminal", model.cardAnswer(), CardAnswer.values(), texts),
                        answers("provider", model.codeAnswer(), CodeAnswer.values(), texts),
                        phones(texts, hands),
                        power);
    }

    private static HBox phones(Texts texts, Hands hands) {
        HBox choices = choices();
        for (PhoneCode phone : PhoneCode.values()) {
            String key = "phone." + phone.name().toLowerCase(Locale.ROOT);
            Button show = new Button();
            show.setId(key.replace('.', '-'));
            show.getStyleClass().add("sim-chip");
            show.setFocusTraversable(false);
            show.textProperty().bind(texts.bind(key));
            show.setOnAction(event -> hands.scanPhone(phone));
            choices.getChildren().add(show);
        }
        return row("phone.title", choices, texts);
    }

    /** A device and what it does next, one of several. */
    private static <A extends Enum<A>> HBox answers(String id, ObjectProperty<A> answer, A[] all, Texts texts) {
        HBox choices = choices();
        ToggleGroup one = new ToggleGroup();
        for (A each : all) {
            String key = each.name().toLowerCase(Locale.ROOT).replace('_', '-');
            ToggleButton choice = new ToggleButton();
            choice.setId(id + "-" + key);
            choice.getStyleClass().add("sim-chip");
            choice.setFocusTraversable(false);
            choice.setToggleGroup(one);
            choice.textProperty().bind(texts.bind(id + "." + key));
            choice.setSelected(answer.get() == each);
            choice.setOnAction(event -> {
                choice.setSelected(true);
                answer.set(each);
            });
            choices.getChildren().add(choice);
        }
        return row(id + ".title", choices, texts);
    }

    private static HBox choices() {
        HBox choices = new HBox();
        choices.getStyleClass().add("sim-choices");
        choices.setAlignment(Pos.CENTER_RIGHT);
        return choices;
    }

    private static HBox row(String title, HBox choices, Texts texts) {
        Label name = new Label();
        name.getStyleClass().add("sim-switch-name");
        name.textProperty().bind(texts.bind(title));
        HBox.setHgrow(name, Priority.ALWAYS);
        name.setMinWidth(USE_PREF_SIZE);
        name.setMaxWidth(Double.MAX_VALUE);
        HBox row = new HBox(name, choices);
        row.getStyleClass().addAll("sim-row", "sim-terminal");
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }
}
