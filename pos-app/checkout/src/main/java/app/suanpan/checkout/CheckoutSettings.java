package app.suanpan.checkout;

import app.suanpan.ui.input.WedgeSettings;
import app.suanpan.ui.text.Language;
import app.suanpan.ui.theme.Appearance;
import java.time.Clock;
import java.time.Duration;

/**
 * What a checkout's screen starts with. Language and appearance can be changed while it runs.
 *
 * @param wedge how a scanner that types is recognised
 * @param sound whether good and bad scans are heard
 * @param patience how long a key that was pressed ahead of the store is kept before it is given up, and the cashier told
 * @param clock for the time in the status bar, in the store's zone
 */
public record CheckoutSettings(
        Language language, Appearance appearance, WedgeSettings wedge, boolean sound, Duration patience, Clock clock) {
    /** Long enough for a busy box to write to its disk, short enough to remember what was pressed. */
    public static final Duration PATIENCE = Duration.ofSeconds(5);

    /** Light, in this language, with sound, at the machine's time. */
    public static CheckoutSettings in(Language language) {
        return new CheckoutSettings(
                language, Appearance.LIGHT, WedgeSettings.BY_TIMING, true, PATIENCE, Clock.systemDefaultZone());
    }
}
