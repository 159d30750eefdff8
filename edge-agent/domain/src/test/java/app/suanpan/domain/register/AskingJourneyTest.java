package app.suanpan.domain.register;

import static app.suanpan.domain.shop.SmallShop.yuan;
import static org.assertj.core.api.Assertions.assertThat;

import app.suanpan.domain.basket.LineItem;
import app.suanpan.domain.basket.Quantity;
import app.suanpan.domain.item.Item;
import app.suanpan.domain.item.Pack;
import app.suanpan.domain.item.SaleRules;
import app.suanpan.domain.item.SaleRules.Hours;
import app.suanpan.domain.item.ScanInput;
import app.suanpan.domain.journal.SaleCompleted;
import app.suanpan.domain.journal.SoldLine;
import app.suanpan.domain.journal.SoldPack;
import app.suanpan.domain.shop.SmallShop;
import app.suanpan.domain.shop.Till;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * What has to be answered before something goes into the basket. Today is 21 November 2026, 10:30; milk is for adults, bread is sold
 * until 22:00, shirts have serial numbers and cheese has batches.
 */
class AskingJourneyTest {
    private static final String MILK = "6901234567892";
    private static final String BREAD = "4311501062449";
    private static final String MILK_LABEL = "(01)06901234567892";

    private final Till till = Till.open();

    @BeforeEach
    void markTheGoods() {
        till.sells(List.of(
                with(SmallShop.MILK, new SaleRules(18, Optional.empty(), false, false, 0)),
                with(SmallShop.BREAD, new SaleRules(0, Hours.parse("08:00-22:00"), false, false, 0)),
                with(SmallShop.SHIRT, new SaleRules(0, Optional.empty(), true, false, 0)),
                with(SmallShop.CHEESE, new SaleRules(0, Optional.empty(), false, true, 0)),
                SmallShop.APPLES));
    }

    @Test
    void whoIsOldEnoughIsAskedOnceAndTheBirthdayIsKeptNowhere() {
        till.scans(MILK);
        assertThat(question()).isEqualTo(new GoodsQuestion.Age(18, LocalDate.of(2008, 11, 21)));
        assertThat(till.session().basket().isEmpty()).isTrue();
        till.does(new GoodsCommand.AnswerAge(Optional.of(LocalDate.of(2008, 11, 21))));
        till.scans(MILK);
        assertThat(till.state().goods().asked()).isEmpty();
        assertThat(till.total()).isEqualTo(yuan("25.00"));
        assertThat(till.session().basket().lines()).hasSize(1);
        till.paysCash("25.00");
        assertThat(sold()).extracting(SoldLine::ageChecked).containsExactly(18);
        assertThat(till.ledger().events().toString()).doesNotContain("2008");
        assertThat(new GoodsCommand.AnswerAge(Optional.of(LocalDate.of(2008, 11, 21))).toString())
                .doesNotContain("2008");
    }

    @Test
    void whoIsADayTooYoungGetsNothing() {
        till.scans(MILK);
        till.does(new GoodsCommand.AnswerAge(Optional.of(LocalDate.of(2008, 11, 22))));
        assertThat(till.notice()).contains(NoticeCode.TOO_YOUNG);
        assertThat(till.session().basket().isEmpty()).isTrue();
        assertThat(till.state().goods().asked()).isEmpty();
        till.scans(MILK);
        assertThat(till.state().goods().asked())
                .as("the next customer is asked again")
                .isPresent();
        till.does(new GoodsCommand.DeclineGoods());
        assertThat(till.notice()).contains(NoticeCode.NOT_SOLD);
        assertThat(till.session().basket().isEmpty()).isTrue();
    }

    @Test
    void theNextCustomerIsAskedAgain() {
        till.scans(MILK);
        till.does(new GoodsCommand.AnswerAge(Optional.empty()));
        till.paysCash("12.50");
        till.scans(MILK);
        assertThat(till.state().goods().asked()).isPresent();
    }

