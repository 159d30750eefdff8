package app.suanpan.domain.shop;

import app.suanpan.domain.authority.Staff;
import app.suanpan.domain.item.Gtin;
import app.suanpan.domain.item.InStoreRule;
import app.suanpan.domain.item.Item;
import app.suanpan.domain.item.LocalName;
import app.suanpan.domain.item.ScanRules;
import app.suanpan.domain.item.Tare;
import app.suanpan.domain.item.UnitOfMeasure;
import app.suanpan.domain.item.gs1.Gs1Reader;
import app.suanpan.domain.item.gs1.Gs1Table;
import app.suanpan.domain.member.Guide;
import app.suanpan.domain.member.GuideStatus;
import app.suanpan.domain.money.Money;
import app.suanpan.domain.points.CountedAmount;
import app.suanpan.domain.points.PayingRule;
import app.suanpan.domain.points.PointsRule;
import app.suanpan.domain.points.PointsRules;
import app.suanpan.domain.points.TierPeriod;
import app.suanpan.domain.points.TierRule;
import app.suanpan.domain.points.TierStep;
import app.suanpan.domain.pricing.ArithmeticProfile;
import app.suanpan.domain.pricing.CashRounding;
import app.suanpan.domain.pricing.Exemption;
import app.suanpan.domain.pricing.Tax;
import app.suanpan.domain.pricing.TaxCategory;
import app.suanpan.domain.pricing.TaxRounding;
import app.suanpan.domain.receipt.JoinInvitation;
import app.suanpan.domain.receipt.ReceiptCodes;
import app.suanpan.domain.receipt.ReceiptTemplate;
import app.suanpan.domain.receipt.Stationery;
import app.suanpan.domain.register.MemberDirectory.MemberView;
import app.suanpan.domain.tender.VoucherKind;
import app.suanpan.domain.tender.VoucherKind.Issuer;
import app.suanpan.domain.tender.VoucherKind.Rest;
import app.suanpan.domain.till.ForeignRate;
import app.suanpan.domain.till.TillRules;
import app.suanpan.domain.workstation.Operator;
import app.suanpan.domain.workstation.Store;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What the small shop sells, to whom, and by which rules. Prices include the tax and are in yuan. */
public final class SmallShop {
    public static final Currency CNY = Currency.getInstance("CNY");
    public static final LocalDate TODAY = LocalDate.of(2026, 11, 21);
    public static final Instant NOW = Instant.parse("2026-11-21T02:30:00Z");
    public static final String WORKSTATION = "1";

    /** 13 % for most things, 9 % for food, nothing for what is exempt; nothing is rounded in cash. */
    public static final ArithmeticProfile PROFILE = profile(CashRounding.NONE);

    /**
     * Dollar notes from five, at a rate with four decimals that runs out tonight, none of which may lack when they are counted; yen at one that lasts; pounds at one that has run out.
     */
    public static final List<ForeignRate> FOREIGN = List.of(
            new ForeignRate(
                    Currency.getInstance("USD"),
                    new BigDecimal("7.1225"),
                    RoundingMode.DOWN,
                    Optional.of(TODAY),
                    List.of(500L, 1_000L, 2_000L, 5_000L, 10_000L),
                    0),
            new ForeignRate(
                    Currency.getInstance("JPY"),
                    new BigDecimal("0.0483"),
                    RoundingMode.HALF_UP,
                    Optional.empty(),
                    List.of(),
                    Long.MAX_VALUE),
            new ForeignRate(
                    Currency.getInstance("GBP"),
                    new BigDecimal("9.1"),
                    RoundingMode.DOWN,
                    Optional.of(TODAY.minusDays(1)),
                    List.of(),
                    Long.MAX_VALUE));

    /**
     * The store's own of 50 yuan, whose rest becomes store credit; one of the mall of 20, whose rest is gone; a ticket of 10, whose rest
     * is change; and one of which the last day was yesterday.
     */
    public static final List<VoucherKind> VOUCHERS = List.of(
            voucher("own-50", "OV########", 5_000, Issuer.STORE, Rest.STORE_CREDIT, Optional.empty()),
            voucher("mall-20", "MV########", 2_000, Issuer.OTHER, Rest.FORFEIT, Optional.empty()),
            voucher("ticket-10", "77######", 1_000, Issuer.OTHER, Rest.CHANGE, Optional.empty()),
            voucher("old-20", "XV########", 2_000, Issuer.OTHER, Rest.FORFEIT, Optional.of(TODAY.minusDays(1))));

