package app.suanpan.kiosk.attract;

import app.suanpan.domain.workstation.KioskFace;
import java.io.ByteArrayInputStream;
import java.util.Base64;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.scene.image.Image;

/** What the code says now, and what stands above it. */
final class AttractModel {
    final StringProperty joinUrl = new SimpleStringProperty("");
    final ObjectProperty<KioskFace> face = new SimpleObjectProperty<>(KioskFace.PLAIN);
    /** The shop's picture; empty for the drawn abacus. */
    final ObjectProperty<Optional<Image>> picture = new SimpleObjectProperty<>(Optional.empty());

    /** Shows a face. The same again costs nothing: states come with every new code. */
    void show(KioskFace shown) {
        if (shown.equals(face.get())) {
            return;
        }
        picture.set(shown.picture().map(AttractModel::decode).filter(image -> !image.isError()));
        face.set(shown);
    }

    private static Image decode(String base64) {
        return new Image(new ByteArrayInputStream(Base64.getDecoder().decode(base64)));
    }
}