    @Test
    void whatIsScannedMeanwhileWaitsAndFollowsInOrder() {
        till.scans(MILK);
        till.scans(BREAD);
        assertThat(till.notice()).contains(NoticeCode.SCAN_WAITS);
        till.scans("4006381333931");
        till.scans(MILK);
        assertThat(till.state().goods().asked().orElseThrow().waiting()).isEqualTo(3);
        assertThat(till.session().basket().isEmpty()).isTrue();
        till.does(new GoodsCommand.AnswerAge(Optional.empty()));
        assertThat(till.notice()).as("what was refused on the way is said").contains(NoticeCode.UNKNOWN_ITEM);
        assertThat(till.session().basket().lines())
                .extracting(line -> line.item().code())
                .containsExactly("1001", "1002", "1001");
    }

    @Test
    void whatWaitsFollowsARefusalToo() {
        till.scans(MILK);
        till.scans(BREAD);
        till.scans(MILK);
        till.scans(BREAD);
        till.does(new GoodsCommand.DeclineGoods());
        assertThat(till.session().basket().lines())
                .extracting(line -> line.item().code())
                .containsExactly("1002");
        assertThat(till.state().goods().asked().orElseThrow().waiting())
                .as("the second pack is asked about, and the second loaf waits behind it")
                .isEqualTo(1);
        till.does(new GoodsCommand.DeclineGoods());
        assertThat(till.total()).isEqualTo(yuan("16.00"));
    }

    @Test
    void nothingElseIsDoneWhileAQuestionStands() {
        till.scans(BREAD);
        till.scans(MILK);
        for (RegisterCommand command : List.of(
                new RegisterCommand.BeginTender(),
                new RegisterCommand.Hold(""),
                new RegisterCommand.AddItem("1002", Quantity.ONE),
                new RegisterCommand.VoidTransaction("mistake"))) {
            till.does(command);
            assertThat(till.notice()).contains(NoticeCode.QUESTION_OPEN);
        }
        assertThat(till.session().toRemember().open().asking())
                .as("a power cut forgets it: nothing was done")
                .isEmpty();
        assertThat(till.state().goods().asked()).isPresent();
    }

    @Test
    void bothCodesOfAPackAskOnce() {
        till.scans(MILK);
        till.does(new RegisterCommand.ScanTwin(ScanInput.of(MILK_LABEL + "(10)A7")));
        till.does(new GoodsCommand.AnswerAge(Optional.empty()));
        assertThat(till.session().basket().lines()).hasSize(1);
        till.does(new RegisterCommand.NextCustomer());
        till.scans(MILK);
        till.does(new RegisterCommand.ScanTwin(ScanInput.of(MILK_LABEL + "(10)A7")));
        assertThat(till.state().goods().asked()).isEmpty();
    }

    @Test
    void outsideItsHoursNothingIsSoldNorPaid() {
        till.clockShows("21:59");
        till.scans(BREAD);
        assertThat(till.total()).isEqualTo(yuan("8.00"));
        till.clockShows("22:00");
        till.scans(BREAD);
        assertThat(till.notice()).contains(NoticeCode.NOT_AT_THIS_HOUR);
        till.does(new RegisterCommand.BeginTender());
        assertThat(till.notice()).contains(NoticeCode.NOT_AT_THIS_HOUR);
        till.does(new RegisterCommand.Hold(""));
        till.does(new RegisterCommand.Recall(till.state().held().getFirst().id()));
        till.does(new RegisterCommand.BeginTender());
        assertThat(till.notice()).as("putting aside is no way round").contains(NoticeCode.NOT_AT_THIS_HOUR);
        till.clockShows("08:00");
        till.paysCash("8.00");
        assertThat(sold()).hasSize(1);
    }

