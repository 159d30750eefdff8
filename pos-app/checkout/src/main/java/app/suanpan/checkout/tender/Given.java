package app.suanpan.checkout.tender;

import app.suanpan.domain.register.Phase.TenderView;
import app.suanpan.ui.text.Texts;

/** What was given already, in words. */
final class Given {
    private Given() {}

    static String text(Texts texts, TenderView tender) {
        String key = switch (tender.kind()) {
            case "card" -> "tender.given.card";
            case "foreign-cash" -> "tender.given.foreign-cash";
            case "wechat" -> "tender.given.wechat";
            case "alipay" -> "tender.given.alipay";
            case "unionpay" -> "tender.given.unionpay";
            case "gift-card" -> "tender.given.gift-card";
            case "points" -> "tender.given.points";
            case "voucher" -> "tender.given.voucher";
            case "exchange" -> "tender.given.exchange";
            case "store-credit" -> "tender.given.store-credit";
            default -> "tender.given.cash";
        };
        return texts.text(key, tender.amount(), tender.detail());
    }
}
