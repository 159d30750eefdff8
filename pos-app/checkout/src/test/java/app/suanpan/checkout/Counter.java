package app.suanpan.checkout;

import app.suanpan.checkout.shop.Goods;
import app.suanpan.checkout.shop.MemoryRegister;
import app.suanpan.testkit.FxThread;
import app.suanpan.testkit.Screen;
import app.suanpan.ui.input.WedgeSettings;
import app.suanpan.ui.sound.Volume;
import app.suanpan.ui.text.Language;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** A counter with a checkout on it, for a test: the screen in a window, bound to a register in memory. */
final class Counter implements AfterEachCallback {
    static final CheckoutSettings QUIET = new CheckoutSettings(
            Preferences.in(Language.EN).with(Volume.OFF),
            WedgeSettings.BY_TIMING,
            FxThread.DEADLINE,
            Clock.fixed(Instant.parse("2026-11-22T06:32:00Z"), ZoneId.of("Asia/Shanghai")));

    private final Screen screen;
    private @Nullable Checkout checkout;
    private @Nullable Preferences remembered;

    Counter(Screen screen) {
        this.screen = screen;
    }

    /** Opens the screen on this register and waits for its first state. */
    void open(MemoryRegister register) {
        open(register, QUIET.preferences());
    }

    /** Opens the screen as it was left, and waits for its first state. */
    void open(MemoryRegister register, Preferences preferences) {
        CheckoutSettings settings = new CheckoutSettings(preferences, QUIET.wedge(), QUIET.patience(), QUIET.clock());
        screen.show(() -> {
            Checkout opened = new Checkout(register, settings, true, 1000, 760);
            opened.remember(left -> remembered = left);
            checkout = opened;
            return opened.scene();
        });
        screen.await(
                "the first state is drawn",
                () -> !screen.stage().getScene().getRoot().lookupAll("#store").isEmpty());
        screen.awaitText("#store", "Suanpan Store Nanjing Road");
    }

    /** Scans something and goes on to paying it. */
    void payFor(String code) {
        screen.scan(code);
        screen.await("something is in the basket", () -> !screen.find("#pay").isDisabled());
        screen.press(KeyCode.F12);
        screen.await(
                "it can be paid",
                () -> screen.stage().getScene().lookup("#amount") != null
                        && screen.find("#amount").isFocused());
    }

    /** Sells a milk for exact cash. */
    void sellMilk() {
        payFor(Goods.MILK);
        screen.press(KeyCode.ENTER);
        screen.await("it is paid", () -> screen.stage().getScene().lookup("#change") != null);
    }

    /** How many lines the basket shows. */
    int lines() {
        return FxThread.call(
                () -> ((ListView<?>) screen.find("#lines")).getItems().size());
    }

    /** Opens the customer's window as the program does, if the store's configuration has one. */
    void opensTheCustomersWindow() {
        Checkout open = checkout;
        if (open != null) {
            FxThread.run(() -> open.whenCustomerScreenIsSetUp(
                    () -> CustomerWindow.open(open, CheckoutOptions.Customer.ANYWHERE, screen.stage())));
        }
    }

    /** What the screen last asked to be remembered of how it looks and sounds; null if nobody has changed anything. */
    @Nullable
    Preferences remembered() {
        return FxThread.call(() -> remembered);
    }

    /** The store's process was reached, or lost. */
    void connected(boolean reached) {
        if (checkout != null) {
            checkout.connected(reached);
        }
    }

    @Override
    public void afterEach(ExtensionContext context) {
        Checkout open = checkout;
        if (open != null) {
            FxThread.run(open::close);
        }
    }
}
