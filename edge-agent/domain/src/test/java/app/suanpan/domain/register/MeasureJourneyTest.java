package app.suanpan.domain.register;

import static app.suanpan.domain.shop.SmallShop.yuan;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import app.suanpan.domain.basket.ByHand;
import app.suanpan.domain.basket.LineItem;
import app.suanpan.domain.basket.Quantity;
import app.suanpan.domain.item.Gtin;
import app.suanpan.domain.item.Item;
import app.suanpan.domain.item.LocalName;
import app.suanpan.domain.item.SaleRules;
import app.suanpan.domain.item.ScanInput;
import app.suanpan.domain.item.Tare;
import app.suanpan.domain.item.UnitOfMeasure;
import app.suanpan.domain.journal.ReturnCompleted;
import app.suanpan.domain.journal.SaleCompleted;
import app.suanpan.domain.journal.SoldLine;
import app.suanpan.domain.money.Money;
import app.suanpan.domain.receipt.Receipt;
import app.suanpan.domain.receipt.ReceiptComposer;
import app.suanpan.domain.shop.SmallShop;
import app.suanpan.domain.shop.Till;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Goods by weight, volume and length of which no code says how much there is. Apples cost 9.90 a kilogram. */
class MeasureJourneyTest {
    private static final String APPLES = "6900000000014";
    private static final String BREAD = "4311501062449";
    private static final String APPLE_LABEL = "(01)06900000000014";

    private static final Item NUTS = of("3001", "散装核桃", "Walnuts", 2_480, UnitOfMeasure.JIN)
            .with(new SaleRules(0, Optional.empty(), false, false, 12));
    private static final Item HAM = of("3002", "火腿", "Ham", 1_990, UnitOfMeasure.HUNDRED_GRAMS);
    private static final Item STEAK = of("3003", "牛排", "Steak", 4_500, UnitOfMeasure.POUND);
    private static final Item CLOTH = of("3004", "棉布", "Cloth", 3_850, UnitOfMeasure.METRE);
    private static final Item OIL = of("3005", "花生油", "Oil", 1_680, UnitOfMeasure.LITRE);

    private final Till till = Till.open();

    @BeforeEach
    void stockTheShelf() {
        till.sells(List.of(SmallShop.MILK, SmallShop.BREAD, SmallShop.APPLES, NUTS, HAM, STEAK, CLOTH, OIL));
    }

    @ParameterizedTest
    @ValueSource(strings = {APPLES, "00000", APPLE_LABEL, APPLE_LABEL + "(30)3"})
    void noCodeWithoutAWeightIsAKilogram(String code) {
        till.scans(code);
        assertThat(till.session().basket().isEmpty()).isTrue();
        assertThat(till.state().goods().asked().orElseThrow().question())
                .isEqualTo(new GoodsQuestion.Measure(SmallShop.TARES));
        weighs("1.235", Tare.NONE);
        assertThat(only().quantity().value()).isEqualByComparingTo("1.235");
        assertThat(only().remarks().byHand()).isEqualTo(ByHand.NET);
        assertThat(till.total()).isEqualTo(yuan("12.23"));
    }

    @Test
    void aTileAndAChoiceOnTheScreenAskToo() {
        till.does(new GoodsCommand.SellItem("00000"));
        assertThat(till.state().goods().asked()).isPresent();
        till.does(new GoodsCommand.DeclineGoods());
        assertThat(till.session().basket().isEmpty()).isTrue();
        till.does(new GoodsCommand.SellItem("1002"));
        assertThat(till.total()).as("a piece is a piece").isEqualTo(yuan("8.00"));
        till.does(new GoodsCommand.SellItem("gone"));
        assertThat(till.notice()).contains(NoticeCode.UNKNOWN_ITEM);
    }

