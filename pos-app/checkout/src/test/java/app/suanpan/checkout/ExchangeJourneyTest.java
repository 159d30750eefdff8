package app.suanpan.checkout;

import static app.suanpan.checkout.Journey.until;
import static org.assertj.core.api.Assertions.assertThat;

import app.suanpan.checkout.shop.Goods;
import app.suanpan.checkout.shop.MemoryRegister;
import app.suanpan.domain.journal.ReturnCompleted;
import app.suanpan.domain.journal.SaleCompleted;
import app.suanpan.domain.journal.SoldTender;
import app.suanpan.domain.money.Money;
import app.suanpan.domain.register.RegisterCommand;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.testfx.api.FxRobot;

/** Milk comes back and tea is bought instead: by keyboard alone in English, by touch alone in Chinese. */
class ExchangeJourneyTest {
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
        register.scan("s001-1-1");
        until("#return-title", "Return from receipt s001-1-1");
        cashier.type(KeyCode.ADD);
        until(".return-count", "1");
        cashier.type(KeyCode.F7).type(KeyCode.F11);
        until("#hold", "Hold");
        register.scan(Goods.TEA);
        until("#count", "1");
        cashier.type(KeyCode.F12);
        until("#cash", "Exact cash");
        cashier.type(KeyCode.F5);
        until("#next", "Next");
        itIsExchanged();
    }

    @Test
    void byTouchAlone(FxRobot cashier) throws Exception {
        cashier.clickOn("#language");
        until("#more", "更多");
        cashier.clickOn("#more").clickOn("#return");
        until("#return-open", "打开");
        cashier.clickOn("#num-1").clickOn("#return-open");
        until("#return-title", "退货 · 小票 s001-1-1");
        cashier.clickOn("#return-more");
        until(".return-count", "1");
        cashier.clickOn("#return-reason-3").clickOn("#return-exchange");
        until("#hold", "挂单");
        register.scan(Goods.TEA);
        until("#count", "1");
        cashier.clickOn("#pay");
        until("#cash", "现金整收");
        cashier.clickOn("#quick-1");
        until("#next", "下一位");
        itIsExchanged();
    }

    private void itIsExchanged() {
        assertThat(register.books().all(ReturnCompleted.class)).singleElement().satisfies(back -> {
            assertThat(back.reason()).isEqualTo("return-faulty");
            assertThat(back.refund().tenders()).extracting(SoldTender::kind).containsExactly("exchange");
        });
        assertThat(register.books().all(SaleCompleted.class).getLast().sale().tenders())
                .extracting(SoldTender::kind)
                .containsExactly("exchange", "cash");
    }
}
