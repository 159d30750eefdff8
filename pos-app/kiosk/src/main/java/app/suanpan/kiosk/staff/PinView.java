package app.suanpan.kiosk.staff;

import app.suanpan.domain.workstation.Operator;
import app.suanpan.kiosk.place.Columns;
import app.suanpan.kiosk.place.Halves;
import app.suanpan.kiosk.place.KioskPlace;
import app.suanpan.ui.control.ActionButton;
import app.suanpan.ui.control.ActionButton.Kind;
import app.suanpan.ui.control.NumPad;
import app.suanpan.ui.control.NumPad.Corner;
import app.suanpan.ui.input.Action;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** The nodes of the question who is there: first the names, then the pad. */
final class PinView extends StackPane {
    private final PinModel model;
    private final KioskPlace place;

    PinView(PinModel model, KioskPlace place, Action next, Action more) {
        this.model = model;
        this.place = place;
        VBox question = new VBox(title(), place.label("k-text", "staff.pin-lead"));
        question.getStyleClass().add("k-question");
        ObservableValue<Boolean> named = model.chosen.map(chosen -> chosen.isPresent());
        Node names = names(more);
        Node pad = pad(next);
        pad.visibleProperty().bind(named);
        names.visibleProperty().bind(named.map(is -> !is));
        getChildren().add(new Halves(place, question, new StackPane(names, pad), 0.28));
    }

    private Label title() {
        Label title = KioskPlace.wrapping("k-title");
        title.setId("pin-title");
        title.textProperty()
                .bind(place.texts()
                        .derive(
                                texts -> model.chosen
                                        .get()
                                        .map(operator -> texts.text("staff.pin-of", operator.name()))
                                        .orElseGet(() -> texts.text("staff.who")),
                                model.chosen));
        return title;
    }

    private Node names(Action more) {
        Columns columns = new Columns(2);
        model.who
                .shownProperty()
                .addListener((observable, was, is) ->
                        columns.fill(is.stream().map(this::button).toList()));
        ActionButton turn = new ActionButton(more, Kind.QUIET, place.texts());
        turn.visibleProperty().bind(model.who.moreProperty());
        turn.managedProperty().bind(model.who.moreProperty());
        Region space = new Region();
        VBox.setVgrow(space, Priority.ALWAYS);
        return answers(columns, space, turn);
    }

    private ActionButton button(Operator operator) {
        return new ActionButton(
                Action.keyless("who-" + operator.id(), "staff.who", () -> model.choose(operator)),
                Kind.PLAIN,
                place.texts().derive(_ -> operator.name()));
    }

    private Node pad(Action next) {
        Label figures = new Label();
        figures.setId("pin-figures");
        figures.getStyleClass().add("k-number-field");
        figures.setMaxWidth(Double.MAX_VALUE);
        figures.textProperty().bind(model.pin.typedProperty().map(typed -> "●".repeat(typed.length())));
        NumPad pad = new NumPad(Corner.NONE, place.texts(), model.pin::type, model.pin::erase);
        VBox.setVgrow(pad, Priority.ALWAYS);
        return answers(figures, pad, new ActionButton(next, Kind.MAIN, place.texts()));
    }

    private static VBox answers(Node... nodes) {
        VBox answers = new VBox(nodes);
        answers.getStyleClass().addAll("k-answers", "k-fills");
        return answers;
    }
}
