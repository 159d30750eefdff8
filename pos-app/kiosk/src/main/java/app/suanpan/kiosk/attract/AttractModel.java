package app.suanpan.kiosk.attract;

import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/** What the code says now. */
final class AttractModel {
    final StringProperty joinUrl = new SimpleStringProperty("");
}
