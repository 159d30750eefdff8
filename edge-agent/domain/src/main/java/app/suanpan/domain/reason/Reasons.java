package app.suanpan.domain.reason;

import app.suanpan.domain.item.LocalName;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The reasons of a store, in the order of the screen.
 *
 * @param all each code once; of each use at least one, and no more than there is room for
 */
public record Reasons(List<Reason> all) {
    /** The reasons of a store that says nothing of its own. Their codes and words stand in journals: none is ever changed. */
    public static final Reasons SHIPPED = new Reasons(List.of(
            of(ReasonUse.RETURN, "return-not-wanted", "不想要了", "Not wanted any more"),
            of(ReasonUse.RETURN, "return-wrong-item", "拿错或尺码不合", "Wrong item or size"),
            of(ReasonUse.RETURN, "return-faulty", "质量问题", "Faulty"),
            of(ReasonUse.VOID, "void-changed-mind", "顾客不要了", "The customer changed their mind"),
            of(ReasonUse.VOID, "void-no-money", "顾客无法付款", "The customer cannot pay"),
            of(ReasonUse.VOID, "void-mistake", "录入错误", "Keyed in by mistake"),
            of(ReasonUse.DRAWER, "drawer-change", "找零", "Give change"),
            of(ReasonUse.DRAWER, "drawer-count", "点钞", "Count the till"),
            of(ReasonUse.DRAWER, "drawer-other", "其他原因", "Another reason"),
            of(ReasonUse.PRICE, "price-damaged", "商品瑕疵", "Damaged"),
            of(ReasonUse.PRICE, "price-shelf", "货架价不同", "Shelf price"),
            of(ReasonUse.PRICE, "price-manager", "店长同意", "Manager"),
            of(ReasonUse.DISCOUNT, "discount-damaged", "有瑕疵", "Damaged"),
            of(ReasonUse.DISCOUNT, "discount-match", "比价", "Price match"),
            of(ReasonUse.DISCOUNT, "discount-manager", "店长同意", "Manager"),
            of(ReasonUse.TAX, "tax-taken-away", "外带", "Taken away"),
            of(ReasonUse.TAX, "tax-use", "用途不同", "Other use"),
            of(ReasonUse.TAX, "tax-correction", "更正", "Correction"),
            of(ReasonUse.CASH_IN, "cash-in-change", "换零钱", "Change from the safe"),
            of(ReasonUse.CASH_IN, "cash-in-deposit", "收押金", "Deposit"),
            of(ReasonUse.CASH_IN, "cash-in-other", "其他原因", "Another reason"),
            of(ReasonUse.CASH_OUT, "cash-out-delivery", "付快递送货", "Delivery"),
            of(ReasonUse.CASH_OUT, "cash-out-petty", "零星采购", "Petty cash"),
            of(ReasonUse.CASH_OUT, "cash-out-other", "其他原因", "Another reason"),
            of(ReasonUse.PICKUP, "pickup-much", "现金过多", "Too much in the till"),
            of(ReasonUse.PICKUP, "pickup-handover", "交接班", "Handover"),
            of(ReasonUse.VARIANCE, "variance-change", "找零出错", "Wrong change was given"),
            of(ReasonUse.VARIANCE, "variance-false", "收到假币", "A false note was taken"),
            of(ReasonUse.VARIANCE, "variance-unknown", "原因不明", "It cannot be explained"),
            of(ReasonUse.APPROVAL, "approval-customer", "照顾顾客", "The customer"),
            of(ReasonUse.APPROVAL, "approval-goods", "商品有问题", "The goods"),
            of(ReasonUse.APPROVAL, "approval-mistake", "更正错误", "A mistake"),
            of(ReasonUse.APPROVAL_OF_PEOPLE, "approval-known", "认识本人", "I know them"),
            of(ReasonUse.APPROVAL_OF_PEOPLE, "approval-forgotten", "忘记密码", "Forgot the PIN"),
            of(ReasonUse.APPROVAL_OF_PEOPLE, "approval-new", "新员工", "New here")));

    /** Refuses what no screen could show; the message says what is wrong. */
    public Reasons {
        all = List.copyOf(all);
        Set<String> codes = new HashSet<>();
        for (Reason reason : all) {
            if (!codes.add(reason.code())) {
                throw new IllegalArgumentException("two reasons have the code " + reason.code());
            }
        }
        for (ReasonUse use : ReasonUse.values()) {
            long many = all.stream().filter(reason -> reason.use() == use).count();
            if (many == 0 || many > use.most()) {
                throw new IllegalArgumentException(
                        "there are " + many + " reasons for " + use + ", and have to be 1 to " + use.most());
            }
        }
    }

    /** These in place of the shipped ones of the same use; a use of which nothing is said keeps the shipped. */
    public static Reasons with(List<Reason> own) {
        List<Reason> all = new ArrayList<>(own);
        SHIPPED.all().stream()
                .filter(shipped -> own.stream().noneMatch(reason -> reason.use() == shipped.use()))
                .forEach(all::add);
        return new Reasons(all);
    }

    /** Those that are offered for something. */
    public List<Reason> of(ReasonUse use) {
        return all.stream().filter(reason -> reason.use() == use).toList();
    }

    /** The reason with this code, if the store has it. */
    public Optional<Reason> named(String code) {
        return all.stream().filter(reason -> reason.code().equals(code)).findFirst();
    }

    private static Reason of(ReasonUse use, String code, String zh, String en) {
        return new Reason(use, code, new LocalName(zh, en), false, false);
    }
}
