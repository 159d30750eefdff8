package app.suanpan.kiosk.attract;

import app.suanpan.kiosk.place.Halves;
import app.suanpan.kiosk.place.KioskPlace;
import app.suanpan.kiosk.place.QrCard;
import app.suanpan.ui.control.ActionButton;
import app.suanpan.ui.control.ActionButton.Kind;
import app.suanpan.ui.input.Action;
import javafx.scene.control.Label;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** The nodes of the attract screen. */
final class AttractView extends StackPane {

    AttractView(AttractModel model, KioskPlace place, Action begin) {
        AbacusPattern pattern = new AbacusPattern(place);
        VBox.setVgrow(pattern, Priority.ALWAYS);
        VBox sentence = new VBox(place.label("k-slogan", "attract.sentence"), place.label("k-text", "attract.promise"));
        sentence.getStyleClass().addAll("k-question", "k-attract-sentence");
        VBox above = new VBox(pattern, sentence);
        above.getStyleClass().add("k-attract-picture");

        QrCard code = new QrCard(place, 17, 16);
        code.contentProperty().bind(model.joinUrl);
        Label scan = place.label("k-strong", "attract.scan");
        QrCard.onlyWithACode(model.joinUrl, code, scan);
        VBox below = new VBox(
                code,
                scan,
                place.label("k-quiet", "attract.badge"),
                new ActionButton(begin, Kind.PLAIN, place.texts()));
        below.getStyleClass().addAll("k-answers", "k-attract-answers");
        Halves halves = new Halves(above, below, 0.46);
        halves.getStyleClass().add("k-bleeds");
        getChildren().add(halves);
    }
}
