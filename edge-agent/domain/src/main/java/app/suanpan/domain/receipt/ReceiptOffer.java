package app.suanpan.domain.receipt;

/** What a customer gets of a receipt without saying so. Whoever wants it otherwise says so while it is on the screen. */
public enum ReceiptOffer {
    /** Paper. */
    PRINT(true, false),
    /** A code on the screen that opens it on a phone. */
    ELECTRONIC(false, true),
    /** Both. */
    BOTH(true, true),
    /** Neither before the customer was asked, as the screen reminds the cashier: who says nothing goes without. */
    ASK(false, false),
    /** Neither: only where the law lets a customer go without. */
    NONE(false, false);

    private final boolean paper;
    private final boolean code;

    ReceiptOffer(boolean paper, boolean code) {
        this.paper = paper;
        this.code = code;
    }

    /** Whether paper comes. */
    public boolean isOnPaper() {
        return paper;
    }

    /** Whether the screen shows a code. */
    public boolean isOnAPhone() {
        return code;
    }
}
