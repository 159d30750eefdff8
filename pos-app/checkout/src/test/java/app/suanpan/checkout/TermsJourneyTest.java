package app.suanpan.checkout;

import static app.suanpan.checkout.Journey.until;
import static org.assertj.core.api.Assertions.assertThat;

import app.suanpan.checkout.shop.MemoryRegister;
import app.suanpan.checkout.shop.Offers;
import app.suanpan.domain.journal.SaleCompleted;
import app.suanpan.domain.journal.SoldReduction;
import app.suanpan.domain.journal.Transaction;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.testfx.api.FxRobot;

/** Everything that can be agreed about a basket, by the keyboard alone and by touch alone. */
class TermsJourneyTest {
    private final MemoryRegister register = MemoryRegister.open().promotes();

    @RegisterExtension
    final Journey journey = new Journey(register);

    @Test
    void byKeyboardAlone(FxRobot cashier) throws Exception {
        until("#pay", "Pay");
        cashier.write("2*10301").type(KeyCode.ENTER);
        until("#savings", "−7.90");
        until(".line-offer", "Fresh milk, second at half price");

        // The promotion is taken off, and put back.
        cashier.type(KeyCode.F6);
        until(".terms-why", "on Fresh milk 950 ml");
        cashier.type(KeyCode.ENTER);
        until("#savings", "0.00");
        until(".terms-why", "Taken off this sale by hand.");
        cashier.type(KeyCode.ENTER);
        until("#savings", "−7.90");

        // The whole basket: 3.70 off, because the manager says so.
        cashier.type(KeyCode.F6).type(KeyCode.F4).type(KeyCode.F7).write("3.7").type(KeyCode.ENTER);
        until("#total", "¥20.00");

        // The line: half of what is left of it, because it is damaged.
        cashier.type(KeyCode.F5);
        until("#line-take", "OK");
        cashier.type(KeyCode.F6).write("50").type(KeyCode.ENTER);
        until("#total", "¥8.15");

        // Another tax for the line.
        cashier.type(KeyCode.F5);
        until("#line-take", "OK");
        cashier.type(KeyCode.F9).type(KeyCode.DIGIT2).type(KeyCode.F7).type(KeyCode.ENTER);
        until("#tax", "0.67");

        // Free of tax, with a certificate.
        cashier.type(KeyCode.F6);
        until("#terms-discount", "Basket discount");
        cashier.type(KeyCode.F8);
        until("#exempt-take", "Free of tax");
        cashier.write("D-17").type(KeyCode.ENTER);
        until("#total", "¥7.48");

        cashier.type(KeyCode.F12);
        until("#due", "¥7.48");
        cashier.write("7.48").type(KeyCode.ENTER);
        until("#receipt-number", "s001-1-1");
        Transaction sale = sale();
        assertThat(sale.total()).isEqualTo(748);
        assertThat(sale.exemption()).isEqualTo("diplomatic");
        assertThat(sale.terms().taxChanges()).hasSize(1);
        assertThat(sale.lines().getFirst().reductions())
                .extracting(SoldReduction::source)
                .containsExactly("milk-second-half", "hand:line", "hand:order");
    }

    @Test
    void byTouchAlone(FxRobot cashier) throws Exception {
        until("#pay", "Pay");
        register.scan(app.suanpan.checkout.shop.Goods.TEA);
        register.scan(Offers.COUPON);
        until("#savings", "−10.00");

        cashier.clickOn("#terms");
        until(".terms-why", "on Longjing tea, first flush 50 g");
        cashier.clickOn(".terms-name");
        until("#savings", "0.00");

        cashier.clickOn("#terms-discount")
                .clickOn("#discount-percent")
                .clickOn("#num-1")
                .clickOn("#num-0");
        cashier.clickOn("#discount-reason-3").clickOn("#discount-take");
        until("#total", "¥115.20");

        cashier.clickOn("#lines .line-cell");
        until("#line-take", "OK");
        cashier.clickOn("#line-discount")
                .clickOn("#discount-amount")
                .clickOn("#num-8")
                .clickOn("#discount-take");
        until("#total", "¥108.00");

        cashier.clickOn("#terms");
        until("#terms-discount", "Basket discount");
        cashier.clickOn("#terms-discount").clickOn("#discount-drop");
        until("#total", "¥120.00");

        cashier.clickOn("#pay");
        until("#due", "¥120.00");
        cashier.clickOn("#quick-0");
        until("#receipt-number", "s001-1-1");
        assertThat(sale().total()).isEqualTo(12_000);
        assertThat(sale().terms().removed()).containsExactly("tea-coupon");
        assertThat(sale().promotions()).isNull();
    }

    private Transaction sale() {
        return register.books().all(SaleCompleted.class).getFirst().sale();
    }
}