    private static VoucherKind voucher(
            String code, String numbers, long face, Issuer issuer, Rest rest, Optional<LocalDate> lastDay) {
        return new VoucherKind(
                code,
                new LocalName("代金券 " + code, "Voucher " + code),
                numbers,
                money(face),
                issuer,
                rest,
                false,
                lastDay);
    }

    private static Money money(long minor) {
        return Money.of(minor, "CNY");
    }

    /** Notes from 100 yuan down to a jiao; a count may be wrong by 20 yuan. */
    public static final TillRules TILL_RULES = new TillRules(
            List.of(10_000L, 5_000L, 2_000L, 1_000L, 500L, 100L, 50L, 10L), 2_000, 5_000, 30, FOREIGN, VOUCHERS);

    /** A bag of 5 g and a box of 120 g. */
    public static final List<Tare> TARES =
            List.of(new Tare("bag", new LocalName("袋子", "Bag"), 5), new Tare("box", new LocalName("盒子", "Box"), 120));

    public static final Store STORE = new Store(
            "suanpan",
            "s001",
            new LocalName("算盘小店", "Suanpan Store"),
            List.of("上海市南京东路 1 号"),
            "shop.example",
            CNY,
            ZoneId.of("Asia/Shanghai"),
            "zh");

    /** The way to the join page, in place of a signed one. */
    public static final JoinInvitation INVITATION = (_, _) -> Optional.of("https://join.shop.example/j/s001");

    /** Receipts as a shop has them that has said nothing about them. */
    public static final Stationery STATIONERY =
            new Stationery(STORE, ReceiptTemplate.standard("zh"), ReceiptCodes.PLAIN, INVITATION);

    /** 12.50, found by its barcode 6901234567892. */
    public static final Item MILK = item("1001", "6901234567892", "纯牛奶", "Milk", 1250, "food", "dairy");

    /** 8.00. */
    public static final Item BREAD = item("1002", "4311501062449", "面包", "Bread", 800, "food", "bakery");

    /** 199.00. */
    public static final Item SHIRT = item("2001", "", "衬衫", "Shirt", 19_900, "standard", "clothes");

    /** 9.90 a kilogram; its labels carry the weight in grams, or in a GS1 code. */
    public static final Item APPLES = new Item(
            "00000",
            Gtin.parse("6900000000014"),
            new LocalName("苹果", "Apples"),
            Money.of(990, "CNY"),
            "food",
            UnitOfMeasure.KILOGRAM,
            "fruit");

    /** 30.00, but its packs carry a price of their own. */
    public static final Item CHEESE = item("00412", "", "奶酪", "Cheese", 3000, "food", "dairy");

    /** Costs nothing. */
    public static final Item FLYER = item("9000", "", "宣传册", "Flyer", 0, "exempt", "other");

    /** 10,000,000.00: the most that one line may come to. */
    public static final Item YACHT = item("7000", "", "游艇", "Yacht", 1_000_000_000L, "standard", "other");

    /** In a tax category that the profile does not have. */
    public static final Item UNTAXABLE = item("6666", "", "无税类", "Untaxable", 100, "unheard-of", "other");

    /** A point for each yuan, usable after two weeks for a year; half as many again in gold. Bread earns nothing, nor does a voucher. */
    public static final PointsRules POINTS = new PointsRules(List.of(new PointsRule(
            "2026-1",
            LocalDate.of(2026, 1, 1),
            1,
            100,
            CountedAmount.WITH_TAX,
            RoundingMode.DOWN,
            List.of("1002"),
            List.of(),
            List.of("voucher"),
            14,
            12,
            false,
            Optional.of(new TierRule(
                    TierPeriod.YEAR, List.of(new TierStep("silver", 50_000, 100), new TierStep("gold", 200_000, 150)))),
            Optional.empty())));

