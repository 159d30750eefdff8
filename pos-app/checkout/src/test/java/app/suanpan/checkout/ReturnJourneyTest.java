package app.suanpan.checkout;

import static app.suanpan.checkout.Journey.until;
import static org.assertj.core.api.Assertions.assertThat;

import app.suanpan.checkout.shop.Goods;
import app.suanpan.checkout.shop.MemoryRegister;
import app.suanpan.domain.basket.Quantity;
import app.suanpan.domain.journal.ReturnCompleted;
import app.suanpan.domain.journal.SoldTender;
import app.suanpan.domain.money.Money;
import app.suanpan.domain.register.CardResult;
import app.suanpan.domain.register.RegisterCommand;
import java.util.Optional;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.testfx.api.FxRobot;

/** Goods come back with their receipt: by keyboard alone in English, by touch alone in Chinese. */
class ReturnJourneyTest {
    private final MemoryRegister register = MemoryRegister.open();

    @RegisterExtension
    final Journey journey = new Journey(register, this::anEarlierSale);

    private void anEarlierSale() {
        register.scan(Goods.MILK);
        register.scan(Goods.MILK);
        register.submit(new RegisterCommand.AddItem("20203", Quantity.ONE));
        register.submit(new RegisterCommand.BeginTender());
        register.submit(new RegisterCommand.TenderCard(Optional.of(Money.of(2_000, "CNY"))));
        register.cardAnswers(new CardResult.Approved("A1", "**** 4242"));
        register.submit(new RegisterCommand.TenderCash(Money.of(60_000, "CNY")));
        register.submit(new RegisterCommand.NextCustomer());
    }

    @Test
    void byKeyboardAlone(FxRobot cashier) throws Exception {
        until("#more", "More");
        cashier.type(KeyCode.F10);
        until("#return", "Goods come back");
        cashier.type(KeyCode.DIGIT2);
        until("#return-open", "Open");
        cashier.write("1").type(KeyCode.ENTER);
        until("#return-title", "Return from receipt s001-1-1");
        cashier.type(KeyCode.ADD);
        until(".return-count", "1");
        cashier.type(KeyCode.F7);
        until("#return-hand-back", "Hand back");
        cashier.type(KeyCode.F12);
        until("#cash", "Send it back");
        cashier.type(KeyCode.ENTER);
        until("#card-title", "The customer pays by card");
        register.cardAnswers(new CardResult.Approved("R1", "**** 4242"));
        until("#next", "Next");

        ReturnCompleted back = register.books().all(ReturnCompleted.class).getFirst();
        assertThat(back.reason()).isEqualTo("return-faulty");
        assertThat(back.refund().tenders()).extracting(SoldTender::kind).containsExactly("card");
        assertThat(back.refund().lines())
                .singleElement()
                .satisfies(line -> assertThat(line.quantity()).isEqualByComparingTo("1"));
    }

    @Test
    void byTouchAlone(FxRobot cashier) throws Exception {
        cashier.clickOn("#language");
        until("#more", "更多");
        cashier.clickOn("#more").clickOn("#return");
        until("#return-open", "打开");
        cashier.clickOn("#num-1").clickOn("#return-open");
        until("#return-title", "退货 · 小票 s001-1-1");
        cashier.clickOn("#return-all");
        until(".return-count", "2");
        cashier.clickOn("#return-reason-1").clickOn("#return-hand-back");
        until("#cash", "原路退回");
        cashier.clickOn("#cash");
        until("#card-state #card-title", "顾客正在刷卡");
        register.cardAnswers(new CardResult.Approved("R1", "**** 4242"));
        until("#cash", "退现金");
        cashier.clickOn("#cash");
        until("#next", "下一位");

        assertThat(register.books().all(ReturnCompleted.class))
                .singleElement()
                .satisfies(back -> assertThat(back.refund().tenders())
                        .extracting(SoldTender::kind)
                        .containsExactly("card", "cash"));
    }
}
