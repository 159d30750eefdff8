package app.suanpan.checkout;

import static app.suanpan.checkout.Journey.until;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import app.suanpan.checkout.shop.Goods;
import app.suanpan.checkout.shop.MemoryRegister;
import app.suanpan.domain.journal.CashMoved;
import app.suanpan.domain.journal.SaleCompleted;
import app.suanpan.domain.journal.ShiftOpened;
import app.suanpan.domain.journal.SoldTender;
import app.suanpan.domain.journal.TillSettled;
import app.suanpan.domain.money.Money;
import app.suanpan.domain.register.RegisterCommand;
import app.suanpan.domain.till.ForeignCount;
import app.suanpan.domain.till.ForeignLoan;
import app.suanpan.domain.till.Pieces;
import java.util.List;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.testfx.api.FxRobot;

/** A customer pays with foreign notes: by keyboard alone in English, by touch alone in Chinese. */
class ForeignCashJourneyTest {
    private final MemoryRegister register = MemoryRegister.open().takesForeignCash();

    @RegisterExtension
    final Journey journey = new Journey(register);

    @Test
    void byKeyboardAlone(FxRobot cashier) throws Exception {
        until("#hold", "Hold");
        cashier.write("oolong");
        until("#found .found-name", "Oolong tea, no sugar 500 ml");
        cashier.type(KeyCode.ENTER);
        until("#total", "¥5.00");
        cashier.type(KeyCode.F12);
        until("#due", "¥5.00");
        cashier.type(KeyCode.F2);
        until("#foreign", "Foreign cash");
        cashier.type(KeyCode.X);
        until("#currency-0", "1 USD = 7.1225 CNY");
        cashier.type(KeyCode.DIGIT1);
        until("#foreign-words", "1 USD = 7.1225 CNY");
        cashier.write("5");
        until("#foreign-words", "5.00 USD is worth ¥35.61. Change is given in the store’s currency.");
        cashier.type(KeyCode.ENTER);
        until("#change", "¥30.61");
        pays(500);
    }

    @Test
    void byTouchAlone(FxRobot cashier) throws Exception {
        cashier.clickOn("#language");
        until("#hold", "挂单");
        register.scan(Goods.MILK);
        until("#total", "¥15.80");
        cashier.clickOn("#pay");
        until("#due", "¥15.80");
        cashier.clickOn("#other-tender").clickOn("#foreign").clickOn("#currency-0");
        until("#foreign-words", "1 USD = 7.1225 CNY");
        cashier.clickOn("#foreign-pad #num-5").clickOn("#foreign-take");
        until("#change", "¥19.81");
        pays(500);
    }

    @Test
    void theTillIsCountedInEachCurrencyByKeyboardAlone(FxRobot cashier) throws Exception {
        register.takesForeignCash();
        until("#hold", "Hold");
        cashier.type(KeyCode.F10).type(KeyCode.DIGIT6);
        until("#till-in", "Cash in");
        cashier.type(KeyCode.DIGIT1);
        until("#reason-1", "Change from the safe");
        cashier.type(KeyCode.DIGIT1);
        until("#in-currency-2", "USD · US Dollar");
        cashier.type(KeyCode.DIGIT2);
        until("#count-title", "Cash in · USD");
        cashier.write("40").type(KeyCode.F12);
        until(() -> register.books().all(CashMoved.class).size() == 1);
        cashier.type(KeyCode.F10).type(KeyCode.DIGIT5);
        until("#count-title", "Count the till");
        cashier.type(KeyCode.F8).write("500").type(KeyCode.F12);
        until("#count-title", "Count the till · USD");
        cashier.type(KeyCode.DOWN).type(KeyCode.DOWN).write("2").type(KeyCode.F12);
        until("#count-title", "Count the till · JPY");
        cashier.type(KeyCode.F12);
        until(() -> register.books().all(TillSettled.class).size() == 1);
        assertThat(register.books().all(TillSettled.class).getFirst().foreign())
                .containsExactly(
                        new ForeignCount("USD", 4_000, 4_000, 0, List.of(new Pieces(2_000, 2))),
                        new ForeignCount("JPY", 0, 0, 0, List.of()));
    }

    @Test
    void theFloatIsCountedInEachCurrencyByTouchAlone(FxRobot cashier) throws Exception {
        register.takesForeignCash();
        register.submit(new RegisterCommand.SignOff(Money.of(50_000, "CNY")));
        until("#slip-done", "Done");
        cashier.clickOn("#slip-done");
        until("#sign-on", "Open");
        cashier.clickOn("#sign-on");
        until("#count-title", "Count the float · USD");
        cashier.clickOn(".panel-frame #num-3").clickOn("#count-take");
        until("#count-title", "Count the float · JPY");
        cashier.clickOn("#count-take");
        until(() -> register.books().all(ShiftOpened.class).size() == 2);
        assertThat(register.books().all(ShiftOpened.class).getLast().foreign())
                .containsExactly(new ForeignLoan("USD", 30_000, List.of(new Pieces(10_000, 3))));
    }

    private void pays(long cents) throws Exception {
        until(() -> register.books().all(SaleCompleted.class).size() == 1);
        assertThat(register.books().all(SaleCompleted.class).getFirst().sale().tenders())
                .extracting(SoldTender::kind, SoldTender::foreignCurrency, SoldTender::foreignAmount)
                .containsExactly(tuple("foreign-cash", "USD", cents));
    }
}
