package app.suanpan.checkout;

import app.suanpan.ui.text.Language;
import app.suanpan.ui.theme.Appearance;
import app.suanpan.ui.theme.TextSize;
import java.util.Locale;

/**
 * How a screen is looked at: in which language, colours and size of text, on a display of how many pixels. The 10" screen is what sizes
 * for fingers are reckoned by; 1024 × 768 is the smallest that the checkout is made for.
 */
record Look(Language language, Appearance appearance, TextSize textSize, int width, int height) {
    static final Look CHINESE = new Look(Language.ZH, Appearance.LIGHT, TextSize.NORMAL, 1280, 800);
    static final Look ENGLISH = new Look(Language.EN, Appearance.LIGHT, TextSize.NORMAL, 1280, 800);
    static final Look SMALL = ENGLISH.on(1024, 768);
    static final Look SMALL_AND_DARK = SMALL.with(Appearance.DARK);
    static final Look SMALL_WITH_CONTRAST = SMALL.with(Appearance.CONTRAST);
    static final Look DARK = CHINESE.with(Appearance.DARK);
    static final Look LARGE_WITH_CONTRAST = CHINESE.with(Appearance.CONTRAST).on(1920, 1080);

    Look in(Language other) {
        return new Look(other, appearance, textSize, width, height);
    }

    Look with(Appearance other) {
        return new Look(language, other, textSize, width, height);
    }

    Look with(TextSize other) {
        return new Look(language, appearance, other, width, height);
    }

    /** The same on a display of this many pixels. */
    Look on(int pixelsWide, int pixelsHigh) {
        return new Look(language, appearance, textSize, pixelsWide, pixelsHigh);
    }

    /** Whether the display has as many pixels as that of another look. */
    boolean isOnTheDisplayOf(Look other) {
        return width == other.width && height == other.height;
    }

    Preferences preferences() {
        return Preferences.in(language).with(appearance).with(textSize);
    }

    /** As it stands in the names of pictures, such as {@code en-contrast-large-1366x768}. */
    @Override
    public String toString() {
        return "%s-%s%s-%dx%d"
                .formatted(
                        language.code(),
                        appearance.name().toLowerCase(Locale.ROOT),
                        textSize == TextSize.LARGE ? "-large" : "",
                        width,
                        height);
    }
}
