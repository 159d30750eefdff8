package app.suanpan.domain.register;

import static app.suanpan.domain.shop.SmallShop.yuan;
import static org.assertj.core.api.Assertions.assertThat;

import app.suanpan.domain.basket.Quantity;
import app.suanpan.domain.item.LocalName;
import app.suanpan.domain.journal.SaleCompleted;
import app.suanpan.domain.promotion.Limits;
import app.suanpan.domain.promotion.NotUsed;
import app.suanpan.domain.promotion.Offer;
import app.suanpan.domain.promotion.Promotion;
import app.suanpan.domain.promotion.Schedule;
import app.suanpan.domain.promotion.Selection;
import app.suanpan.domain.shop.SmallShop;
import app.suanpan.domain.shop.Till;
import java.math.BigDecimal;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What a customer saw holds, and what cannot hold is said: no total changes without a sentence. */
class HappyHourJourneyTest {
    private static final Promotion HALF_BREAD =
            Promotion.of("bread", new LocalName("面包半价", "Bread at half price"), percent("50", "1002"));
    private static final Promotion HAPPY_BREAD = HALF_BREAD.with(new Schedule(
            Optional.empty(),
            Optional.empty(),
            List.of(),
            Optional.of(LocalTime.of(10, 0)),
            Optional.of(LocalTime.of(11, 0))));

    @Test
    void whatRanWhenTheBasketWasBegunRunsForItUntilItIsPaidFor() {
        Till till = Till.open().promotes(HAPPY_BREAD);
        till.clockShows("10:59:59");
        till.adds(SmallShop.BREAD, 1);
        till.clockShows("11:05");
        till.adds(SmallShop.MILK, 1);
        assertThat(till.total()).isEqualTo(yuan("16.50"));
        assertThat(till.notice()).isEmpty();
        till.does(new RegisterCommand.BeginTender());
        till.does(new RegisterCommand.BackToBasket());
        till.paysCash("16.50");
        assertThat(till.ledger().sales())
                .singleElement()
                .satisfies(sale -> assertThat(sale.total()).isEqualTo(1_650));
        till.adds(SmallShop.BREAD, 1);
        assertThat(till.total()).as("for the next customer it is over").isEqualTo(yuan("8.00"));
        assertThat(till.state().terms().notUsed())
                .extracting(NotUsed::reason)
                .containsExactly(new NotUsed.Reason.NotNow());
    }

    @Test
    void whatBeginsMeanwhileRunsToo() {
        Till till = Till.open().promotes(HAPPY_BREAD);
        till.clockShows("09:59");
        till.adds(SmallShop.BREAD, 1);
        assertThat(till.total()).isEqualTo(yuan("8.00"));
        till.clockShows("10:00");
        till.does(new RegisterCommand.BeginTender());
        assertThat(till.total()).isEqualTo(yuan("4.00"));
        assertThat(till.notice())
                .as("less is said, and keeps nobody from paying")
                .contains(NoticeCode.TOTAL_CHANGED);
        assertThat(till.state().phase()).isInstanceOf(Phase.Tendering.class);
        till.clockShows("11:30");
        till.does(new RegisterCommand.BackToBasket());
        assertThat(till.total()).isEqualTo(yuan("4.00"));
    }

    @Test
    void aBasketThatWasEmptiedBeginsAnew() {
        Till till = Till.open().promotes(HAPPY_BREAD);
        till.clockShows("10:59");
        till.adds(SmallShop.BREAD, 1);
        till.does(new RegisterCommand.RemoveLine(1));
        till.clockShows("11:00");
        till.adds(SmallShop.BREAD, 1);
        assertThat(till.total()).isEqualTo(yuan("8.00"));
    }

    @Test
    void aPowerCutForgetsNothingOfIt() {
        Till till = Till.open().promotes(HAPPY_BREAD);
        till.clockShows("10:59");
        till.adds(SmallShop.BREAD, 1);
        till.wakesWith(till.session().toRemember());
        till.clockShows("11:10");
        assertThat(till.total()).isEqualTo(yuan("4.00"));
    }

    @Test
    void whatIsPutAsideKeepsItOnTheSameDay() {
        Till till = Till.open().promotes(HAPPY_BREAD);
        till.clockShows("10:59");
        till.adds(SmallShop.BREAD, 1);
        till.does(new RegisterCommand.Hold("red coat"));
        till.clockShows("11:20");
        till.does(new RegisterCommand.Recall(till.ledger().held().getFirst().id()));
        assertThat(till.total()).isEqualTo(yuan("4.00"));
        assertThat(till.notice()).isEmpty();
    }

    @Test
    void whatIsRungUpLongAfterItIsOverGoesWithoutIt() {
        Till till = Till.open().promotes(HAPPY_BREAD);
        till.clockShows("10:59");
        till.adds(SmallShop.BREAD, 1);
        till.clockShows("11:06");
        till.adds(SmallShop.BREAD, 1);
        assertThat(till.total()).as("was forgotten and fetched").isEqualTo(yuan("8.00"));
        till.clockShows("12:00");
        till.adds(SmallShop.BREAD, 1);
        assertThat(till.session().basket().lines()).hasSize(2);
        assertThat(till.total()).as("two at half price, one at its own").isEqualTo(yuan("16.00"));
        till.does(new RegisterCommand.ChangeQuantity(1, Quantity.of(3)));
        assertThat(till.total()).as("nor does a quantity bring it back").isEqualTo(yuan("24.00"));
        assertThat(till.notice()).as("that is what the cashier did").isEmpty();
        till.wakesWith(till.session().toRemember());
        till.does(new RegisterCommand.Hold("red coat"));
        till.does(new RegisterCommand.Recall(till.ledger().held().getFirst().id()));
        assertThat(till.total()).as("nor do a power cut and a hold").isEqualTo(yuan("24.00"));
        till.paysCash("24.00");
        assertThat(till.ledger().sales()).hasSize(1);
    }

