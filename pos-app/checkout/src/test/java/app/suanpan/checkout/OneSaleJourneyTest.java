package app.suanpan.checkout;

import static app.suanpan.checkout.Journey.until;
import static org.assertj.core.api.Assertions.assertThat;
import static org.testfx.api.FxAssert.verifyThat;
import static org.testfx.matcher.control.LabeledMatchers.hasText;

import app.suanpan.checkout.shop.MemoryRegister;
import app.suanpan.checkout.shop.People;
import app.suanpan.domain.journal.SaleCompleted;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.testfx.api.FxRobot;

/** One sale from the first item to the next customer, as a cashier does it: once by keyboard alone, once by touch alone. */
class OneSaleJourneyTest {
    private final MemoryRegister register = MemoryRegister.closed();

    @RegisterExtension
    final Journey journey = new Journey(register);

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
}
