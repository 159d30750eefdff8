package app.suanpan.checkout;

import static app.suanpan.checkout.Journey.until;
import static org.assertj.core.api.Assertions.assertThat;

import app.suanpan.checkout.shop.Goods;
import app.suanpan.checkout.shop.MemoryRegister;
import app.suanpan.domain.journal.CardReversal;
import app.suanpan.domain.journal.SaleCompleted;
import app.suanpan.domain.journal.SoldTender;
import app.suanpan.domain.journal.TenderVoided;
import app.suanpan.domain.register.CardResult;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.testfx.api.FxRobot;

/**
 * Customers pay with the code on their phone, and what was charged is taken back: by keyboard alone in English, by touch alone in
 * Chinese.
 */
class PaymentCodeJourneyTest {
    private static final String CODE = "134567890123456789";

    private final MemoryRegister register = MemoryRegister.open().takesCodes();

    @RegisterExtension
    final Journey journey = new Journey(register);

    @Test
    void byKeyboardAlone(FxRobot cashier) throws Exception {
        until("#hold", "Hold");
        cashier.write("oolong");
        until("#found .found-name", "Oolong tea, no sugar 500 ml");
        cashier.type(KeyCode.ENTER);
        until("#total", "¥5.00");
        cashier.type(KeyCode.F12);
        until("#due", "¥5.00");
        until("#code-hint", "or scan the payment code on the phone");
        cashier.write("2").type(KeyCode.F11);
        until("#card-title", "The customer pays by card");
        register.cardAnswers(new CardResult.Approved("A1", "**** 4242"));
        until("#due", "¥3.00");

        cashier.type(KeyCode.F2);
        until("#by-code", "Key in a payment code");
        cashier.type(KeyCode.Q);
        until("#number-take", "Take");
        cashier.write(CODE).type(KeyCode.ENTER);
        until("#card-title", "The payment code is being checked");
        register.cardAnswers(new CardResult.Confirming());
        until("#card-title", "The customer confirms on the phone");
        cashier.type(KeyCode.F7);
        until("#card-title", "The payment is being taken back");
        register.cardAnswers(new CardResult.Reversed());
        until("#due", "¥3.00");

        cashier.type(KeyCode.F2);
        until("#take-back-0", "Take back: Card **** 4242  ¥2.00");
        cashier.type(KeyCode.DIGIT3);
        until("#card-title", "The payment is being taken back");
        register.cardAnswers(new CardResult.Unknown("no answer"));
        until("#card-title", "Nobody knows if it went back");
        cashier.type(KeyCode.F6);
        register.cardAnswers(new CardResult.Reversed());
        until("#due", "¥5.00");
        assertThat(register.books().all(TenderVoided.class)).hasSize(1);
        assertThat(register.books().all(CardReversal.class)).hasSize(3);
        cashier.type(KeyCode.ENTER);
        until(() -> register.books().all(SaleCompleted.class).size() == 1);
        assertThat(register.books().all(SaleCompleted.class).getFirst().sale().tenders())
                .containsExactly(SoldTender.cash(500));
    }

    @Test
    void byTouchAlone(FxRobot cashier) throws Exception {
        cashier.clickOn("#language");
        until("#hold", "挂单");
        register.scan(Goods.MILK);
        until("#pay", "收款");
        cashier.clickOn("#pay");
        until("#code-hint", "或扫描顾客手机上的付款码");
        register.scan(CODE);
        until("#card-title", "正在核对付款码");
        register.cardAnswers(new CardResult.Unknown("no answer"));
        until("#card-title", "尚不清楚是否已付");
        cashier.clickOn("#card-query");
        register.cardAnswers(new CardResult.Confirming());
        until("#card-title", "顾客正在手机上确认");
        cashier.clickOn("#card-give-up");
        until("#card-title", "正在撤销付款");
        register.cardAnswers(new CardResult.Reversed());
        until("#code-hint", "或扫描顾客手机上的付款码");
        register.scan("287654321098765432");
        register.cardAnswers(new CardResult.Approved("4200000000001234", ""));
        until(() -> register.books().all(SaleCompleted.class).size() == 1);
        assertThat(register.books().all(SaleCompleted.class).getFirst().sale().tenders())
                .extracting(SoldTender::kind)
                .containsExactly("alipay");
    }
}
