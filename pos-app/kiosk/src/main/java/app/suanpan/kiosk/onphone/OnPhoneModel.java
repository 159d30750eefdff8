package app.suanpan.kiosk.onphone;

import app.suanpan.domain.item.LocalName;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;

/** Whose customer the visitor on the phone is about to be. */
final class OnPhoneModel {
    final ObjectProperty<Optional<LocalName>> guide = new SimpleObjectProperty<>(Optional.empty());
}
