package app.suanpan.checkout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import app.suanpan.checkout.shop.Goods;
import app.suanpan.checkout.shop.MemoryRegister;
import app.suanpan.domain.journal.SaleCompleted;
import app.suanpan.domain.journal.SoldTender;
import app.suanpan.testkit.FxThread;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.framework.junit5.Stop;
import org.testfx.util.WaitForAsyncUtils;

/** A customer pays with foreign notes: by keyboard alone in English, by touch alone in Chinese. */
@ExtendWith(ApplicationExtension.class)
class ForeignCashJourneyTest {
    private final MemoryRegister register = MemoryRegister.open().takesForeignCash();
    private Checkout checkout;

    @Start
    void openTheCheckout(Stage stage) {
        checkout = new Checkout(register, Counter.QUIET, true, 1000, 760);
        stage.setScene(checkout.scene());
        stage.show();
        stage.requestFocus();
    }

    @Stop
    void closeTheCheckout() {
        checkout.close();
    }

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

    private void pays(long cents) throws Exception {
        until(() -> register.books().all(SaleCompleted.class).size() == 1);
        assertThat(register.books().all(SaleCompleted.class).getFirst().sale().tenders())
                .extracting(SoldTender::kind, SoldTender::foreignCurrency, SoldTender::foreignAmount)
                .containsExactly(tuple("foreign-cash", "USD", cents));
    }

    /** Waits until the first node that the selector finds says this. */
    private static void until(String selector, String text) throws Exception {
        until(() -> new FxRobot()
                .lookup(selector)
                .tryQueryAs(Labeled.class)
                .filter(node -> node.getText().equals(text))
                .isPresent());
    }

    private static void until(Callable<Boolean> holds) throws Exception {
        WaitForAsyncUtils.waitFor(FxThread.DEADLINE.toSeconds(), TimeUnit.SECONDS, holds);
    }
}
