package app.suanpan.checkout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.testfx.api.FxAssert.verifyThat;
import static org.testfx.matcher.control.LabeledMatchers.hasText;

import app.suanpan.checkout.shop.MemoryRegister;
import app.suanpan.checkout.shop.People;
import app.suanpan.domain.journal.SaleCompleted;
import app.suanpan.testkit.FxThread;
import java.util.concurrent.TimeUnit;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.framework.junit5.Stop;
import org.testfx.util.WaitForAsyncUtils;

/** One sale from the first item to the next customer, as a cashier does it: once by keyboard alone, once by touch alone. */
@ExtendWith(ApplicationExtension.class)
class OneSaleJourneyTest {
    private final MemoryRegister register = MemoryRegister.closed();
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
        until("#store", "Suanpan Store Nanjing Road");
        cashier.write("300").type(KeyCode.ENTER);
        until("#pay", "Pay");

        cashier.write("oolong");
        until("#found .found-name", "Oolong tea, no sugar 500 ml");
        cashier.type(KeyCode.ENTER);
        until("#total", "¥5.00");
        cashier.type(KeyCode.ADD);
        until("#total", "¥10.00");

        cashier.type(KeyCode.F4).write(People.PHONE).type(KeyCode.ENTER);
        until("#member-name", "晓雯");

        cashier.type(KeyCode.F12);
        until("#due", "¥10.00");
        cashier.write("50").type(KeyCode.ENTER);
        until("#change", "¥40.00");
        verifyThat("#receipt-number", hasText("s001-1-1"));

        cashier.type(KeyCode.ENTER);
        until("#total", "¥0.00");
        assertThat(register.books().all(SaleCompleted.class)).hasSize(1);
    }

    @Test
    void byTouchAlone(FxRobot cashier) throws Exception {
        until("#store", "Suanpan Store Nanjing Road");
        cashier.clickOn("#operator-mei").clickOn("#num-5").clickOn("#num-0").clickOn("#sign-on");
        until("#pay", "Pay");

        cashier.clickOn("#tab-snacks");
        until("#tile-0 .sp-tile-name", "Sea-salt crisps 75 g");
        cashier.clickOn("#tile-0");
        until("#total", "¥7.50");

        cashier.clickOn("#lines .line-cell");
        until("#line-take", "OK");
        cashier.clickOn("#line-more").clickOn("#line-more").clickOn("#line-take");
        until("#total", "¥22.50");

        cashier.clickOn("#pay");
        until("#quick-1", "¥25.00");
        cashier.clickOn("#quick-1");
        until("#change", "¥2.50");

        cashier.clickOn("#next");
        until("#total", "¥0.00");
        assertThat(register.books().all(SaleCompleted.class)).hasSize(1);
    }

    /** Waits until the first node that the selector finds says this. */
    private static void until(String selector, String text) throws Exception {
        WaitForAsyncUtils.waitFor(
                FxThread.DEADLINE.toSeconds(),
                TimeUnit.SECONDS,
                () -> new FxRobot()
                        .lookup(selector)
                        .tryQueryAs(javafx.scene.control.Labeled.class)
                        .filter(node -> node.getText().equals(text))
                        .isPresent());
    }
}