    /** Two points for each yuan, usable at once and without head office; these pay half of the goods at most, and earn nothing again. */
    public static PointsRules paying(long points, long amount) {
        return new PointsRules(List.of(new PointsRule(
                "2026-pay",
                LocalDate.of(2026, 1, 1),
                2,
                100,
                CountedAmount.WITH_TAX,
                RoundingMode.DOWN,
                List.of(),
                List.of(),
                List.of(),
                0,
                12,
                true,
                Optional.empty(),
                Optional.of(new PayingRule(points, amount, 50, false)))));
    }

    public static final List<Item> ITEMS = List.of(MILK, BREAD, SHIRT, APPLES, CHEESE, FLYER, YACHT, UNTAXABLE);

    public static final Operator ANNA = new Operator("anna", "Anna");
    public static final Operator BO = new Operator("bo", "Bo");

    /** Both may do everything. */
    public static final Staff STAFF = MemoryStaff.ofEqual(ANNA, BO);

    public static final Guide LI = new Guide(7, new LocalName("小李", "Li"), "s001", GuideStatus.ACTIVE);
    public static final String BADGE_OF_LI = "badge-of-li";

    /** Is bound to Li; found by phone 13812345678 and by card {@code card-of-wang}. */
    public static final MemberView WANG =
            new MemberView(new UUID(9, 1), 123_456_789L, "小王", "138****5678", Optional.of(LI));

    public static final String PHONE_OF_WANG = "13812345678";
    public static final String CARD_OF_WANG = "card-of-wang";

    /** The same member, where they joined at another box: nameless here, found by card once head office has said so. */
    public static final MemberView TWIN_OF_WANG = new MemberView(new UUID(9, 2), 987_654_321L, "", "", Optional.of(LI));

    public static final String CARD_OF_TWIN = "card-of-twin";

    /** Prefix 21 carries grams, 24 carries fen; 20 is a plain article number. */
    public static final ScanRules SCAN_RULES = new ScanRules(
            "shop.example",
            List.of(
                    new InStoreRule("21", 5, InStoreRule.Kind.WEIGHT, 5, 3, false, false),
                    new InStoreRule("24", 5, InStoreRule.Kind.PRICE, 5, 2, false, false)),
            2,
            new Gs1Reader(Gs1Table.DICTIONARY));

    private SmallShop() {}

    /** The shop's profile with another cash rounding. */
    public static ArithmeticProfile profile(CashRounding cashRounding) {
        return new ArithmeticProfile(
                "small-shop",
                1,
                true,
                TaxRounding.PER_LINE,
                RoundingMode.HALF_UP,
                cashRounding,
                List.of(
                        new Tax(
                                "v13",
                                "增值税 13%",
                                new BigDecimal("13"),
                                new LocalName("增值税 13%", "VAT 13%"),
                                null,
                                null),
                        new Tax("v9", "增值税 9%", new BigDecimal("9"), new LocalName("增值税 9%", "VAT 9%"), null, null)),
                List.of(
                        new TaxCategory("standard", List.of("v13")),
                        new TaxCategory("food", List.of("v9")),
                        new TaxCategory("exempt", List.of())));
    }

    /** The same where diplomats are free of tax. */
    public static ArithmeticProfile withDiplomats(CashRounding cashRounding) {
        ArithmeticProfile plain = profile(cashRounding);
        return new ArithmeticProfile(
                plain.id(),
                plain.version(),
                plain.pricesIncludeTax(),
                plain.taxRounding(),
                plain.rounding(),
                plain.cashRounding(),
                plain.taxes(),
                plain.categories(),
                null,
                List.of(new Exemption("diplomatic", new LocalName("外交", "diplomatic"), List.of("v13", "v9"))));
    }

    /** Yuan and fen, for example {@code yuan("12.50")}. */
    public static Money yuan(String amount) {
        return Money.parse(amount, CNY);
    }

    private static Item item(
            String code, String gtin, String zh, String en, long price, String taxCategory, String category) {
        return new Item(
                code,
                Gtin.parse(gtin),
                new LocalName(zh, en),
                Money.of(price, "CNY"),
                taxCategory,
                UnitOfMeasure.EACH,
                category);
    }
}
