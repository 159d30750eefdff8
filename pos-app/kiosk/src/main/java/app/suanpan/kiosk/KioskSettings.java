package app.suanpan.kiosk;

import app.suanpan.ui.input.WedgeSettings;
import app.suanpan.ui.text.Language;
import app.suanpan.ui.theme.Appearance;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;

/**
 * What a kiosk's screen starts with.
 *
 * @param language of the attract screen: a visitor may switch it, and it comes back behind them
 * @param appearance the look
 * @param mount how high the picture hangs; if nobody says, a window that stands is on a {@linkplain ScreenMount#STAND stand}, and all of one that
 *     lies is within reach
 * @param wedge how a scanner that types is recognised
 * @param idle how long nothing happens before the kiosk asks whether somebody is still there
 * @param countdown how long it asks before it forgets the visitor
 * @param idleOnPhone as {@code idle}, while the visitor is busy with their own phone
 * @param clock for all of these
 */
public record KioskSettings(
        Language language,
        Appearance appearance,
        Optional<ScreenMount> mount,
        WedgeSettings wedge,
        Duration idle,
        Duration countdown,
        Duration idleOnPhone,
        Clock clock) {

    /** How much of a window's height, from its foot, is within reach of somebody who sits. */
    double reachable(boolean high) {
        return mount.map(ScreenMount::share).orElse(high ? ScreenMount.STAND.share() : 1);
    }

    /** Light, in this language: thirty seconds alone and the visitor is forgotten, ten of them counted down. */
    public static KioskSettings in(Language language, Appearance appearance) {
        return in(language, appearance, Optional.empty());
    }

    /** The same, where the picture hangs so. */
    static KioskSettings in(Language language, Appearance appearance, Optional<ScreenMount> mount) {
        return new KioskSettings(
                language,
                appearance,
                mount,
                WedgeSettings.BY_TIMING,
                Duration.ofSeconds(20),
                Duration.ofSeconds(10),
                Duration.ofSeconds(110),
                Clock.systemUTC());
    }
}
