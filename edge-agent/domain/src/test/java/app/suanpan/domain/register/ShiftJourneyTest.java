package app.suanpan.domain.register;

import static app.suanpan.domain.shop.SmallShop.yuan;
import static org.assertj.core.api.Assertions.assertThat;

import app.suanpan.domain.basket.Quantity;
import app.suanpan.domain.journal.DrawerOpened;
import app.suanpan.domain.journal.ShiftOpened;
import app.suanpan.domain.journal.TillSettled;
import app.suanpan.domain.money.Money;
import app.suanpan.domain.shop.SmallShop;
import app.suanpan.domain.shop.Till;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** From signing on with a till to counting it. */
class ShiftJourneyTest {
    @Test
    void aShiftBeginsWithTheMoneyFromTheSafe() {
        Till till = Till.open();
        ShiftOpened event = till.ledger().only(ShiftOpened.class);
        assertThat(event.openingLoan()).isEqualTo(50_000);
        assertThat(event.header().operator()).isEqualTo("anna");
        assertThat(event.header().businessDay()).isEqualTo(SmallShop.TODAY);
        assertThat(till.state().operatorName()).contains("Anna");
    }

    @Test
    void beforeSigningOnNothingIsSold() {
        Till till = Till.closed();
        for (RegisterCommand command : List.of(
                new RegisterCommand.AddItem("1001", Quantity.ONE),
                new RegisterCommand.BeginTender(),
                new RegisterCommand.BeginReturn("broken"),
                new RegisterCommand.OpenDrawer("change"),
                new RegisterCommand.SignOff(yuan("0.00")),
                new RegisterCommand.TenderCash(yuan("5.00")))) {
            till.does(command);
            assertThat(till.notice()).as("%s", command).contains(NoticeCode.NOT_SIGNED_ON);
        }
        assertThat(till.ledger().events()).isEmpty();
        assertThat(till.state().phase()).isInstanceOf(Phase.SignedOff.class);
        till.does(new RegisterCommand.Search("Milk"));
        assertThat(till.state().results()).as("prices may be asked").containsExactly(SmallShop.MILK);
    }

    @Test
    void onlyOneOfTheStoresOwnPeopleSignsOnAndOnlyOnce() {
        Till till = Till.closed();
        till.does(new RegisterCommand.SignOn("nobody", yuan("0.00")));
        assertThat(till.notice()).contains(NoticeCode.OPERATOR_UNKNOWN);
        till.does(new RegisterCommand.SignOn("bo", yuan("-0.01")));
        assertThat(till.notice()).contains(NoticeCode.AMOUNT_NOT_ALLOWED);
        till.does(new RegisterCommand.SignOn("bo", Money.of(1, "USD")));
        assertThat(till.notice()).contains(NoticeCode.AMOUNT_NOT_ALLOWED);
        till.does(new RegisterCommand.SignOn("bo", new Money(Long.MAX_VALUE, SmallShop.CNY)));
        assertThat(till.notice()).contains(NoticeCode.AMOUNT_NOT_ALLOWED);
        till.does(new RegisterCommand.SignOn("bo", yuan("0.00")));
        till.does(new RegisterCommand.SignOn("anna", yuan("0.00")));
        assertThat(till.notice()).contains(NoticeCode.ALREADY_SIGNED_ON);
        assertThat(till.state().operatorName()).contains("Bo");
    }

    @Test
    void theTillIsCountedAgainstWhatShouldBeInIt() {
        Till till = Till.open();
        till.adds(SmallShop.MILK, 2);
        till.paysCash("100.00");
        till.adds(SmallShop.SHIRT, 1);
        till.does(new RegisterCommand.CardResolved(till.asksCard(), new CardResult.Approved("A1", "**** 1234")));
        till.does(new RegisterCommand.NextCustomer());
        till.does(new RegisterCommand.BeginReturn("broken"));
        till.adds(SmallShop.MILK, 1);
        till.paysCash("12.50");
        till.does(new RegisterCommand.SignOff(yuan("510.00")));
        TillSettled event = till.ledger().only(TillSettled.class);
        assertThat(event.sales()).isEqualTo(2);
        assertThat(event.returns()).isEqualTo(1);
        assertThat(event.salesTotal()).isEqualTo(22_400);
        assertThat(event.returnsTotal()).isEqualTo(1_250);
        assertThat(event.cardTotal()).isEqualTo(19_900);
        assertThat(event.expected()).as("500.00 + 25.00 − 12.50").isEqualTo(51_250);
        assertThat(event.counted()).isEqualTo(51_000);
        assertThat(event.variance()).as("short").isEqualTo(-250);
        assertThat(till.state().phase()).isInstanceOf(Phase.SignedOff.class);
    }

    @Test
    void anEvenTillHasNoVariance() {
        Till till = Till.open();
        till.does(new RegisterCommand.SignOff(yuan("500.00")));
        assertThat(till.ledger().only(TillSettled.class).variance()).isZero();
    }

    @Test
    void nobodySignsOffWithABasketOpen() {
        Till till = Till.open();
        till.adds(SmallShop.MILK, 1);
        till.does(new RegisterCommand.SignOff(yuan("500.00")));
        assertThat(till.notice()).contains(NoticeCode.BASKET_NOT_EMPTY);
        assertThat(till.total()).isEqualTo(yuan("12.50"));
    }

    @Test
    void afterTheLastReceiptOneMaySignOffAtOnce() {
        Till till = Till.open();
        till.adds(SmallShop.MILK, 1);
        till.paysCash("12.50");
        till.does(new RegisterCommand.SignOff(yuan("512.50")));
        assertThat(till.ledger().only(TillSettled.class).variance()).isZero();
    }

    @Test
    void theDrawerOpensWithoutASaleOnlyForAReason() {
        Till till = Till.open();
        till.does(new RegisterCommand.OpenDrawer(" "));
        assertThat(till.notice()).contains(NoticeCode.REASON_NEEDED);
        Step opened = till.does(new RegisterCommand.OpenDrawer("small change"));
        assertThat(opened.errands()).containsExactly(new Step.KickDrawer());
        assertThat(till.ledger().only(DrawerOpened.class).reason()).isEqualTo("small change");
    }

    @Test
    void itMayOpenWhileSomebodyPays() {
        Till till = Till.open();
        till.adds(SmallShop.MILK, 1);
        till.does(new RegisterCommand.BeginTender());
        till.does(new RegisterCommand.OpenDrawer("small change"));
        assertThat(till.ledger().all(DrawerOpened.class)).hasSize(1);
        assertThat(till.state().phase()).isInstanceOf(Phase.Tendering.class);
    }

    @Test
    void aTillThatWakesUpGoesOnWhereItWas() {
        Till till = Till.open();
        till.adds(SmallShop.MILK, 2);
        RegisterSession stored = till.session();
        till.wakesWith(stored);
        assertThat(till.total()).isEqualTo(yuan("25.00"));
        till.paysCash("25.00");
        till.wakesWith(till.session());
        assertThat(till.state().phase()).isInstanceOf(Phase.Completed.class);
        assertThat(till.ledger().sales()).hasSize(1);
        till.does(new RegisterCommand.TenderCard(Optional.empty()));
        assertThat(till.notice()).contains(NoticeCode.NOT_TENDERING);
    }
}
