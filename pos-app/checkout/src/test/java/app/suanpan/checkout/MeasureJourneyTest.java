package app.suanpan.checkout;

import static app.suanpan.checkout.Journey.until;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import app.suanpan.checkout.shop.Goods;
import app.suanpan.checkout.shop.MemoryRegister;
import app.suanpan.domain.journal.SaleCompleted;
import app.suanpan.domain.journal.SoldLine;
import java.util.List;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.testfx.api.FxRobot;

/** Loose goods, however they are chosen: in English by key, in Chinese by touch. */
class MeasureJourneyTest {
    private final MemoryRegister register = MemoryRegister.open();

    @RegisterExtension
    final Journey journey = new Journey(register);

    @Test
    void byKeyboardAlone(FxRobot cashier) throws Exception {
        until("#pay", "Pay");
        register.scan(Goods.LOOSE_NUTS);
        until("#weight-price", "¥24.80/jin");
        register.scan(Goods.MILK);
        until("#measure-waiting", "Scanned meanwhile: 1. It follows by itself.");
        cashier.write("2.5");
        until("#measure-net", "Net 2.476 jin");
        cashier.type(KeyCode.F5);
        until("#weight-price", "¥24.80/jin  ·  comes to ¥62.00");
        cashier.type(KeyCode.F7);
        until("#measure-net", "Net 2.49 jin");
        cashier.type(KeyCode.ENTER);
        until("#total", "¥77.55");

        cashier.write("10101").type(KeyCode.ENTER);
        until("#weight-price", "¥11.80/kg");
        cashier.type(KeyCode.ESCAPE);
        until("#total", "¥77.55");
        cashier.write("0.5*10101").type(KeyCode.ENTER);
        until("#total", "¥83.45");

        cashier.type(KeyCode.F12);
        until("#due", "¥83.45");
        cashier.write("83.45").type(KeyCode.ENTER);
        until("#change", "¥0.00");
        assertThat(sold())
                .extracting(
                        SoldLine::unit,
                        line -> line.byHand() == null
                                ? ""
                                : line.byHand().tare().toPlainString())
                .containsExactly(tuple("JIN", "0.01"), tuple("EACH", ""), tuple("KILOGRAM", "0"));
    }

    @Test
    void byTouchAlone(FxRobot cashier) throws Exception {
        cashier.clickOn("#language");
        until("#pay", "收款");
        cashier.clickOn("#tile-0");
        until("#weight-price", "¥11.80/公斤");
        cashier.clickOn("#num-1").clickOn("#tare-2");
        until("#measure-net", "净重 0.88 公斤");
        cashier.clickOn("#tare-0").clickOn("#weight-take");
        until("#total", "¥11.80");
        register.scan(Goods.LOOSE_NUTS);
        until("#weight-price", "¥24.80/斤");
        cashier.clickOn("#panel-close");
        until("#total", "¥11.80");
        cashier.clickOn("#pay");
        until("#due", "¥11.80");
        cashier.clickOn("#quick-0");
        until("#change", "¥0.00");
        assertThat(sold()).hasSize(1);
    }

    private List<SoldLine> sold() {
        return register.books().all(SaleCompleted.class).getFirst().sale().lines();
    }
}
