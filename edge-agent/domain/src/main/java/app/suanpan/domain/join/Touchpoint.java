package app.suanpan.domain.join;

/** Where somebody joined. */
public enum Touchpoint {
    /** At the kiosk, without a guide. */
    KIOSK("kiosk"),
    /** At the kiosk, started by a guide's badge. */
    KIOSK_BADGE("kiosk-badge"),
    /** On their own phone, by the QR on the kiosk. */
    KIOSK_QR("kiosk-qr"),
    /** On their own phone, by the QR on a guide's badge. */
    JOIN_PAGE("join-page"),
    /** On their own phone, by the QR on a receipt. */
    RECEIPT("receipt-qr"),
    /** By a cashier at the checkout, without a guide. */
    CHECKOUT("checkout"),
    /** By a cashier at the checkout, where a guide's badge was scanned for the sale. */
    CHECKOUT_BADGE("checkout-badge");

    private final String word;

    Touchpoint(String word) {
        this.word = word;
    }

    /** As the journal says it. */
    public String word() {
        return word;
    }

    /** Where the consent was given: the kind of screen, as a consent names it. */
    public String method() {
        return switch (this) {
            case KIOSK, KIOSK_BADGE -> "kiosk";
            case KIOSK_QR, JOIN_PAGE, RECEIPT -> "join-page";
            case CHECKOUT, CHECKOUT_BADGE -> "checkout";
        };
    }

    /** Whether a word of the journal says that a cashier made the member. */
    public static boolean isOfCheckout(String word) {
        return word.equals(CHECKOUT.word) || word.equals(CHECKOUT_BADGE.word);
    }

    /** Whether the customer was asked about each purpose: a cashier asks none of it, and nobody's answer is made up. */
    boolean asksPurposes() {
        return this != CHECKOUT && this != CHECKOUT_BADGE;
    }
}
