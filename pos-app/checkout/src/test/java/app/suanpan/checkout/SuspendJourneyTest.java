package app.suanpan.checkout;

import static org.assertj.core.api.Assertions.assertThat;

import app.suanpan.checkout.shop.MemoryRegister;
import app.suanpan.domain.journal.ShiftOpened;
import app.suanpan.domain.journal.ShiftResumed;
import app.suanpan.domain.journal.ShiftSuspended;
import app.suanpan.domain.journal.TillSettled;
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

/** A cashier leaves the till and goes on with it: by keyboard alone in English, by touch alone in Chinese. */
@ExtendWith(ApplicationExtension.class)
class SuspendJourneyTest {
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
        cashier.type(KeyCode.F10);
        until("#till", "Till");
        cashier.type(KeyCode.DIGIT6);
        until("#till-suspend", "Leave the till uncounted");
        cashier.type(KeyCode.DIGIT5);
        until("#sign-on", "Open");
        cashier.type(KeyCode.F9);
        until("#take-up-0", "陈安娜 since 14:32  ·  left till 1 at 14:32");
        cashier.type(KeyCode.DIGIT1);
        until("#hold", "Hold");
        isOneShift();
    }

    @Test
    void byTouchAlone(FxRobot cashier) throws Exception {
        cashier.clickOn("#language");
        until("#hold", "挂单");
        cashier.clickOn("#more").clickOn("#till").clickOn("#till-suspend");
        until("#take-up", "继续班次");
        cashier.clickOn("#take-up");
        until("#take-up-0", "陈安娜 14:32 起  ·  14:32 离开 1 款台");
        cashier.clickOn("#take-up-0");
        until("#hold", "挂单");
        isOneShift();
    }

    private void isOneShift() throws Exception {
        until(() -> register.books().all(ShiftResumed.class).size() == 1);
        assertThat(register.books().all(ShiftOpened.class)).hasSize(1);
        assertThat(register.books().all(ShiftSuspended.class)).hasSize(1);
        assertThat(register.books().all(TillSettled.class)).isEmpty();
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
