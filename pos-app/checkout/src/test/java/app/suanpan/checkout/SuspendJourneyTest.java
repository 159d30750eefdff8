package app.suanpan.checkout;

import static app.suanpan.checkout.Journey.until;
import static org.assertj.core.api.Assertions.assertThat;

import app.suanpan.checkout.shop.MemoryRegister;
import app.suanpan.domain.journal.ShiftOpened;
import app.suanpan.domain.journal.ShiftResumed;
import app.suanpan.domain.journal.ShiftSuspended;
import app.suanpan.domain.journal.TillSettled;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.testfx.api.FxRobot;

/** A cashier leaves the till and goes on with it: by keyboard alone in English, by touch alone in Chinese. */
class SuspendJourneyTest {
    private final MemoryRegister register = MemoryRegister.open();

    @RegisterExtension
    final Journey journey = new Journey(register);

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
        until("#take-up-0", "陈安娜 14:32 起  ·  14:32 离开款台 1");
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
}
