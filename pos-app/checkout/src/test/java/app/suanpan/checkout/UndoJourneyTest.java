package app.suanpan.checkout;

import static org.assertj.core.api.Assertions.assertThat;

import app.suanpan.checkout.shop.Goods;
import app.suanpan.checkout.shop.MemoryRegister;
import app.suanpan.domain.journal.SalePostVoided;
import app.suanpan.domain.journal.SoldTender;
import app.suanpan.domain.money.Money;
import app.suanpan.domain.register.RegisterCommand;
import app.suanpan.testkit.FxThread;
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

/** A sale that was a mistake is undone: from the journal by keyboard alone in English, by its number by touch alone in Chinese. */
@ExtendWith(ApplicationExtension.class)
class UndoJourneyTest {
    private final MemoryRegister register = MemoryRegister.open();
    private Checkout checkout;

    @Start
    void openTheCheckout(Stage stage) {
        register.scan(Goods.MILK);
        register.scan(Goods.TEA);
        register.submit(new RegisterCommand.BeginTender());
        register.submit(new RegisterCommand.TenderCash(Money.of(60_000, "CNY")));
        register.submit(new RegisterCommand.NextCustomer());
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
        until("#more", "More");
        cashier.type(KeyCode.F10).type(KeyCode.DIGIT7);
        until("#journal-rows .found-name", "Sale, lines: 2");
        cashier.type(KeyCode.ENTER);
        until("#entry-what", "Sale, lines: 2");
        cashier.type(KeyCode.F9);
        until("#return-title", "Return from receipt s001-1-1");
        cashier.type(KeyCode.F9);
        until("#reason-1", "Keyed in by mistake");
        cashier.type(KeyCode.DIGIT1);
        until("#cash", "Hand back");
        cashier.type(KeyCode.ENTER);
        until("#next", "Next");
        itIsUndone("void-mistake");
    }

    @Test
    void byTouchAlone(FxRobot cashier) throws Exception {
        cashier.clickOn("#language");
        until("#more", "更多");
        cashier.clickOn("#more").clickOn("#return");
        until("#return-open", "打开");
        cashier.clickOn("#num-1").clickOn("#return-open");
        until("#return-title", "退货 · 小票 s001-1-1");
        cashier.clickOn("#return-undo");
        until("#reason-2", "顾客不要了");
        cashier.clickOn("#reason-2");
        until("#cash", "退现金");
        cashier.clickOn("#cash");
        until("#next", "下一位");
        itIsUndone("void-changed-mind");
    }

    private void itIsUndone(String reason) {
        assertThat(register.books().all(SalePostVoided.class)).singleElement().satisfies(undone -> {
            assertThat(undone.reason()).isEqualTo(reason);
            assertThat(undone.saleReceipt()).isEqualTo("s001-1-1");
            assertThat(undone.reversal().lines()).hasSize(2);
            assertThat(undone.reversal().tenders()).extracting(SoldTender::kind).containsExactly("cash");
        });
    }

    /** Waits until the first node that the selector finds says this. */
    private static void until(String selector, String text) throws Exception {
        WaitForAsyncUtils.waitFor(
                FxThread.DEADLINE.toSeconds(),
                TimeUnit.SECONDS,
                () -> new FxRobot()
                        .lookup(selector)
                        .tryQuery()
                        .filter(Labeled.class::isInstance)
                        .map(node -> ((Labeled) node).getText())
                        .filter(text::equals)
                        .isPresent());
    }
}
