package app.suanpan.domain.register;

import static app.suanpan.domain.shop.SmallShop.yuan;
import static org.assertj.core.api.Assertions.assertThat;

import app.suanpan.domain.basket.PriceOverride;
import app.suanpan.domain.basket.Quantity;
import app.suanpan.domain.item.Gtin;
import app.suanpan.domain.journal.SaleCompleted;
import app.suanpan.domain.journal.SoldLine;
import app.suanpan.domain.journal.SoldTender;
import app.suanpan.domain.journal.Transaction;
import app.suanpan.domain.money.Money;
import app.suanpan.domain.pricing.CashRounding;
import app.suanpan.domain.shop.SmallShop;
import app.suanpan.domain.shop.Till;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What a cashier does all day: scan, take cash, next customer. */
class SaleJourneyTest {
    private final Till till = Till.open();

    @Test
    void aCustomerBuysTwoThingsAndPaysWithAFifty() {
        till.scans("6901234567892");
        till.scans("4311501062449");
        Step paid = till.paysCash("50.00");

        Transaction sale = till.ledger().only(SaleCompleted.class).sale();
        assertThat(sale.lines()).extracting(SoldLine::item).containsExactly("1001", "1002");
        assertThat(sale.total()).isEqualTo(2050);
        assertThat(sale.net() + sale.tax()).isEqualTo(sale.total());
        assertThat(sale.tenders()).containsExactly(SoldTender.cash(5000));
        assertThat(sale.change()).isEqualTo(2950);
        assertThat(sale.receipt()).isEqualTo("s001-1-1");
        assertThat(sale.operatorName()).isEqualTo("Anna");
        assertThat(sale.profile()).isEqualTo(SmallShop.PROFILE);
        assertThat(paid.receipt()).contains(new Step.PrintRequest(sale.id(), false));
        assertThat(paid.errands()).contains(new Step.KickDrawer());
        assertThat(till.state().phase()).isInstanceOf(Phase.Completed.class);
    }

    @Test
    void theNextScanIsTheNextCustomers() {
        till.scans("6901234567892");
        till.paysCash("12.50");
        till.scans("4311501062449");
        assertThat(till.state().phase()).isEqualTo(new Phase.Selling());
        assertThat(till.total()).isEqualTo(yuan("8.00"));
        till.paysCash("8.00");
        assertThat(till.ledger().sales()).extracting(Transaction::receipt).containsExactly("s001-1-1", "s001-1-2");
        assertThat(till.ledger().sales()).extracting(Transaction::id).doesNotHaveDuplicates();
    }

    @Test
    void whatIsRefusedAfterASaleLeavesTheReceiptOnTheScreen() {
        till.scans("6901234567892");
        till.paysCash("12.50");
        Phase receipt = till.state().phase();
        till.scans("9999999999994");
        assertThat(till.notice()).contains(NoticeCode.UNKNOWN_ITEM);
        assertThat(till.state().phase()).isEqualTo(receipt);
        till.does(new RegisterCommand.BeginTender());
        assertThat(till.notice()).contains(NoticeCode.BASKET_EMPTY);
        assertThat(till.state().phase()).isEqualTo(receipt);
        till.does(new RegisterCommand.NextCustomer());
        assertThat(till.state().phase()).isEqualTo(new Phase.Selling());
    }

    @Test
    void theSameThingScannedThriceIsOneLineOfThree() {
        till.scans("6901234567892");
        till.scans("6901234567892");
        till.scans("6901234567892");
        assertThat(till.state().basket().lines()).hasSize(1);
        assertThat(till.total()).isEqualTo(yuan("37.50"));
    }

    @Test
    void anUnknownCodeIsSaidAndTheBasketIsAsItWas() {
        till.scans("6901234567892");
        till.scans("4006381333931");
        assertThat(till.notice()).contains(NoticeCode.UNKNOWN_ITEM);
        till.scans("what is this?");
        assertThat(till.notice()).contains(NoticeCode.UNKNOWN_CODE);
        till.scans("4311501062448");
        assertThat(till.notice()).as("a misread digit is no item").contains(NoticeCode.MISREAD);
        assertThat(till.total()).isEqualTo(yuan("12.50"));
    }

