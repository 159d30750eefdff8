package app.suanpan.kiosk.greeting;

import app.suanpan.domain.item.LocalName;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/** Who says hello, and what the code says. */
final class GreetingModel {
    final ObjectProperty<Optional<LocalName>> guide = new SimpleObjectProperty<>(Optional.empty());
    final StringProperty joinUrl = new SimpleStringProperty("");
}
