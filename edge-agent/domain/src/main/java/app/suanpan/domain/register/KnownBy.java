package app.suanpan.domain.register;

/** By what the member on a transaction is known, where they showed or said something of their own: see {@link MemberSteps}. */
public enum KnownBy {
    /** Their card or a code of their phone was read. */
    CARD,
    /** Their whole phone number was typed, as they said it. */
    NUMBER,
    /** Both, of one member. */
    CARD_AND_NUMBER,
    /** A card was printed for them just now: whichever is read after that may be this one, and shows nothing. */
    PAPER;

    /** With what more they showed or said. */
    KnownBy and(KnownBy more) {
        if (this == PAPER || this == more) {
            return this;
        }
        return CARD_AND_NUMBER;
    }
}
