package app.suanpan.domain.register;

/**
 * Everything the register has to say, with the short code that cashier and help desk read to each other. A code is never
 * given a second meaning.
 */
public enum NoticeCode {
    UNKNOWN_CODE("S01", Severity.ATTENTION),
    UNKNOWN_ITEM("S02", Severity.ATTENTION),
    CODE_NOT_FOR_NOW("S03", Severity.ATTENTION),
    PAYMENT_CODE_NOT_ACCEPTED("S04", Severity.ATTENTION),
    NOTHING_FOUND("S05", Severity.INFORMATION),
    GS1_BROKEN("S06", Severity.ATTENTION),
    ITEM_EXPIRED("S07", Severity.ATTENTION),
    BEST_BEFORE_PASSED("S08", Severity.INFORMATION),
    SERIAL_TWICE("S09", Severity.ATTENTION),
    LABEL_PRICE_NOT_OURS("S10", Severity.ATTENTION),
    EXPIRED_TAKEN_OUT("S11", Severity.ALARM),
    MISREAD("S12", Severity.ATTENTION),
    PAYMENT_CODE_TOO_EARLY("S13", Severity.ATTENTION),
    COUPON_NOT_TAKEN("S14", Severity.ATTENTION),
    NO_PRICE_OF_THAT("S15", Severity.ATTENTION),
    NOTHING_CHECKED("S16", Severity.ATTENTION),
    QUANTITY_NOT_ALLOWED("B01", Severity.ATTENTION),
    NEGATIVE_PRICE("B02", Severity.ATTENTION),
    REASON_NEEDED("B03", Severity.ATTENTION),
    LINE_GONE("B04", Severity.ATTENTION),
    BASKET_EMPTY("B05", Severity.ATTENTION),
    BASKET_NOT_EMPTY("B06", Severity.ATTENTION),
    AMOUNT_TOO_LARGE("B07", Severity.ATTENTION),
    NEVER_SOLD("B08", Severity.ATTENTION),
    TAX_CATEGORY_UNKNOWN("B09", Severity.ATTENTION),
    LINE_BLOCKED("B10", Severity.ATTENTION),
    DISCOUNT_TOO_LARGE("D01", Severity.ATTENTION),
    EXEMPTION_UNKNOWN("D02", Severity.ATTENTION),
    CERTIFICATE_NEEDED("D03", Severity.ATTENTION),
    COUPON_UNKNOWN("D04", Severity.ATTENTION),
    COUPON_TAKEN("D05", Severity.INFORMATION),
    PROMOTION_GONE("D06", Severity.ATTENTION),
    PROMOTIONS_NOT_READ("D07", Severity.ATTENTION),
    NOTHING_TO_HOLD("H01", Severity.ATTENTION),
    TOO_MANY_HELD("H02", Severity.ATTENTION),
    HELD_GONE("H03", Severity.ATTENTION),
    HELD_PUT_ASIDE("H04", Severity.INFORMATION),
    HELD_PRICES_KEPT("H05", Severity.ATTENTION),
    HELD_LEFT_AT_CLOSE("H06", Severity.ATTENTION),
    MEMBER_NOT_FOUND("M01", Severity.ATTENTION),
    MEMBER_CODE_REFUSED("M02", Severity.ATTENTION),
    PHONE_NOT_VALID("M03", Severity.ATTENTION),
    BADGE_REFUSED("M04", Severity.ATTENTION),
    MEMBER_GREETED("M05", Severity.INFORMATION),
    TOO_MANY_JOINS("M06", Severity.ATTENTION),
    NAME_NOT_KEPT("M07", Severity.ATTENTION),
    NOT_SIGNED_ON("T01", Severity.ATTENTION),
    ALREADY_SIGNED_ON("T02", Severity.ATTENTION),
    OPERATOR_UNKNOWN("T03", Severity.ATTENTION),
    COUNT_AGAIN("T04", Severity.ATTENTION),
    VARIANCE_TO_ACCEPT("T05", Severity.ATTENTION),
    NOTHING_TO_ACCEPT("T06", Severity.ATTENTION),
    COUNT_NOT_PLAUSIBLE("T07", Severity.ATTENTION),
    NOT_SO_MUCH_IN_TILL("T08", Severity.ATTENTION),
    CASH_WAS_MOVED("T09", Severity.INFORMATION),
    SLIP_UNKNOWN("T10", Severity.ATTENTION),
    SHIFT_WAITS("T20", Severity.INFORMATION),
    SHIFT_GOES_ON("T21", Severity.INFORMATION),
    SHIFT_GONE("T22", Severity.ATTENTION),
    NOT_PERMITTED("A01", Severity.ATTENTION),
    APPROVAL_NEEDED("A02", Severity.INFORMATION),
    APPROVAL_WAITS("A03", Severity.ATTENTION),
    APPROVER_IS_ASKER("A04", Severity.ATTENTION),
    APPROVER_MAY_NOT("A05", Severity.ATTENTION),
    APPROVAL_REFUSED("A06", Severity.ATTENTION),
    PROOF_NEEDED("A07", Severity.ATTENTION),
    PIN_WRONG("A08", Severity.ATTENTION),
    LOCKED_OUT("A09", Severity.ATTENTION),
    LOCK_OUT_LIFTED("A10", Severity.INFORMATION),
    NOT_LOCKED_OUT("A11", Severity.ATTENTION),
    PIN_NOT_CHOSEN("A12", Severity.ATTENTION),
    PIN_CHOSEN("A13", Severity.INFORMATION),
    PIN_CHOSEN_ALREADY("A14", Severity.ATTENTION),
    PIN_TOO_SIMPLE("A15", Severity.ATTENTION),
    PIN_NOT_KEPT("A16", Severity.ALARM),
    BADGE_NOT_STAFF("A17", Severity.ATTENTION),
    SCREEN_LOCKED("A18", Severity.ATTENTION),
    NOBODY_HAS_A_PIN("A19", Severity.ATTENTION),
    AMOUNT_NOT_ALLOWED("P01", Severity.ATTENTION),
    NOT_TENDERING("P02", Severity.ATTENTION),
    MONEY_TAKEN("P03", Severity.ATTENTION),
    CARD_PENDING("P04", Severity.ATTENTION),
    CARD_DECLINED("P05", Severity.ATTENTION),
    CARD_UNKNOWN("P06", Severity.ALARM),
    NO_CARD_TERMINAL("P07", Severity.ATTENTION),
    CARD_OVER_BALANCE("P08", Severity.ATTENTION),
    CARD_REFUND_IN_CASH("P09", Severity.ATTENTION),
    CARD_ANSWER_NOT_WRITTEN("P10", Severity.ALARM),
    RECEIPT_NOT_FOUND("X01", Severity.ATTENTION),
    RECEIPT_OF_A_RETURN("X02", Severity.ATTENTION),
    ALL_BACK_ALREADY("X03", Severity.ATTENTION),
    RECEIPT_OPEN_ELSEWHERE("X04", Severity.ATTENTION),
    NOT_ON_RECEIPT("X05", Severity.ATTENTION),
    MORE_THAN_IS_LEFT("X06", Severity.ATTENTION),
    PRICE_IS_THE_RECEIPTS("X07", Severity.ATTENTION),
    REFUND_TO_CARD_FIRST("X08", Severity.ATTENTION),
    NO_RETURN_OPEN("X09", Severity.ATTENTION),
    VALUE_NUMBER_WRONG("G01", Severity.ATTENTION),
    VALUE_EMPTY("G02", Severity.ATTENTION),
    VALUE_NOT_ENOUGH("G03", Severity.ATTENTION),
    VALUE_SPENT_MEANWHILE("G04", Severity.ATTENTION),
    VALUE_BALANCE("G05", Severity.INFORMATION),
    VALUE_UNKNOWN_HERE("G06", Severity.INFORMATION),
    GIFT_CARD_NOT_NOW("G07", Severity.ATTENTION),
    LOADED_MONEY_STAYS("G09", Severity.ATTENTION),
    CREDIT_FOR_RETURNS_ONLY("G08", Severity.ATTENTION),
    TENDER_GONE("P11", Severity.ATTENTION),
    CARD_STAYS("P12", Severity.ATTENTION),
    TENDER_TAKEN_BACK("P13", Severity.INFORMATION),
    SALE_OF_ANOTHER_SHIFT("X10", Severity.ATTENTION),
    PARTLY_BACK_ALREADY("X11", Severity.ATTENTION),
    UNDONE_AS_A_WHOLE("X12", Severity.ATTENTION),
    GIFT_CARD_SPENT("X13", Severity.ATTENTION),
    REFUND_TO_VALUE_FIRST("X14", Severity.ATTENTION),
    LOWEST_PRICE_OF_LATE("X15", Severity.INFORMATION),
    PAYMENT_CODE_WRONG("P14", Severity.ATTENTION),
    CODE_DECLINED("P15", Severity.ATTENTION),
    PROVIDER_AWAY("P16", Severity.ATTENTION),
    CODE_UNKNOWN("P17", Severity.ALARM),
    CODE_NOT_FOR_REFUNDS("P18", Severity.ATTENTION),
    CODE_OVER_BALANCE("P19", Severity.ATTENTION),
    PAYMENT_GIVEN_UP("P20", Severity.INFORMATION),
    REVERSAL_REFUSED("P21", Severity.ALARM),
    REVERSAL_UNKNOWN("P22", Severity.ALARM),
    NO_PAYMENT_OPEN("P23", Severity.ATTENTION),
    NO_RECEIPT("R01", Severity.ATTENTION),
    RECEIPT_UNKNOWN("R02", Severity.ALARM),
    RECEIPT_TEMPLATE("R03", Severity.ATTENTION),
    RECEIPT_NOT_OURS("R04", Severity.ATTENTION),
    RECEIPT_AGAIN("R05", Severity.INFORMATION),
    QUESTION_NOT_UNDERSTOOD("R06", Severity.ATTENTION),
    LEDGER_NOT_WRITTEN("L01", Severity.ALARM),
    DISK_ALMOST_FULL("L02", Severity.ALARM),
    NOT_SHOWN("L03", Severity.ALARM);

    private final String shortCode;
    private final Severity severity;

    NoticeCode(String shortCode, Severity severity) {
        this.shortCode = shortCode;
        this.severity = severity;
    }

    public String shortCode() {
        return shortCode;
    }

    public Severity severity() {
        return severity;
    }

    /** How loudly it is said. */
    public enum Severity {
        /** Good to know; nothing was refused. */
        INFORMATION,
        /** Something was not done; the basket is as it was. */
        ATTENTION,
        /** Somebody has to act before the next sale. */
        ALARM
    }
}
