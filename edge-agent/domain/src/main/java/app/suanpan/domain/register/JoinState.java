package app.suanpan.domain.register;

import app.suanpan.domain.item.LocalName;
import app.suanpan.domain.workstation.KioskFace;
import app.suanpan.domain.workstation.Operator;
import java.util.List;
import java.util.Optional;

/**
 * All that the kiosk shows.
 *
 * @param revision grows with every state
 * @param store the store's name
 * @param question what is on the screen
 * @param guide first name of the guide whose badge was scanned, if any; with {@link Question.Welcome}, of the guide whose
 *     customer the member is now
 * @param notice what to tell the customer, if anything
 * @param cameraOn whether the camera is looking, so that the screen can say so
 */
public record JoinState(
        long revision,
        LocalName store,
        Question question,
        Optional<LocalName> guide,
        Optional<Notice> notice,
        boolean cameraOn) {

    /** The same under another number; see {@link RegisterState#renumbered}. */
    public JoinState renumbered(long newRevision) {
        return new JoinState(newRevision, store, question, guide, notice, cameraOn);
    }

    /** One question a screen. */
    public sealed interface Question {

        /**
         * Nobody is here.
         *
         * @param joinUrl what the QR says: changes every minute, is used once, and is tied to this kiosk's visit; empty while phones
         *     cannot open the shop's pages
         * @param face the shop's own words and picture
         */
        record Attract(String joinUrl, KioskFace face) implements Question {}

        /**
         * An article was held before the kiosk: what it costs. The visitor may go on to join, or hold up the next one.
         *
         * @param answer what there is to say of it
         * @param joinUrl like that of {@link Attract}; empty for a member, too
         * @param member whether a member is looking, who has joined already
         */
        record Article(PriceAnswer answer, String joinUrl, boolean member) implements Question {}

        /**
         * A guide's badge was scanned: the guide says hello, and the customer chooses where to go on.
         *
         * @param joinUrl what the QR says, for a customer who would rather type on their own phone; like that of
         *     {@link Attract}
         */
        record Greeting(String joinUrl) implements Question {}

        /** A phone has this visit's form open; the kiosk waits and will greet. */
        record OnPhone() implements Question {}

        /** Which phone number? */
        record Phone() implements Question {}

        /**
         * What may we do?
         *
         * @param maskedPhone the number given, masked, or empty for card only
         * @param texts the text of each purpose, with the edition that the consent will name
         * @param membership what membership itself is: to be read, not to be ticked
         */
        record Consents(String maskedPhone, List<ConsentText> texts, LocalName membership) implements Question {
            public Consents {
                texts = List.copyOf(texts);
            }
        }

        /**
         * Many have joined here just now: whoever is next shows that they are somebody. Staff need not: a badge of theirs opens the
         * way too.
         *
         * @param digits in words, to be written as figures
         */
        record Puzzle(LocalName digits) implements Question {}

        /**
         * Welcome. Whoever only typed a phone number that is a member's already is told no more than that: anybody can type
         * anybody's number.
         *
         * @param firstName to greet, or empty
         * @param memberNumber as printed on the card, or empty where it is not to be told
         * @param cardUrl what the card's QR says, or empty where it is not to be shown
         * @param maskedPhone the number by which the checkout finds the member, or empty
         * @param returning whether the customer had been a member already
         */
        record Welcome(String firstName, String memberNumber, String cardUrl, String maskedPhone, boolean returning)
                implements Question {}

        /** What the store holds of the member before the kiosk, who is known to be that member. */
        record Mine(MyData data) implements Question {}

        /** What the member before the kiosk has: points, coupons, and which cards. */
        record Holdings(MyData data) implements Question {}

        /**
         * Which guide?
         *
         * @param guides those who work in this store
         * @param noneChosen whether the member said that they want none
         */
        record Guides(List<GuideChoice> guides, boolean noneChosen) implements Question {
            public Guides {
                guides = List.copyOf(guides);
            }
        }

        /**
         * A guide among whom the member may choose.
         *
         * @param chosen whether the member is this guide's already
         */
        record GuideChoice(long id, LocalName firstName, boolean chosen) {}

        /**
         * All that the store holds, for the member's own phone.
         *
         * @param url of the page that one phone may open, empty while phones have nowhere to go
         */
        record TakeAlong(String url) implements Question {}

        /**
         * Shall the member be forgotten for good?
         *
         * @param notShown how many cards of theirs would stay, because they have to be shown to be forgotten
         */
        record EraseAsked(int notShown) implements Question {}

        /** The member is forgotten. */
        record Erased() implements Question {}

        /** Nobody joins here for today: the staff closed the kiosk. */
        record Closed() implements Question {}

        /**
         * Which of the staff is here, and what is their PIN?
         *
         * @param who those who may
         */
        record StaffAsked(List<Operator> who) implements Question {
            public StaffAsked {
                who = List.copyOf(who);
            }
        }

        /** How the kiosk is, for the staff before it. */
        record StaffPage(KioskHealth health) implements Question {}
    }
}