    @Test
    void aPackSellsAtThePriceOnItsLabel() {
        till.scans("2400412025505");
        assertThat(till.total()).isEqualTo(yuan("25.50"));
        till.does(new RegisterCommand.ChangeQuantity(1, Quantity.of(2)));
        assertThat(till.total()).isEqualTo(yuan("51.00"));
        till.paysCash("51.00");
        SoldLine line = till.ledger().sales().getFirst().lines().getFirst();
        assertThat(line.unitPrice()).isEqualTo(2550);
        assertThat(line.listPrice()).isEqualTo(3000);
        assertThat(line.overrideReason()).isEqualTo("price on the pack");
    }

    @Test
    void aLabelWithAWeightSellsByTheGram() {
        till.scans(Gtin.withCheckDigit("210000000275").display());
        assertThat(till.state().basket().lines().getFirst().line().quantity())
                .isEqualTo(new Quantity(new BigDecimal("0.275")));
        assertThat(till.total()).isEqualTo(yuan("2.72"));
    }

    @Test
    void aLabelThatWeighsNothingIsRefused() {
        till.scans(Gtin.withCheckDigit("210000000000").display());
        assertThat(till.notice()).contains(NoticeCode.QUANTITY_NOT_ALLOWED);
        assertThat(till.session().basket().isEmpty()).isTrue();
    }

    @Test
    void quantityPriceAndRemovalWorkOnTheLineTheyName() {
        till.adds(SmallShop.MILK, 1);
        till.adds(SmallShop.BREAD, 1);
        till.does(new RegisterCommand.ChangeQuantity(1, Quantity.of(4)));
        assertThat(till.total()).isEqualTo(yuan("58.00"));
        till.does(new RegisterCommand.OverridePrice(2, yuan("5.00"), "yesterday's"));
        assertThat(till.total()).isEqualTo(yuan("55.00"));
        till.does(new RegisterCommand.RemoveLine(1));
        assertThat(till.total()).isEqualTo(yuan("5.00"));
        till.does(new RegisterCommand.RemoveLine(1));
        assertThat(till.notice()).contains(NoticeCode.LINE_GONE);
        till.paysCash("5.00");
        assertThat(till.ledger().sales().getFirst().lines().getFirst().overrideReason())
                .isEqualTo("yesterday's");
    }

    @Test
    void aPriceIsNotChangedWithoutAReasonNorBelowNothingNorIntoAnotherCurrency() {
        till.adds(SmallShop.MILK, 1);
        till.does(new RegisterCommand.OverridePrice(1, yuan("5.00"), " "));
        assertThat(till.notice()).contains(NoticeCode.REASON_NEEDED);
        till.does(new RegisterCommand.OverridePrice(1, yuan("-0.01"), "gift"));
        assertThat(till.notice()).contains(NoticeCode.NEGATIVE_PRICE);
        till.does(new RegisterCommand.OverridePrice(1, Money.of(500, "USD"), "dollars"));
        assertThat(till.notice()).contains(NoticeCode.AMOUNT_NOT_ALLOWED);
        assertThat(till.total()).isEqualTo(yuan("12.50"));
        till.does(new RegisterCommand.OverridePrice(1, yuan("0.00"), "gift"));
        assertThat(till.total()).isEqualTo(yuan("0.00"));
    }

    @Test
    void whatCostsNothingIsSoldWithoutAnyMoney() {
        till.adds(SmallShop.FLYER, 3);
        Step done = till.does(new RegisterCommand.BeginTender());
        Transaction sale = till.ledger().only(SaleCompleted.class).sale();
        assertThat(sale.total()).isZero();
        assertThat(sale.tenders()).isEmpty();
        assertThat(done.errands()).doesNotContain(new Step.KickDrawer());
        assertThat(till.state().phase()).isInstanceOf(Phase.Completed.class);
    }