    @Test
    void packagingIsTakenOffAndLeavesMoreThanNothing() {
        till.scans(APPLES);
        weighs("0.120", "box");
        assertThat(till.notice()).contains(NoticeCode.NOTHING_LEFT_OF_THE_WEIGHT);
        assertThat(till.state().goods().asked()).as("it is asked again").isPresent();
        weighs("0.1", "box");
        assertThat(till.notice()).contains(NoticeCode.NOTHING_LEFT_OF_THE_WEIGHT);
        weighs("0.5", "bucket");
        assertThat(till.notice()).as("no such packaging").contains(NoticeCode.QUESTION_OPEN);
        weighs("0.121", "box");
        assertThat(only().quantity().value()).isEqualByComparingTo("0.001");
        assertThat(only().remarks().byHand()).isEqualTo(new ByHand(new BigDecimal("0.12")));
    }

    @Test
    void whatIsScannedMeanwhileWaitsBehindTheWeight() {
        till.scans(APPLES);
        till.scans(BREAD);
        assertThat(till.notice()).contains(NoticeCode.SCAN_WAITS);
        till.scans(APPLES);
        till.scans("6901234567892");
        weighs("1", "bag");
        assertThat(till.session().basket().lines()).hasSize(2);
        assertThat(till.state().goods().asked().orElseThrow().waiting())
                .as("the second bag is asked about, and the milk waits behind it")
                .isEqualTo(1);
        weighs("2", Tare.NONE);
        assertThat(till.session().basket().lines())
                .extracting(line -> line.item().code(), line -> line.quantity().toString())
                .containsExactly(tuple("00000", "0.995"), tuple("1002", "1"), tuple("00000", "2"), tuple("1001", "1"));
    }

    @Test
    void theOtherCodeOfThePackKnowsItsWeight() {
        till.scans(APPLES);
        till.does(new RegisterCommand.ScanTwin(ScanInput.of(APPLE_LABEL + "(3103)000275")));
        assertThat(only().quantity().value()).isEqualByComparingTo("0.275");
        assertThat(only().remarks().byHand()).as("a label said it").isNull();
    }

    @Test
    void aLabelsWeightIsNotMarkedAndIsMarkedOnceSomebodyChangesIt() {
        till.scans(APPLE_LABEL + "(3103)000275");
        assertThat(only().remarks().byHand()).isNull();
        till.does(new RegisterCommand.ChangeQuantity(only().number(), new Quantity(new BigDecimal("0.300"))));
        assertThat(only().remarks().byHand()).isEqualTo(ByHand.NET);
    }

    @Test
    void everyUnitAsksAndReckonsInItself() {
        till.does(new GoodsCommand.SellItem(NUTS.code()));
        assertThat(((GoodsQuestion.Measure)
                                till.state().goods().asked().orElseThrow().question())
                        .tares())
                .as("the tray of the item file first")
                .first()
                .isEqualTo(Tare.own(12));
        weighs("2.5", Tare.OWN);
        // 2.476 jin × 24.80 = 61.4048
        assertThat(till.total()).isEqualTo(yuan("61.40"));
        till.does(new GoodsCommand.SellItem(CLOTH.code()));
        assertThat(till.state().goods().asked().orElseThrow().question())
                .as("nobody wraps a length")
                .isEqualTo(new GoodsQuestion.Measure(List.of()));
        weighs("1.35", Tare.NONE);
        // 1.35 m × 38.50 = 51.975
        assertThat(till.total()).isEqualTo(yuan("113.38"));
    }

    @Test
    void labelsInKilogramsPoundsLitresAndMetresAreRead() {
        till.sells(List.of(
                SmallShop.MILK,
                labelled(HAM, "4006381333931"),
                labelled(STEAK, "96385074"),
                labelled(OIL, "12345670"),
                labelled(CLOTH, "6923450657713")));
        till.scans("(01)04006381333931(3103)000320");
        till.scans("(01)00000096385074(3202)000150");
        till.scans("(01)00000012345670(3152)000075");
        till.scans("(01)06923450657713(3111)000025");
        assertThat(till.session().basket().lines())
                .extracting(line -> line.quantity().toString())
                .containsExactly("3.2", "1.5", "0.75", "2.5");
        assertThat(till.state().goods().asked()).isEmpty();
    }

