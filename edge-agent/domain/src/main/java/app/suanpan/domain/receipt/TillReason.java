package app.suanpan.domain.receipt;

import java.util.Arrays;

/** The reasons that the checkout offers for moving cash and accepting a difference: a code in the journal, words on the slip. */
enum TillReason {
    IN_CHANGE("cash-in-change", "换零钱", "Change from the safe"),
    IN_DEPOSIT("cash-in-deposit", "收押金", "Deposit"),
    IN_OTHER("cash-in-other", "其他存入", "Other"),
    OUT_DELIVERY("cash-out-delivery", "付快递送货", "Delivery"),
    OUT_PETTY("cash-out-petty", "零星采购", "Petty cash"),
    OUT_OTHER("cash-out-other", "其他支出", "Other"),
    PICKUP_MUCH("pickup-much", "现金过多", "Too much in the till"),
    PICKUP_HANDOVER("pickup-handover", "交接班", "Handover"),
    VARIANCE_CHANGE("variance-change", "找零出错", "Wrong change given"),
    VARIANCE_FALSE("variance-false", "收到假币", "False note"),
    VARIANCE_UNKNOWN("variance-unknown", "原因不明", "Not explained");

    private final String code;
    private final String zh;
    private final String en;

    TillReason(String code, String zh, String en) {
        this.code = code;
        this.zh = zh;
        this.en = en;
    }

    /** The words for a reason; one that somebody typed is printed as it was typed. */
    static String words(String reason, String language) {
        return Arrays.stream(values())
                .filter(candidate -> candidate.code.equals(reason))
                .findFirst()
                .map(found -> "zh".equals(language) ? found.zh : found.en)
                .orElse(reason);
    }
}
