package app.suanpan.checkout;

import static app.suanpan.checkout.Journey.until;
import static org.assertj.core.api.Assertions.assertThat;

import app.suanpan.checkout.shop.Goods;
import app.suanpan.checkout.shop.MemoryRegister;
import app.suanpan.domain.journal.SalePostVoided;
import app.suanpan.domain.journal.SoldTender;
import app.suanpan.domain.money.Money;
import app.suanpan.domain.register.RegisterCommand;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.testfx.api.FxRobot;

/** A sale that was a mistake is undone: from the journal by keyboard alone in English, by its number by touch alone in Chinese. */
class UndoJourneyTest {
    private final MemoryRegister register = MemoryRegister.open();

    @RegisterExtension
    final Journey journey = new Journey(register, this::anEarlierSale);

    private void anEarlierSale() {
        register.scan(Goods.MILK);
        register.scan(Goods.TEA);
        register.submit(new RegisterCommand.BeginTender());
        register.submit(new RegisterCommand.TenderCash(Money.of(60_000, "CNY")));
        register.submit(new RegisterCommand.NextCustomer());
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
        until("#reason-3", "Keyed in by mistake");
        cashier.type(KeyCode.DIGIT3);
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
        until("#reason-1", "顾客不要了");
        cashier.clickOn("#reason-1");
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
}
