package app.suanpan.checkout;

import static app.suanpan.checkout.Journey.until;
import static org.assertj.core.api.Assertions.assertThat;

import app.suanpan.checkout.shop.MemoryRegister;
import app.suanpan.domain.journal.ReturnCompleted;
import app.suanpan.domain.journal.SaleCompleted;
import app.suanpan.domain.journal.SoldTender;
import app.suanpan.domain.journal.TenderVoided;
import app.suanpan.domain.tender.ValueCard;
import app.suanpan.domain.tender.ValueCard.Kind;
import java.util.UUID;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.testfx.api.FxRobot;

/** A gift card is sold and pays: by keyboard alone in English, by touch alone in Chinese. */
class GiftCardJourneyTest {
    private static final ValueCard CARD = ValueCard.of(Kind.GIFT_CARD, new UUID(7, 1));

    private final MemoryRegister register = MemoryRegister.open();

    @RegisterExtension
    final Journey journey = new Journey(register);

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
                .containsExactly(SoldTender.value("gift-card", 500, CARD.masked(), CARD.number()));
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
}
