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
    RECEIPT("receipt-qr");

    private final String word;

    Touchpoint(String word) {
        this.word = word;
    }

    /** As the journal says it. */
    public String word() {
        return word;
    }

    /** Where the consent was given: the kind of screen, as a consent names it. */
    String method() {
        return this == KIOSK || this == KIOSK_BADGE ? "kiosk" : "join-page";
    }
}
