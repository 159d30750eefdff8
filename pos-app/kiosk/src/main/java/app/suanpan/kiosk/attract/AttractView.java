package app.suanpan.kiosk.attract;

import app.suanpan.domain.item.LocalName;
import app.suanpan.domain.workstation.KioskFace;
import app.suanpan.kiosk.place.Halves;
import app.suanpan.kiosk.place.KioskPlace;
import app.suanpan.kiosk.place.QrCard;
import app.suanpan.ui.control.ActionButton;
import app.suanpan.ui.control.ActionButton.Kind;
import app.suanpan.ui.input.Action;
import java.util.Optional;
import java.util.function.Function;
import javafx.scene.control.Label;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** The nodes of the attract screen. */
final class AttractView extends StackPane {

    AttractView(AttractModel model, KioskPlace place, Action begin) {
        AbacusPattern abacus = new AbacusPattern(place);
        // Not under a picture: some can be seen through.
        abacus.visibleProperty().bind(model.slides.shownProperty().map(Optional::isEmpty));
        StackPane pattern = new StackPane(abacus, new Pictures(model.slides.shownProperty()));
        pattern.setMinHeight(0);
        VBox.setVgrow(pattern, Priority.ALWAYS);
        VBox sentence = new VBox(
                words(model, place, "k-slogan", "attract.sentence", KioskFace::sentence),
                words(model, place, "k-text", "attract.promise", KioskFace::promise));
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
        Halves halves = new Halves(place, above, below, 0.46);
        halves.getStyleClass().add("k-bleeds");
        getChildren().add(halves);
    }

    /** The shop's words, or else the kiosk's own. */
    private static Label words(
            AttractModel model,
            KioskPlace place,
            String style,
            String key,
            Function<KioskFace, Optional<LocalName>> words) {
        Label label = KioskPlace.wrapping(style);
        label.setId(key.replace('.', '-'));
        label.textProperty()
                .bind(place.texts()
                        .derive(
                                texts -> words.apply(model.face.get())
                                        .map(own -> own.in(texts.language().code()))
                                        .orElseGet(() -> texts.text(key)),
                                model.face));
        return label;
    }
}
