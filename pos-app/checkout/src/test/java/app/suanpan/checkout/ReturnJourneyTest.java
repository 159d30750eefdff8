package app.suanpan.checkout;

import static app.suanpan.checkout.Journey.until;
import static org.assertj.core.api.Assertions.assertThat;

import app.suanpan.checkout.shop.Goods;
import app.suanpan.checkout.shop.MemoryRegister;
import app.suanpan.domain.basket.Quantity;
import app.suanpan.domain.item.LocalName;
import app.suanpan.domain.journal.ReturnCompleted;
import app.suanpan.domain.journal.SoldTender;
import app.suanpan.domain.money.Money;
import app.suanpan.domain.reason.Reason;
import app.suanpan.domain.reason.ReasonUse;
import app.suanpan.domain.reason.Reasons;
import app.suanpan.domain.register.CardResult;
import app.suanpan.domain.register.MoneyBackCommand;
import app.suanpan.domain.register.RegisterCommand;
import java.util.Optional;
import java.util.stream.IntStream;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.testfx.api.FxRobot;

/** Goods come back with their receipt: by keyboard alone in English, by touch alone in Chinese. */
class ReturnJourneyTest {
    private static final Reasons NINE = Reasons.with(IntStream.rangeClosed(1, 9)
            .mapToObj(i ->
                    new Reason(ReasonUse.RETURN, "return-" + i, new LocalName("原因 " + i, "Reason " + i), false, false))
            .toList());

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
    void anyOfNineReasonsByKey(FxRobot cashier) throws Exception {
        register.offers(NINE);
        returns(register);
        until("#return-reason-other", "Other…");
        cashier.type(KeyCode.F8);
        until("#reason-7", "Reason 7");
        cashier.type(KeyCode.DIGIT7);
        until("#return-reason-other", "Reason 7");
        assertThat(reason()).isEqualTo("return-7|原因 7|Reason 7|");
        cashier.type(KeyCode.F8);
        until("#return-own-words", "In your own words");
        cashier.type(KeyCode.F8);
        until("#return-reason-take", "OK");
        cashier.write("too blue").type(KeyCode.ENTER);
        until("#return-reason-other", "too blue");
        assertThat(reason()).isEqualTo("too blue");
        cashier.type(KeyCode.F5);
        until("#return-reason-other", "Other…");
        assertThat(reason()).isEqualTo("return-1|原因 1|Reason 1|");
    }

    @Test
    void anyOfNineReasonsByTouch(FxRobot cashier) throws Exception {
        register.offers(NINE);
        cashier.clickOn("#language");
        returns(register);
        until("#return-reason-other", "其他…");
        cashier.clickOn("#return-reason-other");
        until("#reason-9", "原因 9");
        cashier.clickOn("#reason-9");
        until("#return-reason-other", "原因 9");
        assertThat(reason()).isEqualTo("return-9|原因 9|Reason 9|");
    }

    private static void returns(MemoryRegister register) {
        register.scan("s001-1-1");
        register.submit(new MoneyBackCommand.TakeAllBack());
    }

    private String reason() {
        return register.state().returning().orElseThrow().reason();
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