    @Test
    void aSerialNumberIsTypedOrScannedAndSoldOnce() {
        till.does(new RegisterCommand.AddItem("2001", Quantity.of(2)));
        assertThat(till.notice()).contains(NoticeCode.QUANTITY_NOT_ALLOWED);
        till.does(new RegisterCommand.AddItem("2001", Quantity.ONE));
        assertThat(question()).isEqualTo(new GoodsQuestion.Serial());
        till.does(new GoodsCommand.AnswerNumber(" "));
        assertThat(till.notice()).contains(NoticeCode.NUMBER_NOT_ALLOWED);
        till.scans("SN-0001");
        assertThat(till.session().basket().lines())
                .extracting(LineItem::pack)
                .containsExactly(Pack.numbered("SN-0001"));
        till.does(new RegisterCommand.AddItem("2001", Quantity.ONE));
        till.scans("SN-0001");
        assertThat(till.notice()).contains(NoticeCode.SERIAL_TWICE);
        assertThat(till.state().goods().asked()).as("it is asked for again").isPresent();
        till.does(new GoodsCommand.AnswerNumber("SN-0002"));
        till.paysCash("398.00");

        till.does(new RegisterCommand.AddItem("2001", Quantity.ONE));
        till.scans("SN-0001");
        assertThat(till.notice()).contains(NoticeCode.SERIAL_SOLD);
        till.does(new GoodsCommand.DeclineGoods());
        till.does(new RegisterCommand.BeginReturn("faulty"));
        till.does(new RegisterCommand.AddItem("2001", Quantity.ONE));
        assertThat(question()).isEqualTo(new GoodsQuestion.Serial());
        till.scans("SN-0001");
        till.does(new RegisterCommand.BeginTender());
        till.does(new RegisterCommand.TenderCash(yuan("199.00")));
        till.does(new RegisterCommand.AddItem("2001", Quantity.ONE));
        till.scans("SN-0001");
        assertThat(till.session().basket().lines())
                .as("what came back can be sold again")
                .hasSize(1);
    }

    @Test
    void goodsOfOursAreNoSerialNumberAndWait() {
        till.does(new RegisterCommand.AddItem("2001", Quantity.ONE));
        till.scans(BREAD);
        assertThat(till.notice()).contains(NoticeCode.SCAN_WAITS);
        till.scans("4006381333931");
        assertThat(till.session().basket().lines())
                .extracting(line -> line.item().code())
                .containsExactly("2001", "1002");
        assertThat(till.session().basket().lines().getFirst().pack()).isEqualTo(Pack.numbered("4006381333931"));
    }

    @Test
    void aLabelOfTheSamePackAnswersWhatItCan() {
        till.sells(List.of(with(SmallShop.MILK, new SaleRules(0, Optional.empty(), true, true, 0)), SmallShop.BREAD));
        till.scans(MILK);
        till.does(new RegisterCommand.ScanTwin(ScanInput.of(MILK_LABEL + "(21)S1")));
        assertThat(question()).isEqualTo(new GoodsQuestion.Lot());
        till.scans("A7");
        till.paysCash("12.50");
        assertThat(sold()).extracting(SoldLine::pack).containsExactly(new SoldPack("A7", "S1", null, null, null, null));
        till.scans(MILK);
        till.scans(MILK_LABEL + "(17)261120(21)S2");
        assertThat(till.notice()).contains(NoticeCode.ITEM_EXPIRED);
        assertThat(till.state().goods().asked()).isEmpty();
    }

    @Test
    void aPackPastItsBestIsSoldOnlyIfTheCustomerWantsIt() {
        till.sells(List.of(SmallShop.MILK));
        till.scans(MILK_LABEL + "(15)261120");
        assertThat(question()).isEqualTo(new GoodsQuestion.BestBefore(LocalDate.of(2026, 11, 20)));
        till.does(new GoodsCommand.DeclineGoods());
        assertThat(till.session().basket().isEmpty()).isTrue();
        till.scans(MILK_LABEL + "(15)261120");
        till.does(new GoodsCommand.SellAllTheSame());
        assertThat(till.total()).isEqualTo(yuan("12.50"));
    }

