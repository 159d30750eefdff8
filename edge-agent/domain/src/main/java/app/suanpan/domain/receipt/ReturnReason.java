package app.suanpan.domain.receipt;

import app.suanpan.domain.item.LocalName;
import java.util.Arrays;

/** The reasons for a return, or for undoing a sale, that the checkout offers: a code in the journal, words on the receipt. */
enum ReturnReason {
    NOT_WANTED("return-not-wanted", "不想要了", "Not wanted any more"),
    WRONG_ITEM("return-wrong-item", "拿错或尺码不合", "Wrong item or size"),
    FAULTY("return-faulty", "质量问题", "Faulty"),
    MISTAKE("void-mistake", "录入错误", "Keyed in by mistake"),
    CHANGED_MIND("void-changed-mind", "顾客不要了", "The customer changed their mind"),
    NO_MONEY("void-no-money", "顾客无法付款", "The customer cannot pay");

    private final String code;
    private final String zh;
    private final String en;

    ReturnReason(String code, String zh, String en) {
        this.code = code;
        this.zh = zh;
        this.en = en;
    }

    /** The words for a reason; one that somebody typed is printed as it was typed. */
    static LocalName words(String reason) {
        return Arrays.stream(values())
                .filter(candidate -> candidate.code.equals(reason))
                .findFirst()
                .map(found -> new LocalName(found.zh, found.en))
                .orElse(new LocalName(reason, reason));
    }
}
