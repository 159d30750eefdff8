package app.suanpan.checkout;

import static app.suanpan.checkout.Journey.until;
import static org.assertj.core.api.Assertions.assertThat;

import app.suanpan.checkout.shop.Goods;
import app.suanpan.checkout.shop.Labels;
import app.suanpan.checkout.shop.MemoryRegister;
import app.suanpan.domain.journal.SaleCompleted;
import app.suanpan.domain.journal.SoldLine;
import java.util.List;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.testfx.api.FxRobot;

/** What has to be answered before something is sold, while the scanner goes on: in English by key, in Chinese by touch. */
class QuestionJourneyTest {
    private final MemoryRegister register = MemoryRegister.open();

    @RegisterExtension
    final Journey journey = new Journey(register);

    @Test
    void byKeyboardAlone(FxRobot cashier) throws Exception {
        until("#pay", "Pay");
        register.scan(Goods.SPIRITS);
        until("#question-known", "Born on 22 Nov 2008 or before");
        register.scan(Goods.MILK);
        until("#question-hint", "Scanned meanwhile: 1. It follows by itself.");
        cashier.type(KeyCode.ENTER);
        until("#total", "¥183.80");

        register.scan(Goods.TELEPHONE);
        until("#question-take", "OK");
        cashier.write("SN-7").type(KeyCode.ENTER);
        until("#total", "¥2,182.80");
        register.scan(Goods.TELEPHONE);
        until("#question-take", "OK");
        cashier.write("SN-7").type(KeyCode.ENTER);
        until("#refusal", "Serial number SN-7 is in this sale already. Look which one it is.");
        cashier.type(KeyCode.ESCAPE);

        register.scan(Labels.OLD_MILK);
        until("#question-known", "Best before 20 Nov 2026");
        cashier.type(KeyCode.ENTER);
        until("#total", "¥2,198.60");

        cashier.type(KeyCode.F12);
        until("#due", "¥2,198.60");
        cashier.write("2198.6").type(KeyCode.ENTER);
        until("#change", "¥0.00");
        assertThat(sold()).extracting(SoldLine::ageChecked).containsExactly(18, null, null, null);
        assertThat(sold().get(2).pack().serial()).isEqualTo("SN-7");
    }

    @Test
    void byTouchAlone(FxRobot cashier) throws Exception {
        cashier.clickOn("#language");
        until("#pay", "收款");
        register.scan(Goods.TEA);
        register.scan(Goods.SPIRITS);
        until("#question-known", "2008年11月22日 或之前出生");
        for (String figure : "20081123".split("")) {
            cashier.clickOn("#num-" + figure);
        }
        cashier.clickOn("#question-take");
        until("#total", "¥128.00");
        register.scan(Goods.SPIRITS);
        until("#question-take", "已满年龄");
        cashier.clickOn("#question-take");
        until("#total", "¥296.00");
        register.scan(Goods.SYRUP);
        until("#question-take", "确定");
        cashier.clickOn("#num-4").clickOn("#num-2").clickOn("#question-take");
        until("#total", "¥334.00");
        register.scan(Goods.SYRUP);
        until("#question-take", "确定");
        cashier.clickOn("#panel-close");
        until("#total", "¥334.00");

        cashier.clickOn("#pay");
        until("#due", "¥334.00");
        cashier.clickOn("#quick-0");
        until("#change", "¥0.00");
        assertThat(sold()).extracting(SoldLine::ageChecked).containsExactly(null, 18, null);
        assertThat(sold().get(2).pack().lot()).isEqualTo("42");
    }

    private List<SoldLine> sold() {
        return register.books().all(SaleCompleted.class).getFirst().sale().lines();
    }
}
