package app.suanpan.kiosk.onphone;

import app.suanpan.kiosk.place.Halves;
import app.suanpan.kiosk.place.KioskPlace;
import app.suanpan.kiosk.place.Names;
import app.suanpan.ui.control.ActionButton;
import app.suanpan.ui.control.ActionButton.Kind;
import app.suanpan.ui.input.Action;
import javafx.beans.binding.StringBinding;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** The nodes of the screen that waits for a phone. */
final class OnPhoneView extends StackPane {

    OnPhoneView(OnPhoneModel model, KioskPlace place, Action begin) {
        Region phone = new Region();
        phone.getStyleClass().add("k-phone-sign");
        place.square(phone, 5);
        Label guide = KioskPlace.wrapping("k-text");
        StringBinding words = place.texts()
                .derive(
                        texts -> {
                            String name = Names.of(model.guide.get(), texts);
                            return name.isEmpty() ? "" : texts.text("onphone.guide", name);
                        },
                        model.guide);
        guide.textProperty().bind(words);
        VBox question =
                new VBox(phone, place.label("k-title", "onphone.title"), place.label("k-text", "onphone.lead"), guide);
        question.getStyleClass().add("k-question");
        VBox answers = new VBox(new ActionButton(begin, Kind.PLAIN, place.texts()));
        answers.getStyleClass().add("k-answers");
        getChildren().add(new Halves(place, question, answers, 0.5));
    }
}
