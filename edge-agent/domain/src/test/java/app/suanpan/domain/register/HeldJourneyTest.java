package app.suanpan.domain.register;

import static app.suanpan.domain.shop.SmallShop.yuan;
import static org.assertj.core.api.Assertions.assertThat;

import app.suanpan.domain.basket.Quantity;
import app.suanpan.domain.basket.TransactionKind;
import app.suanpan.domain.item.Item;
import app.suanpan.domain.item.Pack;
import app.suanpan.domain.journal.SaleCompleted;
import app.suanpan.domain.journal.TransactionHeld;
import app.suanpan.domain.journal.TransactionRecalled;
import app.suanpan.domain.money.Money;
import app.suanpan.domain.shop.SmallShop;
import app.suanpan.domain.shop.Till;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Putting a basket aside, and taking it up again. */
class HeldJourneyTest {
    @Test
    void whatIsPutAsideLeavesTheTillFreeAndComesBackLineByLine() {
        Till till = Till.open();
        till.adds(SmallShop.MILK, 2);
        till.does(
                new RegisterCommand.AddItem(SmallShop.APPLES.code(), new Quantity(new java.math.BigDecimal("0.275"))));
        till.does(new RegisterCommand.OverridePrice(1, yuan("10.00"), "damaged"));
        till.does(new RegisterCommand.RemoveLine(2));
        till.adds(SmallShop.SHIRT, 1);
        till.wakesWith(till.session()
                .with(
                        till.session()
                                .basket()
                                .append(
                                        SmallShop.BREAD,
                                        Quantity.ONE,
                                        Optional.empty(),
                                        new Pack("L7", "S-1", SmallShop.TODAY.plusDays(3), null)),
                        Optional.empty()));
        RegisterSession before = till.session();
        Money total = till.total();

        till.does(new RegisterCommand.Hold(" red coat "));

        assertThat(till.notice()).contains(NoticeCode.HELD_PUT_ASIDE);
        assertThat(till.session().basket().isEmpty()).isTrue();
        assertThat(till.session().transaction()).isNotEqualTo(before.transaction());
        HeldSale listed = till.state().held().getFirst();
        assertThat(listed.note()).isEqualTo("red coat");
        assertThat(listed.lines()).isEqualTo(3);
        assertThat(listed.total()).isEqualTo(total);
        assertThat(listed.operatorName()).isEqualTo("Anna");
        assertThat(listed.workstation()).isEqualTo(SmallShop.WORKSTATION);

        till.adds(SmallShop.BREAD, 1);
        till.paysCash("8.00");
        till.does(new RegisterCommand.Recall(listed.id()));

        assertThat(till.session().basket()).isEqualTo(before.basket());
        assertThat(till.session().transaction()).isEqualTo(before.transaction());
        assertThat(till.state().held()).isEmpty();
        till.paysCash(total.toString().replace(" CNY", ""));
        assertThat(till.ledger().all(SaleCompleted.class).getLast().sale().id()).isEqualTo(before.transaction());
        assertThat(till.ledger().only(TransactionRecalled.class).hold())
                .isEqualTo(till.ledger().only(TransactionHeld.class).header().id());
    }

    @Test
    void aReturnIsPutAsideWithItsReasonAndComesBackAsAReturn() {
        Till till = Till.open();
        till.adds(SmallShop.MILK, 1);
        till.paysCash("12.50");
        till.does(new RegisterCommand.BeginReturn("broken"));
        till.adds(SmallShop.MILK, 1);
        till.does(new RegisterCommand.Hold(""));
        HeldSale listed = till.state().held().getFirst();
        assertThat(listed.kind()).isEqualTo(TransactionKind.RETURN);
        assertThat(listed.total()).isEqualTo(yuan("12.50"));
        till.does(new RegisterCommand.Recall(listed.id()));
        assertThat(till.session().returnReason()).isEqualTo("broken");
        assertThat(till.total()).isEqualTo(yuan("-12.50"));
    }

    @Test
    void anEmptyBasketIsNotPutAsideAndAFullOneIsNotReplaced() {
        Till till = Till.open();
        till.does(new RegisterCommand.Hold("nothing"));
        assertThat(till.notice()).contains(NoticeCode.NOTHING_TO_HOLD);
        till.adds(SmallShop.MILK, 1);
        till.does(new RegisterCommand.Hold(""));
        UUID hold = till.state().held().getFirst().id();
        till.adds(SmallShop.BREAD, 1);
        till.does(new RegisterCommand.Recall(hold));
        assertThat(till.notice()).contains(NoticeCode.BASKET_NOT_EMPTY);
        assertThat(till.state().held()).hasSize(1);
        assertThat(till.total()).isEqualTo(yuan("8.00"));
    }

