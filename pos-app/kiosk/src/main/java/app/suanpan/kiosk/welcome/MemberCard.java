package app.suanpan.kiosk.welcome;

import app.suanpan.kiosk.place.KioskPlace;
import app.suanpan.kiosk.place.QrCard;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/** The card as it can be photographed: whose it is, its code, its number. */
final class MemberCard extends VBox {

    MemberCard(WelcomeModel model, KioskPlace place) {
        getStyleClass().add("k-card");
        Label of = KioskPlace.wrapping("k-strong");
        of.textProperty()
                .bind(place.texts()
                        .derive(
                                texts -> texts.text(
                                        "welcome.card",
                                        model.store.get().in(texts.language().code())),
                                model.store));
        QrCard code = new QrCard(place, 13, 9.1);
        Label number = new Label();
        number.setId("member-number");
        number.getStyleClass().add("k-card-number");
        model.welcome.addListener((observable, was, is) -> {
            code.contentProperty().set(is.cardUrl());
            number.setText(is.memberNumber());
            KioskPlace.show(this, !is.memberNumber().isEmpty());
        });
        setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
        getChildren().addAll(of, code, place.label("k-quiet", "welcome.number"), number);
    }
}
