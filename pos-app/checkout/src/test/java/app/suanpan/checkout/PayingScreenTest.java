package app.suanpan.checkout;

import static org.assertj.core.api.Assertions.assertThat;

import app.suanpan.checkout.shop.Goods;
import app.suanpan.checkout.shop.MemoryRegister;
import app.suanpan.domain.journal.SaleCompleted;
import app.suanpan.domain.register.CardResult;
import app.suanpan.domain.register.Phase;
import app.suanpan.testkit.FxThread;
import app.suanpan.testkit.Screen;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** How a customer pays, and what the screen says while it is not sure. */
class PayingScreenTest {
    @RegisterExtension
    final Screen screen = new Screen();

    @RegisterExtension
    final Counter counter = new Counter(screen);

    private final MemoryRegister register = MemoryRegister.open();

    @Test
    void enterTakesTheExactAmount() {
        counter.open(register);
        counter.sellMilk();
        screen.awaitText("#change", "¥0.00");
        assertThat(register.books().all(SaleCompleted.class)).hasSize(1);
    }

    @Test
    void anAmountThatIsTypedGivesChange() {
        counter.open(register);
        counter.payFor(Goods.MILK);
        screen.type("20");
        screen.press(KeyCode.ENTER);
        screen.awaitText("#change", "¥4.20");
    }

    @Test
    void aQuickAmountIsOneTouch() {
        counter.open(register);
        counter.payFor(Goods.MILK);
        screen.awaitText("#quick-1", "¥20.00");
        screen.click("#quick-1");
        screen.awaitText("#change", "¥4.20");
    }

    @Test
    void lessThanIsDueLeavesTheRestOpen() {
        counter.open(register);
        counter.payFor(Goods.MILK);
        screen.type("10");
        screen.press(KeyCode.ENTER);
        screen.awaitText("#due", "¥5.80");
        screen.press(KeyCode.ENTER);
        screen.awaitText("#change", "¥0.00");
    }

    @Test
    void aCardIsWaitedForAndThenPays() {
        counter.open(register);
        counter.payFor(Goods.TEA);
        screen.press(KeyCode.F11);
        screen.await("the card is waited for", () -> screen.find("#card-state").isVisible());
        register.cardAnswers(new CardResult.Approved("123456", "**** 1234"));
        screen.awaitText("#change", "¥0.00");
    }

    @Test
    void aCardThatIsDeclinedLeavesEverythingOpen() {
        counter.open(register);
        counter.payFor(Goods.TEA);
        screen.press(KeyCode.F11);
        screen.await("the card is waited for", () -> screen.find("#card-state").isVisible());
        register.cardAnswers(new CardResult.Declined("no funds"));
        screen.awaitText("#notice-code", "P05");
        screen.awaitText("#due", "¥128.00");
    }

    @Test
    void whenNobodyKnowsTheTerminalIsAskedAndNothingElseIsPossible() {
        counter.open(register);
        counter.payFor(Goods.TEA);
        screen.press(KeyCode.F11);
        screen.await("the card is waited for", () -> screen.find("#card-state").isVisible());
        register.cardAnswers(new CardResult.Unknown("no answer"));
        screen.awaitText("#card-title", "Nobody knows whether it was paid");
        screen.press(KeyCode.ESCAPE);
        assertThat(FxThread.call(() -> screen.find("#cash").isDisabled())).isTrue();
        assertThat(register.state().phase()).isInstanceOf(Phase.Tendering.class);
    }

    @Test
    void escapeGoesBackToTheBasket() {
        counter.open(register);
        counter.payFor(Goods.TEA);
        screen.press(KeyCode.ESCAPE);
        screen.await(
                "goods are put in the basket again",
                () -> screen.find("#search").isFocused());
        assertThat(counter.lines()).isEqualTo(1);
    }

    @Test
    void payingTwiceInAHurryDoesNotTakeCash() {
        counter.open(register);
        screen.scan(Goods.MILK);
        screen.awaitText("#total", "¥15.80");
        screen.press(KeyCode.F12);
        screen.press(KeyCode.F12);
        screen.awaitText("#due", "¥15.80");
        assertThat(register.books().all(SaleCompleted.class)).isEmpty();
    }
}
