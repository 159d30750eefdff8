package app.suanpan.domain.join;

import app.suanpan.domain.member.Guide;
import app.suanpan.domain.member.Phone;
import java.util.Optional;

/**
 * What a kiosk remembers of the visitor before it, and forgets with the visit. It lives in memory only.
 *
 * @param stage which question is on the screen
 * @param guide the guide whose badge was scanned
 * @param phone the number given, once it was; empty after that means "card only"
 * @param joined what was committed, when all was asked
 */
public record JoinVisit(Stage stage, Optional<Guide> guide, Optional<Phone> phone, Optional<Joined> joined) {

    /** Nobody is here. */
    public static final JoinVisit NOBODY =
            new JoinVisit(Stage.ATTRACT, Optional.empty(), Optional.empty(), Optional.empty());

    /** The questions, in the order they are asked. */
    public enum Stage {
        ATTRACT,
        GREETING,
        ON_PHONE,
        PHONE,
        CONSENTS,
        WELCOME
    }

    JoinVisit at(Stage newStage) {
        return new JoinVisit(newStage, guide, phone, joined);
    }

    JoinVisit with(Guide newGuide) {
        return new JoinVisit(stage, Optional.of(newGuide), phone, joined);
    }

    JoinVisit with(Optional<Phone> newPhone) {
        return new JoinVisit(stage, guide, newPhone, joined);
    }

    JoinVisit with(Joined newJoined) {
        return new JoinVisit(Stage.WELCOME, guide, Optional.empty(), Optional.of(newJoined));
    }

    /** Where the visit began: with a guide's greeting, or with nobody. */
    JoinVisit begun() {
        return new JoinVisit(
                guide.isPresent() ? Stage.GREETING : Stage.ATTRACT, guide, Optional.empty(), Optional.empty());
    }

    Optional<Long> guideId() {
        return guide.map(Guide::id);
    }

    Touchpoint touchpoint() {
        return guide.isPresent() ? Touchpoint.KIOSK_BADGE : Touchpoint.KIOSK;
    }
}
