package app.suanpan.domain.workstation;

import app.suanpan.domain.item.LocalName;
import java.util.Optional;

/**
 * What a kiosk shows while nobody stands before it, where the shop has words or a picture of its own.
 *
 * @param sentence the large words; empty for the kiosk's own
 * @param promise the words under them; empty for the kiosk's own
 * @param picture a PNG or JPEG in Base64, so that it reaches a screen in another process; empty for the drawn abacus
 */
public record KioskFace(Optional<LocalName> sentence, Optional<LocalName> promise, Optional<String> picture) {
    /** The kiosk's own. */
    public static final KioskFace PLAIN = new KioskFace(Optional.empty(), Optional.empty(), Optional.empty());
}
