package app.suanpan.domain.receipt;

/** The fixed words of the till's slips, in both languages. */
enum TillText {
    COPY("重印 · 副本", "COPY"),
    DATE("日期", "Date"),
    OPERATOR("收银员", "Served by"),
    WORKSTATION("款台", "Till"),
    TAX("税额", "Tax"),
    X_REPORT("X 报表", "X REPORT"),
    Z_REPORT("Z 报表", "Z REPORT"),
    PAID_IN("现金存入", "CASH IN"),
    PAID_OUT("现金支出", "CASH OUT"),
    PICKUP("上缴保险柜", "PICKUP TO SAFE"),
    SUSPENDED("班次暂停", "SHIFT SUSPENDED"),
    SHIFT_OF("班次", "Shift of"),
    SINCE("开班时间", "Open since"),
    LEFT_AT("暂停款台", "Left till"),
    TAKE_UP("在任一款台的登录界面扫此码", "Scan this code at the sign-on"),
    TAKE_UP_KEY("或按 F9 继续此班次", "of any checkout, or press F9"),
    BUSINESS_DAY("营业日", "Business day"),
    PROFILE("计价规则", "Profile"),
    RECEIPTS("小票", "Receipts"),
    SALES("销售", "Sales"),
    RETURNS("退货", "Returns"),
    TOTAL("净销售额", "Total"),
    NET("不含税", "Without tax"),
    TENDERS("付款方式", "Paid with"),
    CASH("现金", "Cash"),
    CARD("银行卡", "Card"),
    WECHAT("微信支付", "WeChat Pay"),
    ALIPAY("支付宝", "Alipay"),
    UNIONPAY("云闪付", "UnionPay"),
    GIFT_CARD("礼品卡", "Gift card"),
    STORE_CREDIT("储值券", "Store credit"),
    VOUCHER("代金券", "Vouchers"),
    POINTS("积分", "Points"),
    FORFEITED("余额作废", "rest forfeited"),
    FOREIGN_CASH("外币", "Foreign cash"),
    FOREIGN_TAKEN("收取外币", "Foreign cash taken"),
    FOREIGN_EXPECTED("应有外币", "Should be there"),
    FOREIGN_COUNTED("实点外币", "Counted"),
    LIABILITIES("其中售出卡券（负债）", "Gift cards, vouchers sold (owed)"),
    VOIDED_TENDERS("撤销的付款", "Tenders taken back"),
    PAID_BACK("退回", "paid back"),
    TAXES("税 · 税前金额", "Taxes · net"),
    REDUCTIONS("优惠", "Discounts"),
    PRICE_CHANGES("改价行数", "Changed prices"),
    ROUNDING("现金舍入", "Cash rounding"),
    VOIDS("放弃的交易", "Given up"),
    EXCHANGE("换货抵扣", "Exchanged"),
    VOIDED_LINES("删除的商品行", "Lines taken out"),
    POST_VOIDS("整单作废", "Sales undone"),
    NO_SALES("无销售开钱箱", "Drawer opened"),
    READINGS("X 报表次数", "X reports"),
    TILL("钱箱", "Till"),
    OPENING("备用金", "Float"),
    CASH_TAKEN("现金收支净额", "Cash from sales"),
    EXPECTED("应有现金", "Should be there"),
    COUNTED("实点现金", "Counted"),
    OVER("长款", "OVER"),
    SHORT("短款", "SHORT"),
    EVEN("账实相符", "EVEN"),
    COUNTS_BEFORE("之前超限的点数次数", "Counts refused before"),
    ACCEPTED("差额批准原因", "Difference accepted"),
    REASON("原因", "Reason"),
    SIGNATURE("签名", "Signature");

    private final String zh;
    private final String en;

    TillText(String zh, String en) {
        this.zh = zh;
        this.en = en;
    }

    String in(String language) {
        return "zh".equals(language) ? zh : en;
    }
}
