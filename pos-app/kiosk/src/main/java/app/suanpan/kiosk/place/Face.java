package app.suanpan.kiosk.place;

import javafx.scene.control.Label;

/** A guide's first character in a circle: there is no picture of anybody in this system. */
public final class Face extends Label {
    /** A face {@code side} ems wide, of nobody yet. */
    public Face(KioskPlace place, double side) {
        getStyleClass().add("k-face");
        place.square(this, side);
    }

    /** Shows the first character of a name. */
    public void show(String name) {
        setText(name.isEmpty() ? "" : name.substring(0, name.offsetByCodePoints(0, 1)));
    }
}
