package app.suanpan.kiosk;

import app.suanpan.domain.item.LocalName;
import app.suanpan.domain.register.Notice;
import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.LongProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleLongProperty;
import javafx.beans.property.SimpleObjectProperty;

/** What surrounds the question: store, camera, notice, progress, and whether anybody is still there. */
final class KioskModel {
    final ObjectProperty<LocalName> store = new SimpleObjectProperty<>(new LocalName("", ""));
    final BooleanProperty cameraOn = new SimpleBooleanProperty();
    final ObjectProperty<Optional<Notice>> notice = new SimpleObjectProperty<>(Optional.empty());
    final IntegerProperty step = new SimpleIntegerProperty();
    final BooleanProperty nobodyHere = new SimpleBooleanProperty(true);
    /** Whether there is a question before the one that is shown. */
    final BooleanProperty goesBack = new SimpleBooleanProperty();

    final Comfort comfort = new Comfort();
    final BooleanProperty connected = new SimpleBooleanProperty(true);
    /** Seconds left of the countdown, or −1 while there is none. */
    final LongProperty countdown = new SimpleLongProperty(-1);
}
