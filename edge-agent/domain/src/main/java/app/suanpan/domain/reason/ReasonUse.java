package app.suanpan.domain.reason;

/** What a reason is given for. Names stand in the stores' files: none is renamed. */
public enum ReasonUse {
    /** Goods come back. */
    RETURN(9),
    /** A transaction is given up, or a sale undone. */
    VOID(9),
    /** The drawer is opened without a sale. */
    DRAWER(9),
    /** A line gets another price. */
    PRICE(6),
    /** A discount is given by hand. */
    DISCOUNT(6),
    /** A line is taxed otherwise. */
    TAX(6),
    CASH_IN(9),
    CASH_OUT(9),
    PICKUP(9),
    /** A count that is over or short is accepted. */
    VARIANCE(9),
    /** Somebody allows what somebody else may not. */
    APPROVAL(3),
    /** The same about people: a forgotten PIN, a lock-out. */
    APPROVAL_OF_PEOPLE(3);

    private final int most;

    ReasonUse(int most) {
        this.most = most;
    }

    /** As many reasons as there is room for on the screen. */
    public int most() {
        return most;
    }

    /** Whether it is one of the two for approvals, which a badge gives in one movement: there is no room for a question. */
    public boolean isApproval() {
        return this == APPROVAL || this == APPROVAL_OF_PEOPLE;
    }
}
