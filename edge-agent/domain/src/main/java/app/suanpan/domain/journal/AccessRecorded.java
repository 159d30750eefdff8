package app.suanpan.domain.journal;

import org.jspecify.annotations.Nullable;

/**
 * Somebody signed on or off, was locked out, unlocked a screen, or was not permitted something. For auditors; no PIN and no
 * badge stands in it.
 *
 * @param header see {@link EventHeader}
 * @param kind what happened
 * @param person id of the operator whom it is about
 * @param personName as shown then; empty where nobody of this id is known
 * @param means how the person, or {@code by}, proved who they are: {@code PIN}, {@code BADGE} or {@code NONE}; null where nobody had to
 * @param by id of the other person who did it or vouched for it; null if nobody else did
 * @param detail for {@link Kind#DENIED} the permission and the command; for {@link Kind#LOCKED_OUT} until when; for
 *     {@link Kind#KIOSK_TENDED} what was changed; else empty
 */
public record AccessRecorded(
        EventHeader header,
        Kind kind,
        String person,
        String personName,
        @Nullable String means,
        @Nullable String by,
        String detail)
        implements JournalEvent {

    /** What happened. Values are added, never renamed. */
    public enum Kind {
        /** Signed on with a till. */
        SIGNED_ON,
        /** Counted the till and signed off. */
        SIGNED_OFF,
        /** A wrong PIN was typed for this person. */
        FAILED,
        /** Too many were: nobody is believed to be this person for a while. */
        LOCKED_OUT,
        /** Somebody else ended that. */
        LOCK_OUT_LIFTED,
        /** The person chose a PIN. */
        PIN_CHOSEN,
        /** The screen was locked by hand. */
        SCREEN_LOCKED,
        /** The screen was locked because nobody touched it. */
        SCREEN_LOCKED_IDLE,
        /** The person who had locked it, or was signed on, unlocked it. */
        SCREEN_UNLOCKED,
        /** Somebody else unlocked it and works on in their own name. */
        SCREEN_TAKEN_OVER,
        /** The person let somebody practise at their checkout. */
        TRAINING_BEGUN,
        /** Practice there was over. */
        TRAINING_ENDED,
        /** The person opened the staff's page of a kiosk. */
        KIOSK_ENTERED,
        /** The person changed something there: {@code JOINING_OPENED}, {@code CAMERA_RESTARTED}, {@code CLOSED} or {@code OPENED}. */
        KIOSK_TENDED,
        /** The person was not permitted what they asked for. */
        DENIED
    }
}
