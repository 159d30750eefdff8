package app.suanpan.checkout;

import static app.suanpan.checkout.Journey.until;
import static org.assertj.core.api.Assertions.assertThat;

import app.suanpan.checkout.shop.Goods;
import app.suanpan.checkout.shop.MemoryRegister;
import app.suanpan.domain.journal.SaleCompleted;
import app.suanpan.domain.journal.SoldLine;
import app.suanpan.domain.journal.Transaction;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.testfx.api.FxRobot;

/** A customer asks what things cost, and has words written on the receipt: in English by key, in Chinese by touch. */
class GoodsJourneyTest {
    private final MemoryRegister register = MemoryRegister.open().promotes();

    @RegisterExtension
    final Journey journey = new Journey(register);

    @Test
    void byKeyboardAlone(FxRobot cashier) throws Exception {
        until("#pay", "Pay");
        register.scan(Goods.TEA);
        until("#total", "¥128.00");

        cashier.type(KeyCode.F10).type(KeyCode.P);
        until("#check-look", "Look up");
        register.scan(Goods.MILK);
        until("#check-price", "¥15.80");
        register.scan("4006381333931");
        until("#refusal", "Item 4006381333931 is not in the item file. Look for it by name.");
        cashier.write("oolong");
        until("#check-found .found-name", "Oolong tea, no sugar 500 ml");
        cashier.type(KeyCode.ENTER);
        until("#check-price", "¥5.00");
        cashier.type(KeyCode.ESCAPE);
        until("#total", "¥128.00");

        cashier.type(KeyCode.F10).type(KeyCode.P);
        until("#check-look", "Look up");
        register.scan(Goods.MILK);
        until("#check-price", "¥15.80");
        cashier.type(KeyCode.F5);
        until("#total", "¥143.80");

        cashier.type(KeyCode.F5);
        until("#line-take", "OK");
        cashier.type(KeyCode.F10);
        until("#note-take", "Keep");
        cashier.write("cold, please").type(KeyCode.ENTER);
        cashier.type(KeyCode.F10).type(KeyCode.N);
        until("#note-take", "Keep");
        cashier.type(KeyCode.F6);
        until("#sale-note", "Note: Collected later");
        cashier.type(KeyCode.F12);
        until("#due", "¥143.80");
        cashier.write("143.8").type(KeyCode.ENTER);
        until("#change", "¥0.00");

        assertThat(sale().lines()).extracting(SoldLine::note).containsExactly(null, "cold, please");
        assertThat(sale().note()).isEqualTo("Collected later");
    }

    @Test
    void byTouchAlone(FxRobot cashier) throws Exception {
        cashier.clickOn("#language");
        until("#pay", "收款");
        register.scan(Goods.TEA);
        cashier.clickOn("#more").clickOn("#price-check");
        until("#check-look", "查询");
        for (String figure : "10301".split("")) {
            cashier.clickOn("#num-" + figure);
        }
        cashier.clickOn("#check-look");
        until("#check-price", "¥15.80");
        cashier.clickOn("#check-sell");
        until("#total", "¥143.80");

        cashier.clickOn("#lines .line-cell");
        until("#line-note", "备注");
        cashier.clickOn("#line-note").clickOn("#note-ready-1");
        cashier.clickOn("#more").clickOn("#note").clickOn("#note-ready-2");
        until("#sale-note", "备注：稍后来取");
        cashier.clickOn("#more").clickOn("#note").clickOn("#note-drop");
        cashier.clickOn("#pay");
        until("#due", "¥143.80");
        cashier.clickOn("#quick-0");
        until("#change", "¥0.00");

        assertThat(sale().lines()).extracting(SoldLine::note).containsExactly("礼品包装", null);
        assertThat(sale().note()).isNull();
    }

    private Transaction sale() {
        return register.books().all(SaleCompleted.class).getFirst().sale();
    }
}
