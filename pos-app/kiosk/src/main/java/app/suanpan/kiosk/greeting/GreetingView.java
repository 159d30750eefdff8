package app.suanpan.kiosk.greeting;

import app.suanpan.kiosk.place.Face;
import app.suanpan.kiosk.place.Halves;
import app.suanpan.kiosk.place.KioskPlace;
import app.suanpan.kiosk.place.Names;
import app.suanpan.kiosk.place.QrCard;
import app.suanpan.ui.control.ActionButton;
import app.suanpan.ui.control.ActionButton.Kind;
import app.suanpan.ui.input.Action;
import javafx.beans.binding.StringBinding;
import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** The nodes of the greeting. */
final class GreetingView extends StackPane {

    GreetingView(GreetingModel model, KioskPlace place, Action begin, Action noGuide) {
        StringBinding name = place.texts().derive(texts -> Names.of(model.guide.get(), texts), model.guide);
        Face face = new Face(place, 5);
        name.addListener((observable, was, is) -> face.show(is));
        face.show(name.get());
        Label hello = place.label("k-title", "greeting.hello", name);
        hello.setId("greeting-hello");
        VBox question = new VBox(face, hello, place.label("k-text", "greeting.lead"));
        question.getStyleClass().add("k-question");

        QrCard code = new QrCard(place, 15, 12);
        code.contentProperty().bind(model.joinUrl);
        Label scan = place.label("k-strong", "greeting.scan");
        QrCard.onlyWithACode(model.joinUrl, code, scan);
        VBox answers = new VBox(
                new ActionButton(begin, Kind.MAIN, place.texts()),
                scan,
                code,
                new ActionButton(noGuide, Kind.PLAIN, place.texts()));
        answers.getStyleClass().add("k-answers");
        getChildren().add(new Halves(place, question, answers, 0.36));
    }
}
