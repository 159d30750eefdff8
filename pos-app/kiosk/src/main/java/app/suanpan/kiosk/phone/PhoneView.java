package app.suanpan.kiosk.phone;

import app.suanpan.kiosk.place.Halves;
import app.suanpan.kiosk.place.KioskPlace;
import app.suanpan.kiosk.place.TypedDigits;
import app.suanpan.ui.control.ActionButton;
import app.suanpan.ui.control.ActionButton.Kind;
import app.suanpan.ui.control.NumPad;
import app.suanpan.ui.control.NumPad.Corner;
import app.suanpan.ui.input.Action;
import javafx.scene.control.Label;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** The nodes of the phone question. */
final class PhoneView extends StackPane {

    PhoneView(TypedDigits digits, KioskPlace place, Action next, Action cardOnly) {
        VBox question = new VBox(place.label("k-title", "phone.title"), place.label("k-text", "phone.lead"));
        question.getStyleClass().add("k-question");

        Label number = new Label();
        number.setId("phone-number");
        number.getStyleClass().add("k-number-field");
        number.setMaxWidth(Double.MAX_VALUE);
        number.textProperty().bind(digits.typedProperty().map(PhoneGroups::of));
        NumPad pad = new NumPad(Corner.PLUS, place.texts(), digits::type, digits::erase);
        VBox.setVgrow(pad, Priority.ALWAYS);
        VBox answers = new VBox(
                number,
                pad,
                new ActionButton(next, Kind.MAIN, place.texts()),
                new ActionButton(cardOnly, Kind.QUIET, place.texts()));
        answers.getStyleClass().addAll("k-answers", "k-fills");
        getChildren().add(new Halves(place, question, answers, 0.24));
    }
}
