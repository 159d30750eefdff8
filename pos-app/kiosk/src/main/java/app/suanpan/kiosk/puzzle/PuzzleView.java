package app.suanpan.kiosk.puzzle;

import app.suanpan.kiosk.place.Halves;
import app.suanpan.kiosk.place.KioskPlace;
import app.suanpan.ui.control.ActionButton;
import app.suanpan.ui.control.ActionButton.Kind;
import app.suanpan.ui.control.NumPad;
import app.suanpan.ui.control.NumPad.Corner;
import app.suanpan.ui.input.Action;
import javafx.scene.control.Label;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** The nodes of the puzzle. */
final class PuzzleView extends StackPane {

    PuzzleView(PuzzleModel model, KioskPlace place, Action next) {
        Label digits = KioskPlace.wrapping("k-title");
        digits.setId("puzzle-digits");
        digits.textProperty()
                .bind(place.texts()
                        .derive(it -> model.digits.get().in(it.language().code()), model.digits));
        VBox question = new VBox(place.label("k-text", "puzzle.title"), digits, place.label("k-text", "puzzle.lead"));
        question.getStyleClass().add("k-question");

        Label figures = new Label();
        figures.setId("puzzle-figures");
        figures.getStyleClass().add("k-number-field");
        figures.setMaxWidth(Double.MAX_VALUE);
        figures.textProperty().bind(model.figures.typedProperty());
        NumPad pad = new NumPad(Corner.NONE, place.texts(), model.figures::type, model.figures::erase);
        VBox.setVgrow(pad, Priority.ALWAYS);
        VBox answers = new VBox(figures, pad, new ActionButton(next, Kind.MAIN, place.texts()));
        answers.getStyleClass().addAll("k-answers", "k-fills");
        getChildren().add(new Halves(place, question, answers, 0.3));
    }
}
