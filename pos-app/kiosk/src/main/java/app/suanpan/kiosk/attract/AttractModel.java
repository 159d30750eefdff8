package app.suanpan.kiosk.attract;

import app.suanpan.domain.workstation.KioskFace;
import java.time.Clock;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/** What the code says now, and what stands above it. */
final class AttractModel {
    final StringProperty joinUrl = new SimpleStringProperty("");
    final ObjectProperty<KioskFace> face = new SimpleObjectProperty<>(KioskFace.PLAIN);
    /** The shop's pictures; without any there is the drawn abacus. */
    final Slides slides;

    AttractModel(Clock clock) {
        this.slides = new Slides(clock, Thread::startVirtualThread);
    }

    void show(KioskFace shown) {
        slides.show(shown.pictures());
        face.set(shown);
    }
}
