package app.suanpan.domain.join;

import app.suanpan.domain.member.Binding;
import app.suanpan.domain.member.Guide;
import app.suanpan.domain.member.Phone;
import app.suanpan.domain.register.PriceAnswer;
import java.util.Optional;
import java.util.UUID;

/**
 * What a kiosk remembers of the visitor before it, and forgets with the visit. It lives in memory only.
 *
 * @param stage which question is on the screen
 * @param guide the guide whose badge was scanned
 * @param noGuide whether the visitor said that they want no guide: no badge says otherwise until the visit ends
 * @param phone the number given, once it was; empty after that means "card only"
 * @param joined what was committed, when all was asked
 * @param shown the cards of that member that were shown, or that they were just given; nothing of who only typed a number
 * @param article what was said of the article held before the kiosk last, while that is on the screen
 */
public record JoinVisit(
        Stage stage,
        Optional<Guide> guide,
        boolean noGuide,
        Optional<Phone> phone,
        Optional<Joined> joined,
        Optional<ShownCards> shown,
        Optional<PriceAnswer> article) {

    /** Nobody is here. */
    public static final JoinVisit NOBODY = new JoinVisit(
            Stage.ATTRACT,
            Optional.empty(),
            false,
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty());

    /** The questions, in the order they are asked, and the prices that may come between. */
    public enum Stage {
        ATTRACT,
        ARTICLE,
        GREETING,
        ON_PHONE,
        PHONE,
        CONSENTS,
        WELCOME,
        /** What follows is between the store and a member who is known to be one. */
        MINE,
        HOLDINGS,
        GUIDES,
        TAKE_ALONG,
        ERASE_ASKED,
        ERASED
    }

    JoinVisit at(Stage newStage) {
        return new JoinVisit(newStage, guide, noGuide, phone, joined, shown, Optional.empty());
    }

    JoinVisit with(Guide newGuide) {
        return noGuide ? this : new JoinVisit(stage, Optional.of(newGuide), false, phone, joined, shown, article);
    }

    /** The visitor goes on with no guide. */
    JoinVisit withNoGuide() {
        return new JoinVisit(stage, Optional.empty(), true, phone, joined, shown, article);
    }

    JoinVisit with(Optional<Phone> newPhone) {
        return new JoinVisit(stage, guide, noGuide, newPhone, joined, shown, article);
    }

    /** Who shows another card of theirs while they look at their data goes on looking; everybody else is welcomed. */
    JoinVisit with(Joined newJoined) {
        boolean another = newJoined.proven()
                && joined.filter(before -> before.proven() && before.isOneWith(newJoined))
                        .isPresent();
        return new JoinVisit(
                another && isAtOwnData() ? Stage.MINE : Stage.WELCOME,
                guide,
                noGuide,
                Optional.empty(),
                Optional.of(newJoined),
                newJoined.proven() ? Optional.of(shown(newJoined, another)) : Optional.empty(),
                Optional.empty());
    }

    private ShownCards shown(Joined newJoined, boolean another) {
        UUID member = newJoined.member().id();
        return shown.filter(_ -> another).map(before -> before.and(member)).orElseGet(() -> ShownCards.of(member));
    }

    private boolean isAtOwnData() {
        return switch (stage) {
            case MINE, HOLDINGS, GUIDES, TAKE_ALONG, ERASE_ASKED -> true;
            case ATTRACT, ARTICLE, GREETING, ON_PHONE, PHONE, CONSENTS, WELCOME, ERASED -> false;
        };
    }

    /** An article is shown; everything else is as it was. */
    JoinVisit with(PriceAnswer answer) {
        return new JoinVisit(Stage.ARTICLE, guide, noGuide, phone, joined, shown, Optional.of(answer));
    }

    /** Where the visit began: with a guide's greeting, or with nobody. */
    JoinVisit begun() {
        return new JoinVisit(
                guide.isPresent() ? Stage.GREETING : Stage.ATTRACT,
                guide,
                false,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    /** Who stands here, if it is known to be them: only they are told what a member pays. */
    public Optional<UUID> member() {
        return joined.filter(Joined::proven).map(known -> known.member().id());
    }

    Optional<Long> guideId() {
        return guide.map(Guide::id);
    }

    /** Of somebody who joins: the guide, or that they want none. */
    Optional<Long> wish() {
        return noGuide ? Optional.of(Binding.NO_GUIDE) : guideId();
    }

    Touchpoint touchpoint() {
        return guide.isPresent() ? Touchpoint.KIOSK_BADGE : Touchpoint.KIOSK;
    }
}
