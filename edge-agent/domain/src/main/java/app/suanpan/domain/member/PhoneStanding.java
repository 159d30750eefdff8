package app.suanpan.domain.member;

import java.time.LocalDate;
import java.util.Optional;

/**
 * Whether the phone number that somebody gave is known to be theirs. What is known of a member under several ids, or at several boxes, comes
 * together by {@link #with}: the same in any order, and however often.
 */
public sealed interface PhoneStanding {
    /** They gave none. */
    PhoneStanding NO_NUMBER = new NoNumber();

    /** They came back with it. */
    PhoneStanding VERIFIED = new Verified();

    /** There is a number, of which nobody has said more. */
    PhoneStanding UNKNOWN = new Unverified(LocalDate.EPOCH, Optional.empty());

    /** There is no number. */
    record NoNumber() implements PhoneStanding {}

    /** The member came back on a later day, with their card and with this number. */
    record Verified() implements PhoneStanding {}

    /**
     * The number was typed once, by somebody.
     *
     * @param joined the business day on which it was
     * @param until the first day on which the member is forgotten for it; empty for never, as for whoever joined before there was such a day
     */
    record Unverified(LocalDate joined, Optional<LocalDate> until) implements PhoneStanding {
        private Unverified with(Unverified other) {
            return new Unverified(
                    joined.isBefore(other.joined) ? joined : other.joined,
                    until.flatMap(mine -> other.until.map(theirs -> mine.isAfter(theirs) ? mine : theirs)));
        }
    }

    /**
     * Both of one member: it is verified if either says so. Who joined twice came first on the earlier day, and is forgotten on the later one
     * if at all.
     */
    default PhoneStanding with(PhoneStanding other) {
        if (this instanceof Unverified mine && other instanceof Unverified theirs) {
            return mine.with(theirs);
        }
        return this instanceof Verified || other instanceof NoNumber ? this : other;
    }

    /** Whether the number waits to be verified. */
    default boolean isUnverified() {
        return this instanceof Unverified;
    }

    /** Whether whoever comes with card and number on this business day came back with it. */
    default boolean isVerifiedBy(LocalDate visit) {
        return this instanceof Unverified it && visit.isAfter(it.joined());
    }

    /** Whether the time to verify it is over. */
    default boolean isOver(LocalDate today) {
        return this instanceof Unverified it
                && it.until().filter(day -> !today.isBefore(day)).isPresent();
    }
}
