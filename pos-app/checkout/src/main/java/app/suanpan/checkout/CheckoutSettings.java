package app.suanpan.checkout;

import app.suanpan.ui.input.WedgeSettings;
import app.suanpan.ui.text.Language;
import app.suanpan.ui.theme.Appearance;
import java.time.Clock;

/**
 * What a checkout's screen starts with. Language and appearance can be changed while it runs.
 *
 * @param wedge how a scanner that types is recognised
 * @param sound whether good and bad scans are heard
 * @param clock for the time in the status bar, in the store's zone
 */
public record CheckoutSettings(
        Language language, Appearance appearance, WedgeSettings wedge, boolean sound, Clock clock) {

    /** Light, in this language, with sound, at the machine's time. */
    public static CheckoutSettings in(Language language) {
        return new CheckoutSettings(
                language, Appearance.LIGHT, WedgeSettings.BY_TIMING, true, Clock.systemDefaultZone());
    }
}
