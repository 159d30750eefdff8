package app.suanpan.domain.register;

import static app.suanpan.domain.shop.SmallShop.yuan;
import static org.assertj.core.api.Assertions.assertThat;

import app.suanpan.domain.basket.Quantity;
import app.suanpan.domain.basket.ReturnLineItem;
import app.suanpan.domain.item.Item;
import app.suanpan.domain.journal.ReturnCompleted;
import app.suanpan.domain.journal.SoldLine;
import app.suanpan.domain.shop.SmallShop;
import app.suanpan.domain.shop.Till;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

/** Packs that have a price, or a weight, on their label come back as the packs that they are, with a receipt and without. */
class PackReturnTest {
    private final Till till = Till.open();

    @Test
    void aPackComesBackForWhatSuchAPackWasSoldForOfLate() {
        till.scans(label(SmallShop.CHEESE, 2_550));
        till.does(new RegisterCommand.OverridePrice(1, yuan("12.00"), "price-damaged"));
        paysAll();
        begin();
        till.scans(label(SmallShop.CHEESE, 2_550));
        assertThat(till.notice()).contains(NoticeCode.LOWEST_PRICE_OF_LATE);
        assertThat(till.total()).isEqualTo(yuan("-12.00"));
        till.paysCash("12.00");
        SoldLine back =
                till.ledger().only(ReturnCompleted.class).refund().lines().getFirst();
        assertThat(back.labelPrice()).isEqualTo(2_550);
        till.does(new RegisterCommand.NextCustomer());
        begin();
        till.scans(label(SmallShop.CHEESE, 2_550));
        assertThat(till.notice()).as("it is back").contains(NoticeCode.NEVER_SOLD);
    }

    @Test
    void aPackWithAPriceThatNoneWasSoldWithDoesNotComeBack() {
        till.scans(label(SmallShop.CHEESE, 1_200));
        paysAll();
        begin();
        till.scans(label(SmallShop.CHEESE, 9_900));
        assertThat(till.notice()).contains(NoticeCode.NEVER_SOLD);
        till.scans(label(SmallShop.CHEESE, 1_200));
        assertThat(till.total()).isEqualTo(yuan("-12.00"));
    }

    @Test
    void packsAreNoKilogramsThatCouldComeBackLoose() {
        for (int pack = 0; pack < 3; pack++) {
            till.scans(label(SmallShop.APPLES, 198));
        }
        paysAll();
        begin();
        till.does(new RegisterCommand.AddItem(SmallShop.APPLES.code(), new Quantity(new BigDecimal("3.000"))));
        assertThat(till.notice()).as("600 g were sold, and in packs").contains(NoticeCode.NEVER_SOLD);
        till.scans(label(SmallShop.APPLES, 198));
        assertThat(till.total()).isEqualTo(yuan("-1.98"));
    }

    @Test
    void looseGoodsComeBackByTheirWeightAndNoFurther() {
        till.does(new RegisterCommand.AddItem(SmallShop.APPLES.code(), new Quantity(new BigDecimal("0.500"))));
        paysAll();
        begin();
        till.scans(weight(SmallShop.APPLES, 600));
        assertThat(till.notice()).contains(NoticeCode.NEVER_SOLD);
        till.scans(weight(SmallShop.APPLES, 500));
        assertThat(till.total()).isEqualTo(yuan("-4.95"));
    }

    @Test
    void byReceiptTheScannedPackComesBackAndNoDearerOne() {
        till.scans(label(SmallShop.CHEESE, 2_550));
        till.scans(label(SmallShop.CHEESE, 1_200));
        paysAll();
        till.scans("s001-1-1");
        till.scans(label(SmallShop.CHEESE, 1_200));
        assertThat(till.session().basket().lines())
                .singleElement()
                .isInstanceOf(ReturnLineItem.class)
                .satisfies(line -> assertThat(line.unitPrice()).isEqualTo(yuan("12.00")));
        till.scans(label(SmallShop.CHEESE, 1_300));
        assertThat(till.notice()).contains(NoticeCode.NOT_ON_RECEIPT);
    }

    @Test
    void byReceiptTheWeighedPackComesBackThatWeighsAsMuch() {
        till.scans(weight(SmallShop.APPLES, 1_500));
        till.scans(weight(SmallShop.APPLES, 300));
        paysAll();
        till.scans("s001-1-1");
        till.scans(weight(SmallShop.APPLES, 300));
        assertThat(till.total()).isEqualTo(yuan("-2.97"));
    }

    @Test
    void whoTakesAPacksPriceDownNeedsToBeAllowedSoMuchOfItsOwnPrice() {
        till.scans(label(SmallShop.APPLES, 2_550));
        assertThat(Demands.of(
                        till.session(),
                        new RegisterCommand.OverridePrice(1, yuan("12.75"), "price-damaged"),
                        till.context()))
                .as("half of 25.50, though a kilogram costs 9.90")
                .hasValueSatisfying(demand -> assertThat(demand.extent()).isEqualTo(5_000));
    }

    private void paysAll() {
        till.does(new RegisterCommand.BeginTender());
        till.does(new RegisterCommand.TenderCash(till.total()));
        till.does(new RegisterCommand.NextCustomer());
    }

    private void begin() {
        till.does(new RegisterCommand.BeginReturn("broken"));
    }

    private static String label(Item item, int price) {
        return ean("24" + item.code() + "%05d".formatted(price));
    }

    private static String weight(Item item, int grams) {
        return ean("21" + item.code() + "%05d".formatted(grams));
    }

    private static String ean(String twelve) {
        int sum = 0;
        for (int i = 0; i < twelve.length(); i++) {
            sum += (twelve.charAt(i) - '0') * (i % 2 == 0 ? 1 : 3);
        }
        return twelve + (10 - sum % 10) % 10;
    }
}