    @Test
    void aPackPricedOnItsLabelIsAskedAboutToo() {
        till.sells(List.of(with(SmallShop.CHEESE, new SaleRules(18, Optional.empty(), false, false, 0))));
        till.scans("2400412019900");
        till.does(new GoodsCommand.AnswerAge(Optional.empty()));
        assertThat(till.total()).isEqualTo(yuan("19.90"));
        assertThat(till.session().basket().lines().getFirst().remarks().ageChecked())
                .isEqualTo(18);
    }

    @Test
    void goodsOfAnOrderAreNotAskedAboutAndStayOut() {
        till.does(new RegisterCommand.AddLines(List.of(
                new LineRequest("1001", BigDecimal.ONE, Optional.empty(), ""),
                new LineRequest("1002", BigDecimal.ONE, Optional.empty(), ""))));
        assertThat(till.state().refusals())
                .extracting(refusal -> refusal.reason().code())
                .containsExactly(NoticeCode.NEEDS_AN_ANSWER);
        assertThat(till.total()).isEqualTo(yuan("8.00"));
    }

    @Test
    void aPriceIsLookedUpWithoutAQuestionAndSoldWithOne() {
        till.does(new GoodsCommand.CheckPrices());
        till.scans(MILK);
        assertThat(till.state().goods().asked()).isEmpty();
        assertThat(till.state().goods().check().flatMap(GoodsView.PriceCheck::tag))
                .isPresent();
        till.does(new GoodsCommand.SellChecked());
        assertThat(question()).isInstanceOf(GoodsQuestion.Age.class);
    }

    @Test
    void whatCannotBeSoldWhateverIsAnsweredIsRefusedAtOnce() {
        till.sells(List.of(with(SmallShop.UNTAXABLE, new SaleRules(18, Optional.empty(), false, false, 0))));
        till.does(new RegisterCommand.AddItem("6666", Quantity.ONE));
        assertThat(till.notice()).contains(NoticeCode.TAX_CATEGORY_UNKNOWN);
        assertThat(till.state().goods().asked()).isEmpty();
    }

    @Test
    void theAgeThatWasCheckedComesBackWithWhatWasPutAside() {
        till.scans(MILK);
        till.does(new GoodsCommand.AnswerAge(Optional.empty()));
        till.does(new RegisterCommand.Hold(""));
        till.does(new RegisterCommand.Recall(till.state().held().getFirst().id()));
        till.scans(MILK);
        assertThat(till.state().goods().asked()).isEmpty();
        assertThat(till.total()).isEqualTo(yuan("25.00"));
    }

    private static Item with(Item item, SaleRules rules) {
        return item.with(rules);
    }

    private GoodsQuestion question() {
        return till.state().goods().asked().orElseThrow().question();
    }

    private List<SoldLine> sold() {
        return ((SaleCompleted) till.ledger().events().getLast()).sale().lines();
    }

    @Test
    void aPieceThatIsSoldWhileItsSaleIsPutAsideIsSoldOnce() {
        till.does(new RegisterCommand.AddItem("2001", Quantity.ONE));
        till.scans("SN-0001");
        till.does(new RegisterCommand.Hold(""));
        till.does(new RegisterCommand.AddItem("2001", Quantity.ONE));
        till.scans("SN-0001");
        till.paysCash("199.00");
        till.does(new RegisterCommand.NextCustomer());
        till.does(new RegisterCommand.Recall(till.state().held().getFirst().id()));
        till.paysCash("199.00");
        assertThat(till.ledger().sales()).hasSize(1);
        till.does(new RegisterCommand.BeginTender());
        assertThat(till.notice()).contains(NoticeCode.SERIAL_SOLD);
    }
}
