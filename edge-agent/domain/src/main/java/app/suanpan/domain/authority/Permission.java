package app.suanpan.domain.authority;

import java.util.Locale;

/**
 * Everything that a role may be allowed to do. What a permission covers is told in {@code docs/permissions.md}, which is held
 * against this list. Names are kept in events and in role files: none is renamed or given a second meaning.
 */
public enum Permission {
    SELL(Scale.NONE),
    LINE_REMOVE(Scale.NONE),
    PRICE_OVERRIDE(Scale.PERCENT),
    LINE_DISCOUNT(Scale.PERCENT),
    BASKET_DISCOUNT(Scale.PERCENT),
    PROMOTION_SWITCH(Scale.NONE),
    TAX_CHANGE(Scale.NONE),
    TAX_EXEMPTION(Scale.NONE),
    AGE_RESTRICTED_SALE(Scale.NONE),
    TRANSACTION_VOID(Scale.AMOUNT),
    POST_VOID(Scale.AMOUNT),
    HOLD(Scale.NONE),
    RECALL(Scale.NONE),
    RETURN_WITH_RECEIPT(Scale.AMOUNT),
    RETURN_WITHOUT_RECEIPT(Scale.AMOUNT),
    REFUND_OTHER_TENDER(Scale.AMOUNT),
    TENDER_VOID(Scale.AMOUNT),
    GIFT_CARD_ISSUE(Scale.AMOUNT),
    STORE_CREDIT_ISSUE(Scale.AMOUNT),
    FOREIGN_CASH(Scale.AMOUNT),
    DRAWER_OPEN(Scale.NONE),
    CASH_IN(Scale.AMOUNT),
    CASH_OUT(Scale.AMOUNT),
    CASH_PICKUP(Scale.AMOUNT),
    X_REPORT(Scale.NONE),
    TILL_CLOSE(Scale.NONE),
    TILL_VARIANCE(Scale.AMOUNT),
    SHIFT_SUSPEND(Scale.NONE),
    SHIFT_MOVE(Scale.NONE),
    RECEIPT_REPRINT(Scale.NONE),
    JOURNAL_VIEW(Scale.NONE),
    QUICK_KEYS_EDIT(Scale.NONE),
    RECEIPT_TEMPLATE_EDIT(Scale.NONE),
    MEMBER_FIND(Scale.NONE),
    SCREEN_TAKE_OVER(Scale.NONE),
    LOCK_OUT_LIFT(Scale.NONE),
    PIN_OF_OTHERS(Scale.NONE),
    TRAINING(Scale.NONE),
    KIOSK_STAFF(Scale.NONE),
    RESERVED_REASON(Scale.NONE);

    private final Scale scale;

    Permission(Scale scale) {
        this.scale = scale;
    }

    /** In what a role's limit of it is measured. */
    public Scale scale() {
        return scale;
    }

    /**
     * Whether somebody else can allow it once, in place. Looking things up goes on from page to page and from letter to letter:
     * whoever may do that takes the screen over instead.
     */
    public boolean isApprovedInPlace() {
        return this != JOURNAL_VIEW && this != MEMBER_FIND;
    }

    /** As texts and pages name it, for example {@code price-override}. */
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** What a limit counts. */
    public enum Scale {
        /** There is nothing to limit: one may or may not. */
        NONE,
        /** Hundredths of a percent: 1000 is 10 %. */
        PERCENT,
        /** Minor units of the store's currency. */
        AMOUNT
    }
}
