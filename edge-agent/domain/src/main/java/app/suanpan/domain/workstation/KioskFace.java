package app.suanpan.domain.workstation;

import app.suanpan.domain.item.LocalName;
import java.util.List;
import java.util.Optional;

/**
 * What a kiosk shows while nobody stands before it, where the shop has words or pictures of its own.
 *
 * @param sentence the large words; empty for the kiosk's own
 * @param promise the words under them; empty for the kiosk's own
 * @param pictures shown one after the other; none for the drawn abacus
 */
public record KioskFace(Optional<LocalName> sentence, Optional<LocalName> promise, List<Picture> pictures) {
    /** The kiosk's own. */
    public static final KioskFace PLAIN = new KioskFace(Optional.empty(), Optional.empty(), List.of());

    public KioskFace {
        pictures = List.copyOf(pictures);
    }

    /**
     * One picture.
     *
     * @param base64 a PNG or JPEG, written so that it reaches a screen in another process
     */
    public record Picture(String base64) {
        @Override
        public String toString() {
            return "Picture[" + base64.length() + " characters]";
        }
    }
}
