package app.suanpan.agent.device;

import static org.assertj.core.api.Assertions.assertThat;

import app.suanpan.device.slip.SlipElement;
import app.suanpan.device.slip.SlipLayout;
import app.suanpan.device.slip.TextWidth;
import app.suanpan.domain.basket.Quantity;
import app.suanpan.domain.item.Gtin;
import app.suanpan.domain.item.Item;
import app.suanpan.domain.item.LocalName;
import app.suanpan.domain.item.UnitOfMeasure;
import app.suanpan.domain.journal.JournalEvent;
import app.suanpan.domain.pricing.ArithmeticProfile;
import app.suanpan.domain.pricing.CashRounding;
import app.suanpan.domain.pricing.Exemption;
import app.suanpan.domain.pricing.LineReduction;
import app.suanpan.domain.pricing.OrderReduction;
import app.suanpan.domain.pricing.Tax;
import app.suanpan.domain.pricing.TaxCategory;
import app.suanpan.domain.pricing.TaxRounding;
import app.suanpan.domain.pricing.Terms;
import app.suanpan.domain.receipt.ReceiptCodes;
import app.suanpan.domain.receipt.ReceiptComposer;
import app.suanpan.domain.receipt.ReceiptMark;
import app.suanpan.domain.receipt.ReceiptTemplate;
import app.suanpan.domain.receipt.Stationery;
import app.suanpan.domain.register.CardResult;
import app.suanpan.domain.register.LineRequest;
import app.suanpan.domain.register.RegisterCommand;
import app.suanpan.domain.register.TermsCommand;
import app.suanpan.domain.shop.SmallShop;
import app.suanpan.domain.shop.Till;
import app.suanpan.domain.terms.ManualDiscount;
import app.suanpan.domain.workstation.Store;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Receipts as they stand on paper of 48 and 32 columns, where a Hanzi takes two. Large text is marked with #, tall with =. */
class ReceiptOnPaperTest {
    private static final CashRounding TEN_FEN = new CashRounding(10, RoundingMode.HALF_UP, true);

    @Test
    void aSaleToAMemberOnWidePaper() {
        assertThat(paper(sale(), store("zh"), 48, true, false)).isEqualTo("""
                #        算盘小店
                               上海市南京东路 1 号

                 小票号 s001-1-1                 2026-11-21 10:30
                 收银员 Anna                               款台 1
                 ------------------------------------------------
                 纯牛奶                                     37.50
                   3 × 12.50
                 衬衫                                      150.00
                 奶酪                                       25.50
                 苹果                                        2.72
                   0.275 kg × 9.90
                 ------------------------------------------------
                =合计                                    ¥215.72
                 舍入                                       -0.02
                 银行卡 **** 1234                          100.00
                 现金                                      200.00
                 找零                                       84.30

                 其中含税 · 税前金额                        税额
                 增值税 13% · 132.74                       17.26
                 增值税 9% · 60.29                          5.43
                 ------------------------------------------------
                 会员                                 123 456 789
                 您的导购                                    小李

                 |||| s001-1-1
                                退换货请出示此条码

                                     谢谢惠顾
                """);
    }

    @Test
    void aCopyForSomebodyWhoIsNoMemberYetOnNarrowPaper() {
        assertThat(paper(sale(), store("en"), 32, false, true)).isEqualTo("""
                #      COPY
                # Suanpan Store
                       上海市南京东路 1 号

                 Receipt                 s001-1-1
                 Date            2026-11-21 10:30
                 Served by Anna            Till 1
                 --------------------------------
                 Milk                       37.50
                   3 × 12.50
                 Shirt                     150.00
                 Cheese                     25.50
                 Apples                      2.72
                   0.275 kg × 9.90
                 --------------------------------
                =TOTAL                   ¥215.72
                 Rounding                   -0.02
                 Card **** 1234            100.00
                 Cash                      200.00
                 Change                     84.30

                 Tax included · net          Tax
                 VAT 13% · 132.74          17.26
                 VAT 9% · 60.29             5.43

                 |||| s001-1-1
                    Show this code for returns

                 [QR] https://join.shop.example/j/s001
                  Not a member yet? Scan to join
                          in 10 seconds

                            Thank you
                """);
    }

    @Test
    void aSaleFromBeforeTaxesHadTwoNamesIsPrintedAgainAsItWas() {
        ArithmeticProfile profile = new ArithmeticProfile(
                "cn",
                1,
                true,
                TaxRounding.PER_LINE,
                RoundingMode.HALF_UP,
                CashRounding.NONE,
                List.of(new Tax("v13", "增值税 VAT 13%", new BigDecimal("13"))),
                List.of(new TaxCategory("standard", List.of("v13"))));
        Till till = Till.open(profile, false);
        till.adds(SmallShop.SHIRT, 1);
        till.paysCash("199.00");
        for (String language : List.of("zh", "en")) {
            assertThat(paper(committed(till), store(language), 48, true, false)).contains("增值税 VAT 13% · 176.11");
        }
    }