    @Test
    void theEventAndTheReceiptSayThatItWasWeighedByHand() {
        till.scans(APPLES);
        weighs("1.005", "bag");
        till.does(new GoodsCommand.SellItem(HAM.code()));
        weighs("3.2", Tare.NONE);
        till.paysCash(till.total().toDecimal().toPlainString());
        SaleCompleted sale = till.ledger().all(SaleCompleted.class).getLast();
        assertThat(sale.sale().lines())
                .extracting(SoldLine::byHand)
                .containsExactly(new ByHand(new BigDecimal("0.005")), ByHand.NET);
        List<String> paper = text(ReceiptComposer.compose(sale, SmallShop.STATIONERY, Optional.empty(), 48, Set.of()));
        assertThat(paper)
                .as("a kilogram, too, stands there with its unit")
                .contains("  1 kg × 9.90", "  手工称重", "  皮重 0.005 kg", "  320 g × 19.90/100 g");
    }

    @Test
    void goodsByWeightComeBackWithoutAReceiptByTheirWeight() {
        till.does(new RegisterCommand.AddItem("00000", new Quantity(new BigDecimal("0.4"))));
        assertThat(only().remarks().byHand()).as("typed before its code").isEqualTo(ByHand.NET);
        till.paysCash("3.96");
        till.does(new RegisterCommand.NextCustomer());
        till.does(new RegisterCommand.BeginReturn("return-faulty"));
        till.scans(APPLES);
        weighs("0.5", Tare.NONE);
        assertThat(till.notice()).contains(NoticeCode.NEVER_SOLD);
        assertThat(till.state().goods().asked()).isPresent();
        weighs("0.4", Tare.NONE);
        till.does(new RegisterCommand.BeginTender());
        till.does(new RegisterCommand.TenderCash(yuan("3.96")));
        assertThat(till.ledger().all(ReturnCompleted.class)).hasSize(1);
    }

    @Test
    void whatIsPutAsideWasStillWeighedByHand() {
        till.scans(APPLES);
        weighs("1", "bag");
        till.does(new RegisterCommand.Hold(""));
        till.does(new RegisterCommand.Recall(till.state().held().getFirst().id()));
        assertThat(only().remarks().byHand()).isEqualTo(new ByHand(new BigDecimal("0.005")));
    }

    @Test
    void aPriceCheckSaysTheUnitsPriceAndSellingAsksForTheWeight() {
        till.does(new GoodsCommand.CheckPrices());
        till.does(new GoodsCommand.CheckItem("00000"));
        assertThat(till.state()
                        .goods()
                        .check()
                        .orElseThrow()
                        .tag()
                        .orElseThrow()
                        .total())
                .isEqualTo(yuan("9.90"));
        till.does(new GoodsCommand.SellChecked());
        assertThat(till.state().goods().asked()).isPresent();
    }

    private void weighs(String much, String tare) {
        till.does(new GoodsCommand.AnswerMeasure(new Quantity(new BigDecimal(much)), tare));
    }

    private LineItem only() {
        assertThat(till.session().basket().lines()).hasSize(1);
        return till.session().basket().lines().getFirst();
    }

    private static Item of(String code, String zh, String en, long price, UnitOfMeasure unit) {
        return new Item(code, Optional.empty(), new LocalName(zh, en), Money.of(price, "CNY"), "food", unit, "loose");
    }

    private static Item labelled(Item item, String gtin) {
        return new Item(
                item.code(),
                Gtin.parse(gtin),
                item.name(),
                item.price(),
                item.taxCategory(),
                item.unit(),
                item.category());
    }

    private static List<String> text(Receipt receipt) {
        return receipt.elements().stream()
                .filter(Receipt.Text.class::isInstance)
                .map(line -> ((Receipt.Text) line).text())
                .toList();
    }
}
