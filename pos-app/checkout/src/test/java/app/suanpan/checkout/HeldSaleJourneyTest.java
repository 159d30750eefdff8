package app.suanpan.checkout;

import static org.assertj.core.api.Assertions.assertThat;

import app.suanpan.checkout.shop.MemoryRegister;
import app.suanpan.domain.journal.SaleCompleted;
import app.suanpan.domain.journal.TransactionHeld;
import app.suanpan.domain.journal.TransactionRecalled;
import app.suanpan.testkit.FxThread;
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

/** A customer fetches the money while the next one pays: by keyboard alone in English, by touch alone in Chinese. */
@ExtendWith(ApplicationExtension.class)
class HeldSaleJourneyTest {
    private final MemoryRegister register = MemoryRegister.open();
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
        cashier.type(KeyCode.F7);
        until("#hold-take", "Put aside");
        cashier.write("red coat").type(KeyCode.ENTER);
        until("#hold", "Recall 1");
        until("#total", "¥0.00");

        cashier.write("oolong");
        until("#found .found-name", "Oolong tea, no sugar 500 ml");
        cashier.type(KeyCode.ENTER);
        until("#total", "¥5.00");
        cashier.type(KeyCode.ADD);
        until("#total", "¥10.00");
        cashier.type(KeyCode.F7);
        until("#hold-take", "Put aside");
        cashier.type(KeyCode.F6);
        until("#hold", "Recall 2");

        cashier.type(KeyCode.F7);
        until("#held .found-name", "Still choosing");
        cashier.type(KeyCode.DOWN).type(KeyCode.ENTER);
        until("#total", "¥5.00");
        cashier.type(KeyCode.F12);
        until("#due", "¥5.00");
        cashier.write("5").type(KeyCode.ENTER);
        until("#change", "¥0.00");
        cashier.type(KeyCode.ENTER);
        until("#hold", "Recall 1");

        assertThat(register.books().all(TransactionHeld.class))
                .extracting(TransactionHeld::note)
                .containsExactly("red coat", "Still choosing");
        assertThat(register.books().all(SaleCompleted.class))
                .extracting(sale -> sale.sale().id())
                .containsExactly(
                        register.books().all(TransactionHeld.class).getFirst().transaction());
    }

    @Test
    void byTouchAlone(FxRobot cashier) throws Exception {
        cashier.clickOn("#language");
        until("#hold", "挂单");
        cashier.clickOn("#tab-snacks");
        until("#tile-0 .sp-tile-name", "海盐薯片 75克");
        cashier.clickOn("#tile-0");
        until("#total", "¥7.50");
        cashier.clickOn("#hold");
        until("#hold-ready-1", "去取钱");
        cashier.clickOn("#hold-ready-1");
        until("#hold", "取单 1");
        until("#total", "¥0.00");

        cashier.clickOn("#hold");
        until("#held .found-name", "去取钱");
        cashier.clickOn("#held .held-cell");
        until("#total", "¥7.50");
        until("#hold", "挂单");

        assertThat(register.books().all(TransactionRecalled.class)).hasSize(1);
    }

    /** Waits until the first node that the selector finds says this. */
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