    @Test
    void onceMoneyWasTakenNothingIsPutAside() {
        Till till = Till.open();
        till.adds(SmallShop.SHIRT, 1);
        till.does(new RegisterCommand.BeginTender());
        till.does(new RegisterCommand.TenderCash(yuan("100.00")));
        till.does(new RegisterCommand.Hold(""));
        assertThat(till.notice()).contains(NoticeCode.MONEY_TAKEN);
        till.does(new RegisterCommand.BackToBasket());
        till.asksCard();
        till.does(new RegisterCommand.Hold(""));
        assertThat(till.notice()).contains(NoticeCode.CARD_PENDING);
        assertThat(till.ledger().all(TransactionHeld.class)).isEmpty();
    }

    @Test
    void whoAsksSecondReadsThatItIsGone() {
        Till till = Till.open();
        till.adds(SmallShop.MILK, 1);
        till.does(new RegisterCommand.Hold(""));
        UUID hold = till.state().held().getFirst().id();
        till.does(new RegisterCommand.Recall(hold));
        till.does(new RegisterCommand.Hold("again"));
        till.does(new RegisterCommand.Recall(hold));
        assertThat(till.notice()).contains(NoticeCode.HELD_GONE);
        assertThat(till.session().basket().isEmpty()).isTrue();
        assertThat(till.state().held()).extracting(HeldSale::note).containsExactly("again");
    }

    @Test
    void theNewestIsListedFirstAndThereIsAnEndToIt() {
        Till till = Till.open();
        for (int i = 1; i <= 99; i++) {
            till.adds(SmallShop.MILK, 1);
            till.does(new RegisterCommand.Hold("no. " + i));
        }
        assertThat(till.state().held().getFirst().note()).isEqualTo("no. 99");
        till.adds(SmallShop.MILK, 1);
        till.does(new RegisterCommand.Hold("one too many"));
        assertThat(till.notice()).contains(NoticeCode.TOO_MANY_HELD);
        assertThat(till.session().basket().isEmpty()).isFalse();
    }

    @Test
    void thePriceOfThenIsKeptAndTheCashierToldWhereItIsAnotherNow() {
        Till till = Till.open();
        till.adds(SmallShop.MILK, 1);
        till.adds(SmallShop.BREAD, 1);
        till.does(new RegisterCommand.Hold(""));
        UUID hold = till.state().held().getFirst().id();
        Item dearer = new Item(
                SmallShop.MILK.code(),
                SmallShop.MILK.gtin(),
                SmallShop.MILK.name(),
                yuan("13.50"),
                SmallShop.MILK.taxCategory(),
                SmallShop.MILK.unit(),
                SmallShop.MILK.category());

        till.sells(List.of(dearer));
        till.does(new RegisterCommand.Recall(hold));

        assertThat(till.total()).isEqualTo(yuan("20.50"));
        assertThat(till.does(new RegisterCommand.DismissNotice()).reply().notice())
                .isEqualTo(Optional.empty());
        till.does(new RegisterCommand.Hold(""));
        Step again = till.does(
                new RegisterCommand.Recall(till.state().held().getFirst().id()));
        assertThat(again.reply().notice()).contains(Notice.of(NoticeCode.HELD_PRICES_KEPT, "1001, 1002"));
    }

    @Test
    void closingTheTillSaysWhatIsStillPutAside() {
        Till till = Till.open();
        till.adds(SmallShop.MILK, 1);
        till.does(new RegisterCommand.Hold("red coat"));
        Step closed = till.does(new RegisterCommand.SignOff(yuan("500.00")));
        assertThat(closed.session().shift()).isEmpty();
        Notice said = closed.reply().notice().orElseThrow();
        assertThat(said.code()).isEqualTo(NoticeCode.HELD_LEFT_AT_CLOSE);
        assertThat(said.details().getFirst()).isEqualTo("1");
        assertThat(said.details().getLast()).contains("12.50 CNY red coat");
    }

    @Test
    void anotherOperatorOfAnotherShiftRecallsItIntoTheirOwn() {
        Till till = Till.open();
        till.adds(SmallShop.MILK, 1);
        till.does(new RegisterCommand.Hold(""));
        till.does(new RegisterCommand.SignOff(yuan("500.00")));
        till.does(new RegisterCommand.Recall(till.state().held().getFirst().id()));
        assertThat(till.notice()).contains(NoticeCode.NOT_SIGNED_ON);
        till.does(new RegisterCommand.SignOn(SmallShop.BO.id(), yuan("100.00")));
        till.does(new RegisterCommand.Recall(till.state().held().getFirst().id()));
        till.paysCash("12.50");
        SaleCompleted sale = till.ledger().only(SaleCompleted.class);
        assertThat(sale.header().operator()).isEqualTo("bo");
        assertThat(sale.sale().shift())
                .isEqualTo(till.ledger().only(TransactionRecalled.class).shift());
    }
}
