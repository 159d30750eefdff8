package app.suanpan.domain.points;

/** Which amount of the goods earns points. */
public enum CountedAmount {
    /** What the customer paid for them, taxes and all. */
    WITH_TAX,
    /** The same without taxes. */
    WITHOUT_TAX
}
