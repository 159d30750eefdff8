package app.suanpan.kiosk.name;

import app.suanpan.kiosk.place.Halves;
import app.suanpan.kiosk.place.KioskPlace;
import app.suanpan.ui.control.ActionButton;
import app.suanpan.ui.control.ActionButton.Kind;
import app.suanpan.ui.input.Action;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** The nodes of the name question. */
final class NameView extends StackPane {

    NameView(NameModel model, KioskPlace place, Action next, Action skip, Action otherPad) {
        VBox question = new VBox(place.label("k-title", "name.title"), place.label("k-text", "name.lead"));
        question.getStyleClass().add("k-question");

        Label name = new Label();
        name.setId("name");
        name.getStyleClass().add("k-number-field");
        name.setMaxWidth(Double.MAX_VALUE);
        name.textProperty().bind(model.name);
        LetterPad letters = new LetterPad(place.texts(), model::type, model::erase);
        SurnamePad surnames = new SurnamePad(model);
        StackPane pads = new StackPane(letters, surnames);
        letters.visibleProperty().bind(model.spelling);
        surnames.visibleProperty().bind(model.spelling.not());
        VBox.setVgrow(pads, Priority.ALWAYS);
        ActionButton skipButton = new ActionButton(skip, Kind.PLAIN, place.texts());
        ActionButton nextButton = new ActionButton(next, Kind.MAIN, place.texts());
        HBox steps = new HBox(skipButton, nextButton);
        steps.getStyleClass().add("k-steps");
        HBox.setHgrow(nextButton, Priority.ALWAYS);
        skipButton.setMaxHeight(Double.MAX_VALUE);
        ActionButton other = new ActionButton(
                otherPad,
                Kind.QUIET,
                place.texts()
                        .derive(
                                texts -> texts.text(model.spelling.get() ? "name.surnames" : "name.letters"),
                                model.spelling));
        VBox answers = new VBox(name, pads, other, steps);
        answers.getStyleClass().addAll("k-answers", "k-fills");
        getChildren().add(new Halves(place, question, answers, 0.24));
    }
}
