package app.suanpan.kiosk.place;

import app.suanpan.ui.control.QrView;
import javafx.beans.property.StringProperty;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.layout.StackPane;

/** A QR code on a white card, large enough to be scanned from a step away. */
public final class QrCard extends StackPane {
    private final QrView qr = new QrView(1);

    /** A card whose code is so many ems wide, on a window that stands upright and on one that lies. */
    public QrCard(KioskPlace place, double sideIfHigh, double sideIfWide) {
        getStyleClass().add("k-qr-card");
        place.square(qr, sideIfHigh, sideIfWide);
        qr.setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        qr.accessibleTextProperty().bind(place.texts().bind("frame.code"));
        setAlignment(Pos.CENTER);
        setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
        getChildren().add(qr);
    }

    /** Shows these, a card and what is said of it, only while there is something to scan: phones may have nowhere to go. */
    public static void onlyWithACode(StringProperty content, Node... nodes) {
        for (Node node : nodes) {
            node.visibleProperty().bind(content.isNotEmpty());
            node.managedProperty().bind(node.visibleProperty());
        }
    }

    /** What the code says. */
    public StringProperty contentProperty() {
        return qr.contentProperty();
    }
}