    @Test
    void anEmptyBasketIsNotPaid() {
        till.does(new RegisterCommand.BeginTender());
        assertThat(till.notice()).contains(NoticeCode.BASKET_EMPTY);
        assertThat(till.ledger().sales()).isEmpty();
    }

    @Test
    void oneCentUnderIsNotPaid() {
        till.adds(SmallShop.MILK, 1);
        till.paysCash("12.49");
        assertThat(till.ledger().sales()).isEmpty();
        assertThat(till.state().phase())
                .isInstanceOfSatisfying(
                        Phase.Tendering.class,
                        tendering -> assertThat(tendering.due()).isEqualTo(yuan("0.01")));
        till.does(new RegisterCommand.TenderCash(yuan("0.01")));
        assertThat(till.ledger().sales()).hasSize(1);
    }

    @Test
    void cashThatWasNotEnoughGoesBackToTheCustomerWithTheBasket() {
        till.adds(SmallShop.MILK, 1);
        till.paysCash("10.00");
        till.does(new RegisterCommand.BackToBasket());
        assertThat(till.session().tenders()).isEmpty();
        assertThat(till.state().phase()).isEqualTo(new Phase.Selling());
        till.paysCash("12.50");
        assertThat(till.ledger().sales().getFirst().tenders()).hasSize(1);
    }

    @Test
    void aSlipOfTheFingerIsNoPayment() {
        till.adds(SmallShop.MILK, 1);
        till.paysCash("69012345678.92");
        assertThat(till.notice()).contains(NoticeCode.AMOUNT_NOT_ALLOWED);
        till.does(new RegisterCommand.TenderCash(yuan("0.00")));
        assertThat(till.notice()).contains(NoticeCode.AMOUNT_NOT_ALLOWED);
        till.does(new RegisterCommand.TenderCash(yuan("-5.00")));
        assertThat(till.notice()).contains(NoticeCode.AMOUNT_NOT_ALLOWED);
        till.does(new RegisterCommand.TenderCash(Money.of(5000, "USD")));
        assertThat(till.notice()).contains(NoticeCode.AMOUNT_NOT_ALLOWED);
        assertThat(till.ledger().sales()).isEmpty();
        till.does(new RegisterCommand.TenderCash(yuan("1000.00")));
        assertThat(till.ledger().sales().getFirst().change()).isEqualTo(98_750);
    }

    @Test
    void aTotalThatRoundsToNothingInCashTakesOneWordFromTheCashier() {
        Till rounded = Till.open(new CashRounding(50, RoundingMode.DOWN, true));
        rounded.adds(SmallShop.MILK, 1);
        rounded.does(new RegisterCommand.OverridePrice(1, yuan("0.30"), "last one"));
        rounded.does(new RegisterCommand.BeginTender());
        assertThat(rounded.ledger().sales())
                .as("nobody has paid or said anything")
                .isEmpty();
        assertThat(rounded.state().phase())
                .isInstanceOfSatisfying(
                        Phase.Tendering.class,
                        tendering -> assertThat(tendering.quickCash()).startsWith(yuan("0.00")));
        rounded.does(new RegisterCommand.TenderCash(yuan("0.00")));
        assertThat(rounded.ledger().only(SaleCompleted.class).sale().rounding()).isEqualTo(-30);
    }

    @Test
    void hugeQuantitiesAreRefusedWithoutLosingTheBasket() {
        till.adds(SmallShop.YACHT, 1);
        till.adds(SmallShop.YACHT, 1);
        assertThat(till.notice()).contains(NoticeCode.AMOUNT_TOO_LARGE);
        till.does(new RegisterCommand.ChangeQuantity(1, Quantity.of(1_000_000)));
        assertThat(till.notice()).contains(NoticeCode.AMOUNT_TOO_LARGE);
        assertThat(till.total()).isEqualTo(yuan("10000000.00"));
    }

    @Test
    void aMillionMayBeReachedButNotPassed() {
        till.adds(SmallShop.FLYER, 1_000_000);
        till.adds(SmallShop.FLYER, 1);
        assertThat(till.notice()).contains(NoticeCode.QUANTITY_NOT_ALLOWED);
        assertThat(till.session().basket().lines().getFirst().quantity()).isEqualTo(Quantity.of(1_000_000));
    }

