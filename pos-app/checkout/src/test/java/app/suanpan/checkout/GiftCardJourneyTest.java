package app.suanpan.checkout;

import static org.assertj.core.api.Assertions.assertThat;

import app.suanpan.checkout.shop.MemoryRegister;
import app.suanpan.domain.journal.ReturnCompleted;
import app.suanpan.domain.journal.SaleCompleted;
import app.suanpan.domain.journal.SoldTender;
import app.suanpan.domain.journal.TenderVoided;
import app.suanpan.domain.tender.ValueCard;
import app.suanpan.domain.tender.ValueCard.Kind;
import app.suanpan.testkit.FxThread;
import java.util.UUID;
import java.util.concurrent.Callable;
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

/** A gift card is sold and pays: by keyboard alone in English, by touch alone in Chinese. */
@ExtendWith(ApplicationExtension.class)
class GiftCardJourneyTest {
    private static final ValueCard CARD = ValueCard.of(Kind.GIFT_CARD, new UUID(7, 1));

    private final MemoryRegister register = MemoryRegister.open();
    private Checkout checkout;

    @Start
    void openTheCheckout(Stage stage) {
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
        until("#hold", "Hold");
        cashier.type(KeyCode.F10).type(KeyCode.DIGIT8);
        until("#number-take", "Take");
        cashier.write(CARD.number()).type(KeyCode.ENTER);
        until("#count-total", "¥0.00");
        cashier.write("20").type(KeyCode.ENTER);
        until("#total", "¥20.00");
        cashier.type(KeyCode.F12);
        until("#due", "¥20.00");
        cashier.type(KeyCode.ENTER);
        until("#change", "¥0.00");
        cashier.type(KeyCode.ENTER);
        until("#hold", "Hold");

        cashier.write("oolong");
        until("#found .found-name", "Oolong tea, no sugar 500 ml");
        cashier.type(KeyCode.ENTER);
        until("#total", "¥5.00");
        cashier.type(KeyCode.F12);
        until("#due", "¥5.00");
        cashier.write("1").type(KeyCode.ENTER);
        until("#due", "¥4.00");
        cashier.type(KeyCode.F2);
        until("#take-back-0", "Take back: Cash  ¥1.00");
        cashier.type(KeyCode.DIGIT3);
        until("#due", "¥5.00");
        assertThat(register.books().all(TenderVoided.class)).hasSize(1);
        cashier.type(KeyCode.F2).type(KeyCode.DIGIT1);
        until("#number-take", "Take");
        cashier.write(CARD.number()).type(KeyCode.ENTER);
        until(() -> register.books().all(SaleCompleted.class).size() == 2);
        assertThat(register.books().all(SaleCompleted.class).getLast().sale().tenders())
                .containsExactly(new SoldTender("gift-card", 500, null, null, CARD.masked(), CARD.number()));
        assertThat(register.books().valueOf(CARD).balance()).isEqualTo(1_500);
    }

    @Test
    void byTouchAlone(FxRobot cashier) throws Exception {
        cashier.clickOn("#language");
        until("#hold", "挂单");
        cashier.clickOn("#more").clickOn("#gift-card");
        until("#number-without", "新卡号");
        cashier.clickOn("#number-without");
        until("#count-total", "¥0.00");
        cashier.clickOn("#num-5").clickOn("#num-0").clickOn("#count-take");
        until("#total", "¥50.00");
        cashier.clickOn("#pay");
        until("#due", "¥50.00");
        cashier.clickOn("#cash");
        until(() -> register.books().all(SaleCompleted.class).size() == 1);
        String number = register.books()
                .all(SaleCompleted.class)
                .getFirst()
                .sale()
                .lines()
                .getFirst()
                .pack()
                .serial();
        assertThat(register.books()
                        .valueOf(ValueCard.parse(number).orElseThrow())
                        .balance())
                .isEqualTo(5_000);
        assertThat(register.books().all(ReturnCompleted.class)).isEmpty();
    }

    /** Waits until the first node that the selector finds says this. */
    private static void until(String selector, String text) throws Exception {
        until(() -> new FxRobot()
                .lookup(selector)
                .tryQueryAs(Labeled.class)
                .filter(node -> node.getText().equals(text))
                .isPresent());
    }

    private static void until(Callable<Boolean> holds) throws Exception {
        WaitForAsyncUtils.waitFor(FxThread.DEADLINE.toSeconds(), TimeUnit.SECONDS, holds);
    }
}
