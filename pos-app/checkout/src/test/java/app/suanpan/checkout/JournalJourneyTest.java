package app.suanpan.checkout;

import static org.assertj.core.api.Assertions.assertThat;

import app.suanpan.checkout.shop.Goods;
import app.suanpan.checkout.shop.MemoryRegister;
import app.suanpan.domain.journal.ReceiptReprinted;
import app.suanpan.domain.journal.SaleCompleted;
import app.suanpan.domain.money.Money;
import app.suanpan.domain.register.RegisterCommand;
import app.suanpan.testkit.FxThread;
import java.math.BigDecimal;
import java.util.concurrent.TimeUnit;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.framework.junit5.Stop;
import org.testfx.util.WaitForAsyncUtils;

/** A customer of this morning wants the receipt again: by keyboard alone in English, by touch and scanner alone in Chinese. */
@ExtendWith(ApplicationExtension.class)
class JournalJourneyTest {
    private final MemoryRegister register = MemoryRegister.open();
    private Checkout checkout;

    @Start
    void openTheCheckout(Stage stage) {
        sells(Goods.MILK, 2_000);
        sells(Goods.TEA, 20_000);
        sells(Goods.MILK, 5_000);
        register.submit(new RegisterCommand.OpenDrawer("drawer-change"));
        checkout = new Checkout(register, Counter.QUIET, true, 1100, 780);
        stage.setScene(checkout.scene());
        stage.show();
        stage.requestFocus();
    }

    private void sells(String code, long cash) {
        register.scan(code);
        register.submit(new RegisterCommand.BeginTender());
        register.submit(new RegisterCommand.TenderCash(Money.of(cash, "CNY")));
        register.submit(new RegisterCommand.NextCustomer());
    }

    @Stop
    void closeTheCheckout() {
        checkout.close();
    }

    @Test
    void byKeyboardAlone(FxRobot cashier) throws Exception {
        until("#hold", "Hold");
        cashier.type(KeyCode.F10).type(KeyCode.DIGIT7);
        until("#journal-rows .found-name", "Sale, lines: 1");
        WaitForAsyncUtils.waitFor(FxThread.DEADLINE.toSeconds(), TimeUnit.SECONDS, () -> rows(cashier) == 3);

        cashier.type(KeyCode.F6);
        until("#journal-rows .found-name", "Drawer opened: Give change");
        cashier.type(KeyCode.F6);
        until("#journal-rows .found-name", "Sale, lines: 1");

        String amount = sold(1).toPlainString();
        cashier.type(KeyCode.TAB, 3).write(amount).type(KeyCode.ENTER);
        WaitForAsyncUtils.waitFor(FxThread.DEADLINE.toSeconds(), TimeUnit.SECONDS, () -> rows(cashier) == 1);
        cashier.type(KeyCode.ENTER);
        until("#entry-what", "Sale, lines: 1");
        cashier.type(KeyCode.F8);
        WaitForAsyncUtils.waitFor(
                FxThread.DEADLINE.toSeconds(),
                TimeUnit.SECONDS,
                () -> register.books().all(ReceiptReprinted.class).size() == 1);
        assertThat(register.books().all(ReceiptReprinted.class).getFirst().receipt())
                .isEqualTo(sale(1).sale().receipt());

        cashier.type(KeyCode.ESCAPE);
        WaitForAsyncUtils.waitFor(FxThread.DEADLINE.toSeconds(), TimeUnit.SECONDS, () -> rows(cashier) == 1);
        cashier.type(KeyCode.ESCAPE);
        until("#hold", "Hold");
        assertThat(register.state().journal()).isEmpty();
    }

    @Test
    void byTouchAndScannerAlone(FxRobot cashier) throws Exception {
        cashier.clickOn("#language");
        until("#hold", "挂单");
        cashier.clickOn("#more").clickOn("#journal");
        until("#journal-rows .found-name", "销售，1 行");
        register.scan(sale(0).sale().receipt());
        WaitForAsyncUtils.waitFor(FxThread.DEADLINE.toSeconds(), TimeUnit.SECONDS, () -> rows(cashier) == 1);
        assertThat(cashier.lookup("#journal-receipt").queryAs(TextField.class).getText())
                .isEqualTo(sale(0).sale().receipt());
        cashier.clickOn("#journal-rows .entry-cell");
        until("#entry-what", "销售，1 行");
        cashier.clickOn("#journal-reprint");
        WaitForAsyncUtils.waitFor(
                FxThread.DEADLINE.toSeconds(),
                TimeUnit.SECONDS,
                () -> register.books().all(ReceiptReprinted.class).size() == 1);
        cashier.clickOn("#journal-list").clickOn("#panel-close");

        register.scan(Goods.MILK);
        until("#total", "¥" + sold(0).toPlainString());
    }

    private BigDecimal sold(int sale) {
        return Money.of(sale(sale).sale().total(), "CNY").toDecimal();
    }

    private SaleCompleted sale(int index) {
        return register.books().all(SaleCompleted.class).get(index);
    }

    private static int rows(FxRobot cashier) {
        return cashier.lookup("#journal-rows .entry-cell .found-name")
                .queryAll()
                .size();
    }

    private static void until(String selector, String text) throws Exception {
        WaitForAsyncUtils.waitFor(
                FxThread.DEADLINE.toSeconds(),
                TimeUnit.SECONDS,
                () -> new FxRobot()
                        .lookup(selector)
                        .tryQueryAs(Labeled.class)
                        .filter(node -> node.getText().equals(text))
                        .isPresent());
    }
}
