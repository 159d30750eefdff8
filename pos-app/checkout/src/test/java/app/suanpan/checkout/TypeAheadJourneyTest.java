package app.suanpan.checkout;

import static org.assertj.core.api.Assertions.assertThat;

import app.suanpan.checkout.shop.Goods;
import app.suanpan.checkout.shop.MemoryRegister;
import app.suanpan.checkout.shop.SlowRegister;
import app.suanpan.domain.journal.SaleCompleted;
import app.suanpan.domain.money.Money;
import app.suanpan.domain.register.Phase;
import app.suanpan.domain.register.RegisterCommand;
import app.suanpan.testkit.FxThread;
import java.time.Duration;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import javafx.scene.robot.Robot;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.framework.junit5.Stop;

/** A cashier who is faster than the store, and a store that never answers: nothing is lost, nothing lands on the wrong screen. */
@ExtendWith(ApplicationExtension.class)
class TypeAheadJourneyTest {
    private final MemoryRegister store = MemoryRegister.closed();
    private final SlowRegister slow = new SlowRegister(store);
    private Checkout checkout;
    private Stage window;

    @Start
    void openTheCheckout(Stage stage) {
        window = stage;
        stage.setX(0);
        stage.setY(0);
        stage.show();
    }

    @Stop
    void closeTheCheckout() {
        checkout.close();
    }

    @Test
    void aWholeSaleTypedBeforeTheStoreHasSaidAnythingIsSoldToTheRightTender(FxRobot cashier) {
        open(FxThread.DEADLINE);
        together(KeyCode.DIGIT3, KeyCode.DIGIT0, KeyCode.DIGIT0, KeyCode.ENTER);
        scan(Goods.MILK);
        together(KeyCode.F12, KeyCode.DIGIT2, KeyCode.DIGIT0, KeyCode.ENTER);
        slow.begin();
        slow.hurry();

        FxThread.await("change is given", () -> "¥4.20".equals(text(cashier, "#change")));
        assertThat(store.books().all(SaleCompleted.class)).hasSize(1);
        assertThat(store.state().phase()).isInstanceOf(Phase.Completed.class);
    }

    @Test
    void payingIsOneMovementOfTheHandHoweverLateTheScreenIs(FxRobot cashier) {
        signOn();
        store.scan(Goods.MILK);
        open(FxThread.DEADLINE);
        slow.begin();
        FxThread.await("the basket is drawn", () -> "¥15.80".equals(text(cashier, "#total")));
        together(KeyCode.F12, KeyCode.ENTER, KeyCode.ENTER);
        scan(Goods.TEA);
        slow.hurry();

        FxThread.await("the next customer's tea is in the basket", () -> "¥128.00".equals(text(cashier, "#total")));
        assertThat(store.books().all(SaleCompleted.class)).hasSize(1);
        assertThat(store.state().phase()).isInstanceOf(Phase.Selling.class);
    }

    @Test
    void afterACodeThatNobodyKnowsNothingIsPaid(FxRobot cashier) {
        signOn();
        open(FxThread.DEADLINE);
        slow.begin();
        scan("4006381333931");
        scan(Goods.MILK);
        together(KeyCode.F12, KeyCode.ENTER);
        slow.hurry();

        FxThread.await("the milk is in the basket", () -> "¥15.80".equals(text(cashier, "#total")));
        together(KeyCode.F12);
        FxThread.await("only now it is paid", () -> "¥15.80".equals(text(cashier, "#due")));
        assertThat(store.books().all(SaleCompleted.class)).isEmpty();
    }

    @Test
    void keysThatTheStoreNeverAnsweredAreGivenUpAndTheCashierIsTold(FxRobot cashier) {
        signOn();
        store.scan(Goods.MILK);
        open(Duration.ofMillis(1));
        slow.begin();
        FxThread.await("the basket is drawn", () -> "¥15.80".equals(text(cashier, "#total")));
        together(KeyCode.F12, KeyCode.ENTER);
        FxThread.await("it is said", () -> "C03".equals(text(cashier, "#notice-code")));
        assertThat(store.state().phase()).isInstanceOf(Phase.Selling.class);
        slow.hurry();

        FxThread.await(
                "the quick keys have come, and it is still said",
                () -> cashier.lookup("#tile-0").tryQuery().isPresent() && "C03".equals(text(cashier, "#notice-code")));
        cashier.push(KeyCode.CONTROL, KeyCode.L);
        FxThread.await(
                "it is said in the other language",
                () -> "门店程序反应太慢，这期间的按键和扫码没有执行。请看清屏幕后再继续。".equals(text(cashier, "#notice-sentence")));
        together(KeyCode.F12);
        FxThread.await("keys work again", () -> "¥15.80".equals(text(cashier, "#due")));
        assertThat(store.books().all(SaleCompleted.class)).isEmpty();
    }

    private void signOn() {
        store.submit(new RegisterCommand.SignOn("anna", Money.of(50_000, "CNY")));
    }

    private void open(Duration patience) {
        CheckoutSettings settings = new CheckoutSettings(
                Counter.QUIET.preferences(), Counter.QUIET.wedge(), patience, Counter.QUIET.clock());
        FxThread.run(() -> {
            checkout = new Checkout(slow, settings, true, 1000, 760);
            window.setScene(checkout.scene());
            window.requestFocus();
        });
        FxThread.await("the window has the keyboard", window::isFocused);
    }

    /** Presses keys in one go: the screen can draw nothing between them. */
    private static void together(KeyCode... keys) {
        FxThread.run(() -> {
            for (KeyCode key : keys) {
                new Robot().keyType(key);
            }
        });
    }

    private static void scan(String code) {
        FxThread.run(() -> {
            code.chars()
                    .mapToObj(c -> KeyCode.getKeyCode(Character.toString(c)))
                    .forEach(new Robot()::keyType);
            new Robot().keyType(KeyCode.ENTER);
        });
    }

    private static String text(FxRobot cashier, String selector) {
        return cashier.lookup(selector)
                .tryQueryAs(Labeled.class)
                .map(Labeled::getText)
                .orElse("");
    }
}