    @Test
    void aReturnShowsWhatGoesOut() {
        Till till = Till.open();
        till.adds(SmallShop.SHIRT, 1);
        till.paysCash("199.00");
        till.does(new RegisterCommand.NextCustomer());
        till.does(new RegisterCommand.BeginReturn("尺码不合"));
        till.adds(SmallShop.SHIRT, 1);
        till.paysCash("199.00");
        assertThat(paper(committed(till), store("zh"), 32, false, false)).isEqualTo("""
                #    算盘小店
                       上海市南京东路 1 号

                 小票号                  s001-1-2
                 日期            2026-11-21 10:30
                 收银员 Anna               款台 1
                 --------------------------------
                              退货单
                 原因                    尺码不合
                 衬衫                     -199.00
                 --------------------------------
                =退款合计               -¥199.00
                 现金                     -199.00

                 其中含税 · 税前金额        税额
                 增值税 13% · -176.11     -22.89

                 |||| s001-1-2
                        退换货请出示此条码
                """);
    }

    @Test
    void taxesOnTopStandBetweenSubtotalAndTotal() {
        ArithmeticProfile profile = new ArithmeticProfile(
                "us",
                1,
                false,
                TaxRounding.PER_RECEIPT,
                RoundingMode.HALF_EVEN,
                CashRounding.NONE,
                List.of(new Tax("ny", "Sales tax 8.875%", new BigDecimal("8.875"))),
                List.of(new TaxCategory("food", List.of("ny")), new TaxCategory("standard", List.of("ny"))));
        Till till = Till.open(profile, false);
        till.does(new RegisterCommand.AddLines(
                List.of(new LineRequest("1001", new BigDecimal("2"), Optional.empty(), "")), "536365"));
        till.paysCash("27.22");
        assertThat(paper(committed(till), store("en"), 48, true, false)).contains("""
                 Order                                     536365
                 ------------------------------------------------
                 Milk                                       25.00
                   2 × 12.50
                 ------------------------------------------------
                 Subtotal                                   25.00
                 Sales tax 8.875%                            2.22
                =TOTAL                                    ¥27.22
                 Cash                                       27.22
                """);
    }

    @Test
    void whatIsTakenOffALineStandsBelowIt() {
        Terms terms = new Terms(
                Optional.empty(),
                List.of(new LineReduction(1, 625, "half", new LocalName("第二件半价", "Second at half price"))),
                List.of(new OrderReduction(1_000, "coupon", new LocalName("优惠券", "Coupon"))));
        Till till = Till.open(SmallShop.PROFILE, terms, false);
        till.adds(SmallShop.MILK, 2);
        till.adds(SmallShop.SHIRT, 1);
        till.paysCash("207.75");
        assertThat(paper(committed(till), store("en"), 32, true, false)).contains("""
                 Milk                       25.00
                   2 × 12.50
                   Second at half price     -6.25
                   Coupon                   -0.86
                 Shirt                     199.00
                   Coupon                   -9.14
                 --------------------------------
                =TOTAL                   ¥207.75
                 You saved                  16.25
                 Cash                      207.75

                 Tax included · net          Tax
                 VAT 13% · 168.02          21.84
                 VAT 9% · 16.41             1.48
                """);
        assertThat(paper(committed(till), store("zh"), 32, true, false))
                .contains("  第二件半价               -6.25", "已优惠                     16.25");
    }

    @Test
    void whatIsTakenOffTheWholeByHandStandsOnce() {
        Till till = Till.open(SmallShop.PROFILE, false);
        till.adds(SmallShop.MILK, 2);
        till.adds(SmallShop.SHIRT, 1);
        till.does(new TermsCommand.DiscountLine(2, new ManualDiscount.Amount(900), "damaged"));
        till.does(new TermsCommand.DiscountOrder(new ManualDiscount.Percent(BigDecimal.TEN), "manager"));
        till.paysCash("193.50");
        assertThat(paper(committed(till), store("en"), 32, true, false)).contains("""
                 Milk                       25.00
                   2 × 12.50
                 Shirt                     199.00
                   Discount                 -9.00
                 Basket discount 10%       -21.50
                 --------------------------------
                =TOTAL                   ¥193.50
                 You saved                  30.50
                """);
    }