    @Test
    void piecesAreWhole() {
        till.does(new RegisterCommand.AddItem("1001", new Quantity(new BigDecimal("0.5"))));
        assertThat(till.notice()).contains(NoticeCode.QUANTITY_NOT_ALLOWED);
        till.does(new RegisterCommand.AddItem("00000", new Quantity(new BigDecimal("0.5"))));
        assertThat(till.total()).isEqualTo(yuan("4.95"));
    }

    @Test
    void anItemWhoseTaxNobodyKnowsIsNotSold() {
        till.adds(SmallShop.UNTAXABLE, 1);
        assertThat(till.notice()).contains(NoticeCode.TAX_CATEGORY_UNKNOWN);
        assertThat(till.session().basket().isEmpty()).isTrue();
    }

    @Test
    void anOrdersLinesAreTakenOrRefusedOneByOne() {
        Step step = till.does(new RegisterCommand.AddLines(
                List.of(
                        line("1001", "2", Optional.empty()),
                        line("unknown", "1", Optional.empty()),
                        line("1002", "0", Optional.empty()),
                        line("1002", "1E+999999999", Optional.empty()),
                        line("1002", "1", Optional.of(yuan("-1.00"))),
                        line("1002", "3", Optional.of(yuan("7.50")))),
                "536365"));
        assertThat(step.reply().refusals())
                .extracting(refusal -> refusal.index() + " " + refusal.reason().code())
                .containsExactly(
                        "1 UNKNOWN_ITEM", "2 QUANTITY_NOT_ALLOWED", "3 QUANTITY_NOT_ALLOWED", "4 NEGATIVE_PRICE");
        assertThat(till.session().basket().lines()).hasSize(2);
        assertThat(till.session().basket().lines().getLast().override())
                .contains(new PriceOverride(yuan("7.50"), "as invoiced"));
        assertThat(till.total()).isEqualTo(yuan("47.50"));
        till.paysCash("47.50");
        assertThat(till.ledger().sales().getFirst().reference()).isEqualTo("536365");
    }

    @Test
    void aReprintIsACopyAndNoSecondSale() {
        till.adds(SmallShop.MILK, 1);
        till.paysCash("12.50");
        Step again = till.does(new RegisterCommand.ReprintReceipt());
        assertThat(again.receipt())
                .contains(new Step.PrintRequest(till.session().transaction(), true));
        assertThat(till.ledger().sales()).hasSize(1);
        till.does(new RegisterCommand.NextCustomer());
        till.does(new RegisterCommand.ReprintReceipt());
        assertThat(till.notice()).contains(NoticeCode.NO_RECEIPT);
    }

    @Test
    void whatIsRefusedWhilePayingLeavesTheCustomerPaying() {
        till.adds(SmallShop.MILK, 1);
        till.does(new RegisterCommand.BeginTender());
        for (RegisterCommand refused : List.of(
                new RegisterCommand.AddItem("unknown", Quantity.ONE),
                new RegisterCommand.RemoveLine(7),
                new RegisterCommand.BeginReturn("broken"),
                new RegisterCommand.SignOff(yuan("0.00")),
                new RegisterCommand.VoidTransaction(""))) {
            till.does(refused);
            assertThat(till.notice()).as("%s", refused).isPresent();
            assertThat(till.state().phase()).as("%s", refused).isInstanceOf(Phase.Tendering.class);
        }
        till.scans("no such thing");
        assertThat(till.state().phase()).isInstanceOf(Phase.Tendering.class);
        till.scans("4311501062449");
        assertThat(till.state().phase()).as("one more thing").isEqualTo(new Phase.Selling());
        assertThat(till.total()).isEqualTo(yuan("20.50"));
    }

    private static LineRequest line(String item, String quantity, Optional<Money> price) {
        return new LineRequest(item, new BigDecimal(quantity), price, "as invoiced");
    }
}
