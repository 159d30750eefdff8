package app.suanpan.checkout;

import static app.suanpan.checkout.Journey.until;
import static org.assertj.core.api.Assertions.assertThat;

import app.suanpan.checkout.shop.Goods;
import app.suanpan.checkout.shop.Labels;
import app.suanpan.checkout.shop.MemoryRegister;
import app.suanpan.domain.item.NetWeight;
import app.suanpan.domain.journal.SaleCompleted;
import app.suanpan.domain.journal.SoldLine;
import app.suanpan.domain.journal.SoldPack;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.testfx.api.FxRobot;

/** Packs of which a code says more than their article, from the shelf to the journal: in English by key, in Chinese by touch. */
class PackJourneyTest {
    private final MemoryRegister register = MemoryRegister.open();

    @RegisterExtension
    final Journey journey = new Journey(register);

    @Test
    void inEnglishByKey(FxRobot cashier) throws Exception {
        until("#hold", "Hold");
        register.scan(Labels.EXPIRED_MILK);
        says("Item 10301 expired on 2026-11-20 and cannot be sold. Take it off the shelf.");
        until("#total", "¥0.00");

        register.scan(Goods.MILK);
        until("#total", "¥15.80");
        register.scanTwin(Labels.MILK_OF_A_LOT);
        says("lot A7 · serial S1");
        until("#total", "¥15.80");
        register.scan(Labels.MILK_OF_A_LOT);
        says("Serial number S1 is in this sale already. Look which one it is.");

        register.scan(Labels.WEIGHED_APPLES);
        until("#total", "¥30.95");
        register.scan(Labels.PRICED_GRAPES);
        until("#total", "¥43.75");
        says("about 0.646 kg");
        says("12.80 on the pack");

        register.scan("6901234567893");
        says("6901234567893 was misread: a digit is wrong. Scan it again, or type the digits below the bars.");
        register.scan("134567890123456789");
        says("That may be a payment code (13…). Go to Pay first, then the customer shows it again.");

        cashier.type(KeyCode.F12);
        until("#due", "¥43.75");
        cashier.write("50").type(KeyCode.ENTER);
        until("#change", "¥6.25");

        List<SoldLine> sold =
                register.books().all(SaleCompleted.class).getFirst().sale().lines();
        assertThat(sold)
                .extracting(SoldLine::pack)
                .containsExactly(
                        new SoldPack("A7", "S1", LocalDate.of(2026, 12, 31), null, null, null),
                        null,
                        new SoldPack(null, null, null, null, new NetWeight(new BigDecimal("0.646"), true), 1_280L));
        assertThat(sold).extracting(SoldLine::unit).containsExactly("EACH", "KILOGRAM", "EACH");
    }

    @Test
    void inChineseByTouch(FxRobot cashier) throws Exception {
        until("#hold", "Hold");
        cashier.clickOn("#language");
        until("#hold", "挂单");
        register.scan(Labels.OLD_MILK);
        until("#question-known", "最佳赏味期至 2026年11月20日");
        cashier.clickOn("#question-take");
        register.scan(Goods.TEA);
        register.scan(Labels.PRICED_GRAPES);
        says("约 0.646 公斤");
        says("标签价 12.80");
        register.scan(Labels.COUPON);
        says("这是厂家优惠券 (8112)001234561234560123456，本店不收，请交还顾客。");
        until("#total", "¥156.60");
        cashier.clickOn("#pay");
        until("#due", "¥156.60");
        cashier.clickOn("#quick-0");
        until("#change", "¥0.00");
        assertThat(register.books().all(SaleCompleted.class)).hasSize(1);
    }

    /** Waits until something on the screen says this. */
    private static void says(String text) throws Exception {
        until(() -> new FxRobot()
                .lookup(".label").queryAllAs(Labeled.class).stream()
                        .anyMatch(label -> label.getText().equals(text)));
    }
}
