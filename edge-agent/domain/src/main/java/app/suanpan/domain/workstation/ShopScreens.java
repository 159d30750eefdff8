package app.suanpan.domain.workstation;

import app.suanpan.domain.item.LocalName;
import java.util.Optional;

/**
 * The shop's own words and pictures on the screens that customers look at.
 *
 * @param kiosk what an idle kiosk shows
 * @param greeting what a checkout's second screen says to whoever comes next; empty for what {@link CustomerScreen} says
 */
public record ShopScreens(KioskFace kiosk, Optional<LocalName> greeting) {
    /** The screens' own words. */
    public static final ShopScreens PLAIN = new ShopScreens(KioskFace.PLAIN, Optional.empty());

    /** A customer's screen with this greeting, where there is one. */
    public CustomerScreen on(CustomerScreen screen) {
        return greeting.isEmpty() ? screen : new CustomerScreen(screen.language(), greeting);
    }
}
