package app.suanpan.domain.register;

/** By what the member on a transaction is known, where they showed or said something of their own: see {@link MemberSteps}. */
public enum KnownBy {
    /** Their card or a code of their phone was read. */
    CARD,
    /** Their whole phone number was typed, as they said it. */
    NUMBER,
    /** Both, of one member. */
    CARD_AND_NUMBER,
    /** Their card was read on the day on which one was printed for them: it may be this one, and shows nothing. */
    PAPER;

    /** With what more they showed or said. */
    KnownBy and(KnownBy more) {
        if (this == more || more == PAPER) {
            return this;
        }
        return this == PAPER ? more : CARD_AND_NUMBER;
    }
}
