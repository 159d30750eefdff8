package app.suanpan.checkout;

import static app.suanpan.checkout.Journey.until;
import static org.assertj.core.api.Assertions.assertThat;

import app.suanpan.checkout.shop.Goods;
import app.suanpan.checkout.shop.MemoryRegister;
import app.suanpan.domain.journal.ReceiptReprinted;
import app.suanpan.domain.journal.SaleCompleted;
import app.suanpan.domain.money.Money;
import app.suanpan.domain.register.RegisterCommand;
import java.math.BigDecimal;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.testfx.api.FxRobot;

/** A customer of this morning wants the receipt again: by keyboard alone in English, by touch and scanner alone in Chinese. */
class JournalJourneyTest {
    private final MemoryRegister register = MemoryRegister.open();

    @RegisterExtension
    final Journey journey = new Journey(register, this::aMorning);

    private void aMorning() {
        sells(Goods.MILK, 2_000);
        sells(Goods.TEA, 20_000);
        sells(Goods.MILK, 5_000);
        register.submit(new RegisterCommand.OpenDrawer("drawer-change"));
    }

    private void sells(String code, long cash) {
        register.scan(code);
        register.submit(new RegisterCommand.BeginTender());
        register.submit(new RegisterCommand.TenderCash(Money.of(cash, "CNY")));
        register.submit(new RegisterCommand.NextCustomer());
    }

    @Test
    void byKeyboardAlone(FxRobot cashier) throws Exception {
        until("#hold", "Hold");
        cashier.type(KeyCode.F10).type(KeyCode.DIGIT7);
        until("#journal-rows .found-name", "Sale, lines: 1");
        until(() -> rows(cashier) == 3);

        cashier.type(KeyCode.F6);
        until("#journal-rows .found-name", "Drawer opened: Give change");
        cashier.type(KeyCode.F6);
        until("#journal-rows .found-name", "Sale, lines: 1");

        String amount = sold(1).toPlainString();
        cashier.type(KeyCode.TAB, 3).write(amount).type(KeyCode.ENTER);
        until(() -> rows(cashier) == 1);
        cashier.type(KeyCode.ENTER);
        until("#entry-what", "Sale, lines: 1");
        cashier.type(KeyCode.F8);
        until(() -> register.books().all(ReceiptReprinted.class).size() == 1);
        assertThat(register.books().all(ReceiptReprinted.class).getFirst().receipt())
                .isEqualTo(sale(1).sale().receipt());

        cashier.type(KeyCode.ESCAPE);
        until(() -> rows(cashier) == 1);
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
        until(() -> rows(cashier) == 1);
        assertThat(cashier.lookup("#journal-receipt").queryAs(TextField.class).getText())
                .isEqualTo(sale(0).sale().receipt());
        cashier.clickOn("#journal-rows .entry-cell");
        until("#entry-what", "销售，1 行");
        cashier.clickOn("#journal-reprint");
        until(() -> register.books().all(ReceiptReprinted.class).size() == 1);
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
}
