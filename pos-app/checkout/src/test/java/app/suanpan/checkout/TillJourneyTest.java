package app.suanpan.checkout;

import static app.suanpan.checkout.Journey.until;
import static org.assertj.core.api.Assertions.assertThat;

import app.suanpan.checkout.shop.MemoryRegister;
import app.suanpan.domain.journal.CashMoved;
import app.suanpan.domain.journal.ReceiptReprinted;
import app.suanpan.domain.journal.ShiftOpened;
import app.suanpan.domain.journal.TillCounted;
import app.suanpan.domain.journal.TillRead;
import app.suanpan.domain.journal.TillSettled;
import app.suanpan.domain.till.Pieces;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.testfx.api.FxRobot;

/** A till from its float to its Z report: by keyboard alone in English, by touch alone in Chinese. */
class TillJourneyTest {
    private final MemoryRegister register = MemoryRegister.closed();

    @RegisterExtension
    final Journey journey = new Journey(register);

    @Test
    void byKeyboardAlone(FxRobot cashier) throws Exception {
        until("#count-float", "Count notes");
        cashier.type(KeyCode.F8);
        until("#count-total", "¥0.00");
        cashier.write("2").type(KeyCode.ENTER).write("3");
        until("#count-total", "¥350.00");
        cashier.type(KeyCode.F12);
        until("#hold", "Hold");
        ShiftOpened opened = register.books().all(ShiftOpened.class).getFirst();
        assertThat(opened.pieces()).containsExactly(new Pieces(10_000, 2), new Pieces(5_000, 3));

        cashier.type(KeyCode.F10).type(KeyCode.DIGIT6).type(KeyCode.DIGIT2).type(KeyCode.DIGIT1);
        until("#count-total", "¥0.00");
        cashier.write("12.5").type(KeyCode.ENTER);
        until(() -> register.books().all(CashMoved.class).size() == 1);
        cashier.type(KeyCode.F10).type(KeyCode.DIGIT6).type(KeyCode.DIGIT4);
        until("#slip-done", "Done");
        assertThat(register.books().all(TillRead.class).getFirst().expected()).isEqualTo(33_750);
        cashier.type(KeyCode.F9);
        until(() -> register.books().all(ReceiptReprinted.class).size() == 1);
        cashier.type(KeyCode.ENTER);

        count(cashier, "3");
        until(() -> register.books().all(TillCounted.class).size() == 1);
        until("#count-total", "¥0.00");
        cashier.write("3").type(KeyCode.DOWN).type(KeyCode.DOWN).write("0").type(KeyCode.F12);
        until("#reason-3", "It cannot be explained");
        cashier.type(KeyCode.DIGIT3);
        until("#slip-done", "Done");
        TillSettled settled = register.books().all(TillSettled.class).getFirst();
        assertThat(settled.variance()).isEqualTo(-3_750);
        assertThat(settled.varianceReason()).isEqualTo("variance-unknown");
        assertThat(settled.refusedCounts()).isEqualTo(2);
        cashier.type(KeyCode.ENTER);
        until("#sign-on", "Open");
    }

    @Test
    void byTouchAlone(FxRobot cashier) throws Exception {
        cashier.clickOn("#language");
        until("#count-float", "按面额清点");
        cashier.clickOn("#num-3").clickOn("#num-0").clickOn("#num-0").clickOn("#sign-on");
        until("#hold", "挂单");

        cashier.clickOn("#more").clickOn("#till").clickOn("#till-pickup").clickOn("#reason-1");
        until("#count-total", "¥0.00");
        cashier.clickOn("#count-kind-1").clickOn("#num-2");
        until("#count-total", "¥100.00");
        cashier.clickOn("#count-take");
        until(() -> register.books().all(CashMoved.class).size() == 1);
        assertThat(register.books().all(CashMoved.class).getFirst().pieces()).containsExactly(new Pieces(5_000, 2));

        cashier.clickOn("#more").clickOn("#sign-off");
        until("#count-total", "¥0.00");
        cashier.clickOn("#num-2").clickOn("#count-take");
        until("#slip-done", "完成");
        assertThat(register.books().all(TillSettled.class).getFirst().variance())
                .isZero();
        cashier.clickOn("#slip-done");
        until("#sign-on", "开班");
    }

    private static void count(FxRobot cashier, String hundreds) throws Exception {
        cashier.type(KeyCode.F10).type(KeyCode.DIGIT5);
        until("#count-total", "¥0.00");
        cashier.write(hundreds).type(KeyCode.F12);
    }
}