    @Test
    void goodsOfLaterAloneSayThatItIsOver() {
        Till till = Till.open().promotes(HAPPY_BREAD);
        till.clockShows("10:59");
        till.adds(SmallShop.MILK, 1);
        till.clockShows("12:00");
        till.adds(SmallShop.BREAD, 1);
        assertThat(till.total()).isEqualTo(yuan("20.50"));
        assertThat(till.state().terms().notUsed())
                .extracting(NotUsed::reason)
                .containsExactly(new NotUsed.Reason.NotNow());
    }

    @Test
    void whereNothingHasHoursMoreIsCountedOnTheSameLineHoweverLate() {
        Till till = Till.open().promotes(HALF_BREAD);
        till.clockShows("10:59");
        till.adds(SmallShop.BREAD, 1);
        till.clockShows("12:00");
        till.adds(SmallShop.BREAD, 1);
        assertThat(till.session().basket().lines()).hasSize(1);
        assertThat(till.total()).isEqualTo(yuan("8.00"));
    }

    @Test
    void whatIsTakenUpAndComesToMoreSaysSo() {
        Till till = Till.open().promotes(HALF_BREAD);
        till.adds(SmallShop.BREAD, 1);
        till.does(new RegisterCommand.Hold("red coat"));
        till.promotes();
        Step taken = till.does(
                new RegisterCommand.Recall(till.ledger().held().getFirst().id()));
        assertThat(taken.reply().notice()).contains(changed("4.00", "8.00"));
        till.paysCash("8.00");
        assertThat(till.ledger().sales()).as("it was said once, and is paid").hasSize(1);
    }

    @Test
    void aPromotionThatIsTakenOutOfTheFileKeepsTheCustomerFromPayingUntilItIsSaid() {
        Till till = Till.open().promotes(HALF_BREAD);
        till.adds(SmallShop.BREAD, 1);
        till.promotes();
        Step said = till.does(new RegisterCommand.BeginTender());
        assertThat(said.reply().notice()).contains(changed("4.00", "8.00"));
        assertThat(till.state().phase()).isInstanceOf(Phase.Selling.class);
        till.does(new RegisterCommand.BeginTender());
        assertThat(till.state().phase()).isInstanceOf(Phase.Tendering.class);
    }

    @Test
    void itIsSaidWithTheNextScanToo() {
        Till till = Till.open().promotes(HALF_BREAD);
        till.adds(SmallShop.BREAD, 1);
        till.promotes();
        assertThat(till.adds(SmallShop.MILK, 1).reply().notice()).contains(changed("4.00", "8.00"));
        assertThat(till.adds(SmallShop.MILK, 1).reply().notice()).isEmpty();
    }

    @Test
    void aRefusalComesFirstAndTheTotalIsSaidAfterIt() {
        Till till = Till.open().promotes(HALF_BREAD);
        till.adds(SmallShop.BREAD, 1);
        till.promotes();
        till.scans("6901234567893");
        assertThat(till.notice()).contains(NoticeCode.MISREAD);
        assertThat(till.does(new RegisterCommand.BeginTender()).reply().notice())
                .contains(changed("4.00", "8.00"));
    }

    @Test
    void aBudgetThatAnotherCheckoutSpendsIsSaid() {
        Promotion limited = HALF_BREAD.with(new Limits(Optional.empty(), Optional.empty(), Optional.of(500L)));
        Till till = Till.open().promotes(limited);
        till.adds(SmallShop.BREAD, 1);
        Till other = Till.open().promotes(limited);
        other.adds(SmallShop.BREAD, 1);
        other.paysCash("4.00");
        till.ledger().append(List.of(other.ledger().only(SaleCompleted.class)));
        assertThat(till.does(new RegisterCommand.BeginTender()).reply().notice())
                .contains(changed("4.00", "8.00"));
    }

    @Test
    void whatACashierOrAMemberChangesIsNoSurprise() {
        Till till = Till.open().promotes(HALF_BREAD);
        till.adds(SmallShop.BREAD, 2);
        till.does(new TermsCommand.RemovePromotion("bread"));
        assertThat(till.notice()).isEmpty();
        till.does(new RegisterCommand.ChangeQuantity(1, Quantity.of(3)));
        assertThat(till.notice()).isEmpty();
        till.does(new RegisterCommand.BeginTender());
        assertThat(till.notice()).isEmpty();
    }

    private static Notice changed(String before, String now) {
        return Notice.of(
                NoticeCode.TOTAL_CHANGED, yuan(before).toString(), yuan(now).toString());
    }

    private static Offer percent(String percent, String item) {
        return new Offer.PercentOff(Selection.ofItems(item), new BigDecimal(percent));
    }
}
