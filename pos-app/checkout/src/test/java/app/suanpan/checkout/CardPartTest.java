package app.suanpan.checkout;

import app.suanpan.checkout.shop.Goods;
import app.suanpan.checkout.shop.MemoryRegister;
import app.suanpan.domain.register.CardResult;
import app.suanpan.testkit.Screen;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A card pays a part, and the keyboard is where it was before. */
class CardPartTest {
    @RegisterExtension
    private final Screen screen = new Screen();

    @RegisterExtension
    private final Counter counter = new Counter(screen);

    @Test
    void afterTheCardTheRestIsTypedWithoutTouchingTheScreen() {
        MemoryRegister register = MemoryRegister.open();
        register.scan(Goods.MILK);
        counter.open(register);
        screen.press(KeyCode.F12);
        screen.awaitText("#due", "¥15.80");
        screen.type("10");
        screen.press(KeyCode.F11);
        screen.awaitText("#card-title", "The customer pays by card");
        register.cardAnswers(new CardResult.Approved("A1", "**** 4242"));
        screen.awaitText("#due", "¥5.80");
        screen.type("6");
        screen.press(KeyCode.ENTER);
        screen.awaitText("#change", "¥0.20");
    }
}
