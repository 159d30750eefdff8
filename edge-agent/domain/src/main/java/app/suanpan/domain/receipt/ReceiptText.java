package app.suanpan.domain.receipt;

import app.suanpan.domain.item.LocalName;

/** The fixed words of a receipt, in both languages. */
enum ReceiptText {
    RECEIPT("小票号", "Receipt"),
    DATE("日期", "Date"),
    OPERATOR("收银员", "Served by"),
    WORKSTATION("款台", "Till"),
    REFERENCE("订单号", "Order"),
    RETURN("退货单", "RETURN"),
    POST_VOID("整单作废", "SALE UNDONE"),
    COPY("重印 · 副本", "COPY"),
    VOID("作废", "VOID"),
    TRAINING("培训 · 无效", "TRAINING ONLY"),
    LOT("批号", "Lot"),
    SERIAL("序列号", "Serial no."),
    NUMBER("号码", "Number"),
    NET_WEIGHT("净重", "Net weight"),
    WEIGHED_BY_HAND("手工称重", "Weighed by hand"),
    MEASURED_BY_HAND("手工计量", "Measured by hand"),
    TARE("皮重", "Tare"),
    SUBTOTAL("小计", "Subtotal"),
    TOTAL("合计", "TOTAL"),
    REFUND("退款合计", "REFUND"),
    ROUNDING("舍入", "Rounding"),
    CASH("现金", "Cash"),
    CARD("银行卡", "Card"),
    WECHAT("微信支付", "WeChat Pay"),
    ALIPAY("支付宝", "Alipay"),
    UNIONPAY("云闪付", "UnionPay"),
    GIFT_CARD("礼品卡", "Gift card"),
    STORE_CREDIT("储值券", "Store credit"),
    EXCHANGE("换货抵扣", "Exchange"),
    VOUCHER("代金券", "Voucher"),
    POINTS("积分", "Points"),
    FOREIGN_CASH("外币", "Foreign cash"),
    CHANGE("找零", "Change"),
    FORFEITED("余额作废", "Rest of the voucher, not paid out"),
    TAX_INSIDE("其中含税 · 税前金额", "Tax included · net"),
    TAX("税额", "Tax"),
    EXEMPT("免税", "Tax exempt"),
    SAVED("已优惠", "You saved"),
    REASON("原因", "Reason"),
    NOTE("备注", "Note"),
    COUPON_USED("已用优惠券", "Coupon used"),
    COUPON_BACK("优惠券退回，可再次使用", "Coupon given back, good again"),
    USES_BACK("会员优惠次数退回", "Member offers given back"),
    MEMBER("会员", "Member"),
    POINTS_EARNED("本次积分", "Points earned"),
    POINTS_BACK("扣回积分", "Points taken back"),
    POINTS_TO_USE("可用积分（本机所知）", "To use, as known here"),
    POINTS_PENDING("待生效积分", "Usable later"),
    GUIDE("您的导购", "Your guide"),
    JOIN("还不是会员？扫一扫，十秒加入", "Not a member yet? Scan to join in 10 seconds"),
    TERMS(
            "会员条款、您的同意事项： 在入会机「我的资料」查看更改， 或询问店员",
            "Terms, and what you allow us: see and change it at the kiosk under My data, or ask the staff"),
    TERMS_PAGE("扫一扫，看会员条款", "Scan to read what membership is"),
    KEEP("退换货请出示此条码", "Show this code for returns");

    private final String zh;
    private final String en;

    ReceiptText(String zh, String en) {
        this.zh = zh;
        this.en = en;
    }

    /** In both languages. */
    LocalName words() {
        return new LocalName(zh, en);
    }

    /** Whether it names a means of payment; the journal writes those in small letters with hyphens. */
    boolean isTender() {
        return compareTo(CASH) >= 0 && compareTo(FOREIGN_CASH) <= 0;
    }
}
