package app.suanpan.domain.quickkey;

import java.util.Locale;

/** The colours that a tile can have. Each screen has its own shade of them, light, dark or of high contrast. */
public enum TileColour {
    GREEN,
    AMBER,
    BLUE,
    RED,
    VIOLET,
    JADE,
    PINK,
    SAND;

    /** As texts name it, for example {@code violet}. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
