package app.suanpan.domain.journal;

/** What came of a letter. */
public enum LetterOutcome {
    /** Who sent it is a new member. */
    JOINED,
    /** The phone number is a member's already; whoever sent it may be anybody. */
    KNOWN
}