    @Test
    void anExemptSaleSaysWhyAndHowMuchLess() {
        ArithmeticProfile profile = new ArithmeticProfile(
                "cn",
                1,
                true,
                TaxRounding.PER_LINE,
                RoundingMode.HALF_UP,
                CashRounding.NONE,
                SmallShop.PROFILE.taxes(),
                SmallShop.PROFILE.categories(),
                null,
                List.of(new Exemption("diplomatic", new LocalName("外交", "diplomatic"), List.of("v13"))));
        Terms terms = Terms.NONE.exempt(profile.exemption("diplomatic").orElseThrow());
        Till till = Till.open(profile, terms, false);
        till.adds(SmallShop.MILK, 1);
        till.adds(SmallShop.SHIRT, 1);
        till.paysCash("188.61");
        assertThat(paper(committed(till), store("en"), 32, true, false)).contains("""
                 Milk                       12.50
                 Shirt                     199.00
                 --------------------------------
                 Subtotal                  211.50
                 Tax exempt · diplomatic  -22.89
                =TOTAL                   ¥188.61
                 Cash                      188.61

                 Tax included · net          Tax
                 VAT 9% · 11.47             1.03
                """);
    }

    @ParameterizedTest
    @CsvSource({"48, zh", "48, en", "32, zh", "32, en"})
    void nothingIsWiderThanThePaperHoweverLongItIs(int columns, String language) {
        Item longest = new Item(
                "long",
                Optional.empty(),
                new LocalName(
                        "特级初榨冷压有机橄榄油礼盒装配木质开瓶器及双层真空杯", "Extra virgin cold-pressed organic olive oil gift box with cork"),
                SmallShop.yuan("9999999.99"),
                "food",
                UnitOfMeasure.EACH,
                "gifts");
        Till till = Till.open();
        till.wakesWith(till.session().with(till.session().basket().add(longest, Quantity.ONE), Optional.empty()));
        till.paysCash("9999999.99");
        SlipLayout layout = new SlipLayout(columns, TextWidth.CHINESE);
        slip(committed(till), store(language), columns, false, true)
                .flatMap(element -> layout.lines(element).stream())
                .forEach(line -> assertThat(
                                TextWidth.CHINESE.of(line.text()) * line.style().columnsPerColumn())
                        .as(line.text())
                        .isLessThanOrEqualTo(columns));
        assertThat(paper(committed(till), store(language), columns, false, true))
                .contains("9999999.99");
    }

    /** Three milks, a shirt with a stain, a priced pack and a weighed one; a card for a part and cash, rounded to ten fen. */
    private static JournalEvent sale() {
        Till till = Till.open(TEN_FEN);
        till.adds(SmallShop.MILK, 3);
        till.adds(SmallShop.SHIRT, 1);
        till.scans("2400412025505");
        till.scans(Gtin.withCheckDigit("210000000275").display());
        till.does(new RegisterCommand.OverridePrice(2, SmallShop.yuan("150.00"), "stain"));
        till.does(new RegisterCommand.BeginTender());
        till.does(new RegisterCommand.TenderCard(Optional.of(SmallShop.yuan("100.00"))));
        till.does(new RegisterCommand.CardResolved(
                till.session().pendingCard().orElseThrow().intent(), new CardResult.Approved("A1", "**** 1234")));
        till.does(new RegisterCommand.TenderCash(SmallShop.yuan("200.00")));
        return committed(till);
    }

    private static JournalEvent committed(Till till) {
        return till.ledger().transaction(till.session().transaction()).orElseThrow();
    }

    private static Store store(String language) {
        Store store = SmallShop.STORE;
        return new Store(
                store.tenant(),
                store.id(),
                store.name(),
                store.addressLines(),
                store.brandHost(),
                store.currency(),
                store.zone(),
                language);
    }

    private static String paper(JournalEvent event, Store store, int columns, boolean member, boolean copy) {
        SlipLayout layout = new SlipLayout(columns, TextWidth.CHINESE);
        return slip(event, store, columns, member, copy)
                        .flatMap(element -> shown(element, layout))
                        .map(line -> line.stripTrailing() + "\n")
                        .collect(Collectors.joining())
                        .stripTrailing()
                + "\n";
    }

    private static Stream<SlipElement> slip(
            JournalEvent event, Store store, int columns, boolean member, boolean copy) {
        return ReceiptSlip.of(
                "receipt",
                ReceiptComposer.compose(
                        event,
                        new Stationery(
                                store,
                                ReceiptTemplate.standard(store.receiptLanguage()),
                                ReceiptCodes.PLAIN,
                                SmallShop.INVITATION),
                        member ? Optional.of(SmallShop.WANG.strip()) : Optional.empty(),
                        columns,
                        copy ? Set.of(ReceiptMark.COPY) : Set.of()),
                Optional.empty())
                .elements()
                .stream();
    }

    private static Stream<String> shown(SlipElement element, SlipLayout layout) {
        return switch (element) {
            case SlipElement.Feed feed -> Stream.generate(() -> "").limit(feed.lines());
            case SlipElement.Barcode barcode -> Stream.of(" |||| " + barcode.content());
            case SlipElement.QrCode qr -> Stream.of(" [QR] " + qr.content());
            default ->
                layout.lines(element).stream()
                        .map(line -> (line.style().wide() ? "#" : line.style().tall() ? "=" : " ") + line.text());
        };
    }
}
