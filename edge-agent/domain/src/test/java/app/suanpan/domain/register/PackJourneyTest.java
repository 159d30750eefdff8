package app.suanpan.domain.register;

import static app.suanpan.domain.shop.SmallShop.yuan;
import static org.assertj.core.api.Assertions.assertThat;

import app.suanpan.domain.basket.LineItem;
import app.suanpan.domain.basket.Quantity;
import app.suanpan.domain.item.NetWeight;
import app.suanpan.domain.item.Pack;
import app.suanpan.domain.item.ScanInput;
import app.suanpan.domain.item.UnitOfMeasure;
import app.suanpan.domain.shop.Till;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a GS1 code says about a pack, on the way through the till. Today is 21 November 2026, 10:30. */
class PackJourneyTest {
    private static final String MILK = "(01)06901234567892";

    private final Till till = Till.open();

    @Test
    void lotSerialAndDatesStayWithTheLine() {
        till.scans(MILK + "(10)A7(17)261231(15)261130(21)S1");
        LineItem line = till.session().basket().lines().getFirst();
        assertThat(line.pack()).isEqualTo(new Pack("A7", "S1", LocalDate.of(2026, 12, 31), LocalDate.of(2026, 11, 30)));
        assertThat(till.total()).isEqualTo(yuan("12.50"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"(17)261120", "(17)261000", "(17)991231", "(7003)2611211029", "(7003)2611210900(17)261231"})
    void anExpiredPackIsNotSold(String expiry) {
        till.scans(MILK + expiry);
        assertThat(till.notice()).contains(NoticeCode.ITEM_EXPIRED);
        assertThat(till.session().basket().isEmpty()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"(17)261121", "(17)261100", "(7003)2611211030", "(17)761231"})
    void aPackIsSoldToTheEndOfItsLastDay(String expiry) {
        till.scans(MILK + expiry);
        assertThat(till.notice()).isEmpty();
        assertThat(till.session().basket().lines()).hasSize(1);
    }

    @Test
    void anExpiredPackMayComeBack() {
        till.scans(MILK);
        till.paysCash("12.50");
        till.does(new RegisterCommand.NextCustomer());
        till.does(new RegisterCommand.BeginReturn("faulty"));
        till.scans(MILK + "(17)261120");
        assertThat(till.notice()).isEmpty();
        assertThat(till.session().basket().lines()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"(15)261120", "(16)261120", "(15)271231(16)261120"})
    void aPackPastItsBestIsSoldIfTheCustomerWantsIt(String date) {
        till.scans(MILK + date);
        assertThat(till.session().basket().isEmpty()).isTrue();
        till.does(new GoodsCommand.SellAllTheSame());
        assertThat(till.session().basket().lines()).hasSize(1);
    }

    @Test
    void aSerialIsInABasketOnce() {
        till.scans(MILK + "(21)S1");
        till.scans(MILK + "(21)S2");
        till.scans("https://id.gs1.org/01/06901234567892/21/S1");
        assertThat(till.notice()).contains(NoticeCode.SERIAL_TWICE);
        assertThat(till.session().basket().lines()).hasSize(2);
        till.does(new RegisterCommand.ChangeQuantity(1, Quantity.of(2)));
        assertThat(till.notice()).contains(NoticeCode.QUANTITY_NOT_ALLOWED);
        till.does(new RegisterCommand.RemoveLine(1));
        till.scans(MILK + "(21)S1");
        assertThat(till.notice()).isEmpty();
    }

    @Test
    void aPackOfWhichMoreIsKnownIsNotCountedWithOthers() {
        till.scans("6901234567892");
        till.scans(MILK + "(10)A");
        till.scans("6901234567892");
        till.scans(MILK);
        assertThat(till.session().basket().lines())
                .extracting(line -> line.quantity().toString())
                .containsExactly("1", "1", "2");
    }

    @Test
    void theOtherCodeOfAPackTakesThePlaceOfTheFirst() {
        till.scans("6901234567892");
        till.scans("6901234567892");
        till.does(new RegisterCommand.ScanTwin(ScanInput.of(MILK + "(10)A")));
        assertThat(till.total()).isEqualTo(yuan("25.00"));
        assertThat(till.session().basket().lines()).hasSize(2);
    }

    @Test
    void aPackWhoseOtherCodeSaysThatItExpiredLeavesTheBasket() {
        till.scans("6901234567892");
        till.does(new RegisterCommand.ScanTwin(ScanInput.of(MILK + "(17)261120")));
        assertThat(till.notice()).contains(NoticeCode.EXPIRED_TAKEN_OUT);
        assertThat(till.session().basket().isEmpty()).isTrue();
    }

    @Test
    void theOtherCodeOfAPackThatIsNotInTheBasketIsScannedAsItIs() {
        till.scans("4311501062449");
        till.does(new RegisterCommand.ScanTwin(ScanInput.of(MILK + "(10)A")));
        assertThat(till.total()).isEqualTo(yuan("20.50"));
    }

    @Test
    void aCountIsAQuantity() {
        till.scans(MILK + "(30)6");
        assertThat(till.total()).isEqualTo(yuan("75.00"));
        till.scans("(00)006141411234567890(02)06901234567892(37)2");
        assertThat(till.total()).isEqualTo(yuan("100.00"));
        till.scans(MILK + "(30)0");
        assertThat(till.notice()).contains(NoticeCode.QUANTITY_NOT_ALLOWED);
    }

    @ParameterizedTest
    @CsvSource({
        "(3922)1990, 19.90",
        "(3921)199, 19.90",
        "(3920)20, 20.00",
        "(3932)1561990, 19.90",
        "(3933)15619900, 19.90"
    })
    void aLabelSellsAtItsPrice(String price, String total) {
        till.scans(MILK + "(3103)000275" + price);
        assertThat(till.total()).isEqualTo(yuan(total));
    }

    @Test
    void whatIsWeighedAndHasAPriceIsAPieceWithItsWeight() {
        till.scans("(01)06900000000014(3103)000275(3922)1990(10)A7");
        LineItem line = till.session().basket().lines().getFirst();
        assertThat(till.total()).isEqualTo(yuan("19.90"));
        assertThat(line.item().unit()).isEqualTo(UnitOfMeasure.EACH);
        assertThat(line.quantity()).isEqualTo(Quantity.ONE);
        assertThat(line.pack())
                .isEqualTo(new Pack("A7", null, null, null, new NetWeight(new BigDecimal("0.275"), false), 1_990L));
        till.paysCash("19.90");
        assertThat(till.ledger().sales().getFirst().lines().getFirst().pack().netWeight())
                .isEqualTo(line.pack().netWeight());
    }

    @Test
    void whatALabelOnlyPricesIsWeighedByItsPrice() {
        // The apples cost 9.90 a kilogram.
        till.scans("(01)06900000000014(30)1(3922)1990");
        assertThat(till.session().basket().lines().getFirst().pack())
                .isEqualTo(Pack.weighing(new NetWeight(new BigDecimal("2.010"), true))
                        .withPrice(1_990));
        assertThat(till.total()).isEqualTo(yuan("19.90"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"(3932)9781990", "(3923)19905", "(3920)999999999999999"})
    void aPriceThatIsNotInOurMoneyIsNotGuessed(String price) {
        till.scans(MILK + "(3103)000275" + price);
        assertThat(till.session().basket().isEmpty()).isTrue();
        assertThat(till.notice())
                .hasValueSatisfying(notice ->
                        assertThat(notice).isIn(NoticeCode.LABEL_PRICE_NOT_OURS, NoticeCode.AMOUNT_TOO_LARGE));
    }

    @ParameterizedTest
    @CsvSource({"(3103)000275, 2.72", "(3102)000028, 2.77", "(3105)027549, 2.72", "(3202)000100, 4.49"})
    void whatIsSoldByWeightWeighsWhatItsLabelSays(String weight, String total) {
        till.scans("(01)06900000000014" + weight);
        assertThat(till.notice()).isEmpty();
        assertThat(till.total()).isEqualTo(yuan(total));
    }

    @Test
    void aCodeThatBreaksGs1sRulesIsRefusedWithItsIdentifier() {
        till.does(new RegisterCommand.Scan(ScanInput.withAim("]d2010690123456789217269931")));
        assertThat(till.notice()).contains(NoticeCode.GS1_BROKEN);
        assertThat(till.state().notice().orElseThrow().details()).first().isEqualTo("AI 17");
    }

    @ParameterizedTest
    @ValueSource(strings = {"(255)9501101530003", "(8112)001234561234560123456", "(8110)106141416543213150110120"})
    void aMakersCouponIsHandedBack(String coupon) {
        till.scans(coupon);
        assertThat(till.notice()).contains(NoticeCode.COUPON_NOT_TAKEN);
        assertThat(till.session().basket().isEmpty()).isTrue();
    }

    @Test
    void whatMayBeAPaymentCodeIsAskedForLater() {
        till.scans("134567890123456789");
        assertThat(till.notice()).contains(NoticeCode.PAYMENT_CODE_TOO_EARLY);
        assertThat(till.state().notice().orElseThrow().details()).containsExactly("13…");
    }

    @Test
    void aCodeWithoutAnArticleIsOfNoUseHere() {
        till.scans("(8017)123456789012345675");
        assertThat(till.notice()).contains(NoticeCode.CODE_NOT_FOR_NOW);
    }
}
