package app.suanpan.checkout.shop;

import app.suanpan.domain.item.LocalName;
import app.suanpan.domain.money.Money;
import app.suanpan.domain.pricing.ArithmeticProfile;
import app.suanpan.domain.pricing.CashRounding;
import app.suanpan.domain.pricing.Exemption;
import app.suanpan.domain.pricing.Tax;
import app.suanpan.domain.pricing.TaxCategory;
import app.suanpan.domain.pricing.TaxRounding;
import app.suanpan.domain.receipt.ReceiptCodes;
import app.suanpan.domain.tender.VoucherKind;
import app.suanpan.domain.till.ForeignRate;
import app.suanpan.domain.workstation.Store;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.ZoneId;
import java.util.Currency;
import java.util.List;
import java.util.Optional;

/** What the sample shop's configuration says: the store, its taxes, the foreign cash and vouchers that it may take, its receipts' codes. */
final class House {
    static final Store STORE = new Store(
            "suanpan",
            "s001",
            new LocalName("算盘小店 南京东路", "Suanpan Store Nanjing Road"),
            List.of("上海市南京东路 1 号"),
            "shop.example",
            Currency.getInstance("CNY"),
            ZoneId.of("Asia/Shanghai"),
            "zh");
    private static final TaxCategory STANDARD = new TaxCategory("standard", List.of("v13"));
    private static final TaxCategory REDUCED = new TaxCategory("reduced", List.of("v9"));

    /** Taxes of 13 and 9 per cent in the prices, rounded a line; no cash rounding. */
    static final ArithmeticProfile PROFILE = profile(STANDARD, REDUCED);

    static final ArithmeticProfile PROFILE_WITHOUT_REDUCED_TAX = profile(STANDARD);

    /** Dollars, whose notes are known, and yen. */
    static final List<ForeignRate> RATES =
            List.of(rate("USD", "7.1225", 10_000L, 5_000L, 2_000L, 1_000L, 500L), rate("JPY", "0.0483"));

    /** Vouchers of the store, of 50.00, whose rest is store credit, and of the mall, of 20.00, whose rest is gone. */
    static final List<VoucherKind> VOUCHERS = List.of(
            new VoucherKind(
                    "own-50",
                    new LocalName("本店代金券 50 元", "Our voucher, 50 yuan"),
                    "OV########",
                    Money.of(5_000, "CNY"),
                    VoucherKind.Issuer.STORE,
                    VoucherKind.Rest.STORE_CREDIT,
                    false,
                    Optional.empty()),
            new VoucherKind(
                    "mall-20",
                    new LocalName("万家商场券 20 元", "Mall voucher, 20 yuan"),
                    "77######",
                    Money.of(2_000, "CNY"),
                    VoucherKind.Issuer.OTHER,
                    VoucherKind.Rest.FORFEIT,
                    false,
                    Optional.empty()));

    /** Codes that prove nothing, and a page for each receipt. */
    static final ReceiptCodes CODES = new ReceiptCodes() {
        @Override
        public String codeOf(String receipt) {
            return receipt;
        }

        @Override
        public boolean isGenuine(String receipt, String proof) {
            return false;
        }

        @Override
        public Optional<String> linkTo(String receipt) {
            return Optional.of("http://192.168.1.20:8080/r/" + receipt + "_7K2M9QXF7K2M9QXF");
        }
    };

    private House() {}

    private static ArithmeticProfile profile(TaxCategory... categories) {
        return new ArithmeticProfile(
                "cn",
                1,
                true,
                TaxRounding.PER_LINE,
                RoundingMode.HALF_UP,
                CashRounding.NONE,
                List.of(new Tax("v13", "增值税 13%", new BigDecimal("13")), new Tax("v9", "增值税 9%", new BigDecimal("9"))),
                List.of(categories),
                null,
                List.of(new Exemption("diplomatic", new LocalName("外交免税", "diplomatic"), List.of("v13", "v9"))));
    }

    private static ForeignRate rate(String currency, String rate, Long... notes) {
        return new ForeignRate(
                Currency.getInstance(currency),
                new BigDecimal(rate),
                RoundingMode.DOWN,
                Optional.empty(),
                List.of(notes),
                0);
    }
}
