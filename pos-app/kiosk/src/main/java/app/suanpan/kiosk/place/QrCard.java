package app.suanpan.kiosk.place;

import app.suanpan.ui.control.QrView;
import javafx.beans.property.StringProperty;
import javafx.geometry.Pos;
import javafx.scene.layout.StackPane;

/** A QR code on a white card, large enough to be scanned from a step away. */
public final class QrCard extends StackPane {
    private final QrView qr = new QrView(1);

    /** A card whose code is so many ems wide, on a window that stands upright and on one that lies. */
    public QrCard(KioskPlace place, double sideIfHigh, double sideIfWide) {
        getStyleClass().add("k-qr-card");
        place.square(qr, sideIfHigh, sideIfWide);
        setAlignment(Pos.CENTER);
        setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
        getChildren().add(qr);
    }

    /** What the code says. */
    public StringProperty contentProperty() {
        return qr.contentProperty();
    }
}
