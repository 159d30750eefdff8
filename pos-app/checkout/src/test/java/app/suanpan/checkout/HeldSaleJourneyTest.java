package app.suanpan.checkout;

import static app.suanpan.checkout.Journey.until;
import static org.assertj.core.api.Assertions.assertThat;

import app.suanpan.checkout.shop.MemoryRegister;
import app.suanpan.domain.journal.SaleCompleted;
import app.suanpan.domain.journal.TransactionHeld;
import app.suanpan.domain.journal.TransactionRecalled;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.testfx.api.FxRobot;

/** A customer fetches the money while the next one pays: by keyboard alone in English, by touch alone in Chinese. */
class HeldSaleJourneyTest {
    private final MemoryRegister register = MemoryRegister.open();

    @RegisterExtension
    final Journey journey = new Journey(register);

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
}
