package app.suanpan.checkout;

import app.suanpan.ui.input.WedgeSettings;
import app.suanpan.ui.text.Language;
import java.time.Clock;
import java.time.Duration;

/**
 * What a checkout's screen starts with.
 *
 * @param preferences how it looks and sounds
 * @param wedge how a scanner that types is recognised
 * @param patience how long a key that was pressed ahead of the store is kept before it is given up, and the cashier told
 * @param clock for the time in the status bar, in the store's zone
 */
public record CheckoutSettings(Preferences preferences, WedgeSettings wedge, Duration patience, Clock clock) {
    /** Long enough for a busy box to write to its disk, short enough to remember what was pressed. */
    public static final Duration PATIENCE = Duration.ofSeconds(5);

    /** As preferred, at the machine's time. */
    public static CheckoutSettings of(Preferences preferences) {
        return new CheckoutSettings(preferences, WedgeSettings.BY_TIMING, PATIENCE, Clock.systemDefaultZone());
    }

    /** Light, in this language, with sound, at the machine's time. */
    public static CheckoutSettings in(Language language) {
        return of(Preferences.in(language));
    }
}
