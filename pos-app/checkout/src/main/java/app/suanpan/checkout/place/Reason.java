package app.suanpan.checkout.place;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Why something out of the ordinary was done. The journal keeps the code, the screen shows the words. */
public enum Reason {
    VOID_CHANGED_MIND,
    VOID_NO_MONEY,
    VOID_MISTAKE,
    DRAWER_CHANGE,
    DRAWER_COUNT,
    DRAWER_OTHER,
    RETURN_NOT_WANTED,
    RETURN_FAULTY,
    RETURN_WRONG_ITEM,
    PRICE_DAMAGED,
    PRICE_SHELF,
    PRICE_MANAGER,
    CASH_IN_CHANGE,
    CASH_IN_DEPOSIT,
    CASH_IN_OTHER,
    CASH_OUT_DELIVERY,
    CASH_OUT_PETTY,
    CASH_OUT_OTHER,
    PICKUP_MUCH,
    PICKUP_HANDOVER,
    VARIANCE_CHANGE,
    VARIANCE_FALSE,
    VARIANCE_UNKNOWN,
    DISCOUNT_DAMAGED,
    DISCOUNT_MATCH,
    DISCOUNT_MANAGER,
    TAX_TAKEN_AWAY,
    TAX_USE,
    TAX_CORRECTION,
    APPROVAL_CUSTOMER,
    APPROVAL_GOODS,
    APPROVAL_MISTAKE,
    APPROVAL_KNOWN,
    APPROVAL_FORGOTTEN,
    APPROVAL_NEW;

    /** As the journal keeps it, for example {@code void-changed-mind}. Never changed once it was used. */
    public static String code(Reason reason) {
        return reason.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The reason that the journal keeps under this code; nothing if it was typed in words. */
    public static Optional<Reason> named(String code) {
        return Arrays.stream(values())
                .filter(reason -> code(reason).equals(code))
                .findFirst();
    }

    /** The key of its words. */
    public static String textKey(Reason reason) {
        return "reason." + code(reason);
    }
}
