package app.suanpan.checkout;

import static org.assertj.core.api.Assertions.assertThat;

import app.suanpan.checkout.shop.Goods;
import app.suanpan.checkout.shop.MemoryRegister;
import app.suanpan.domain.item.LocalName;
import app.suanpan.domain.workstation.CustomerScreen;
import app.suanpan.testkit.FxThread;
import app.suanpan.testkit.Screen;
import app.suanpan.ui.text.Language;
import app.suanpan.ui.theme.Appearance;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The customer's window: opened because the store's configuration says so, and never in the cashier's way. */
class CustomerWindowTest {
    private static final CustomerScreen CHINESE =
            new CustomerScreen(Optional.of("zh"), Optional.of(new LocalName("四点有新鲜面包", "Fresh bread at four")));

    @RegisterExtension
    final Screen screen = new Screen();

    @RegisterExtension
    final Counter counter = new Counter(screen);

    private final MemoryRegister register = MemoryRegister.open();

    @Test
    void aStoreThatSetsItUpOpensItInItsLanguageAndOnce() {
        counter.open(register.hasCustomerScreen(CHINESE));
        counter.opensTheCustomersWindow();
        screen.await("the customer is greeted", () -> "四点有新鲜面包".equals(says("#customer-words")));
        register.scan(Goods.MILK);
        screen.await("the customer sees the sum", () -> says("#customer-sum").contains("15.80"));
        assertThat(FxThread.call(() -> displays().size())).isEqualTo(1);
    }

    @Test
    void aStoreThatSetsNoneUpOpensNone() {
        counter.open(register);
        counter.opensTheCustomersWindow();
        register.scan(Goods.MILK);
        screen.awaitText("#total", "¥15.80");
        assertThat(FxThread.call(CustomerWindowTest::displays)).isEmpty();
    }

    @Test
    void theKeyboardStaysWithTheCashier() {
        counter.open(register.hasCustomerScreen(CHINESE));
        counter.opensTheCustomersWindow();
        screen.await(
                "the cashier's window has the keyboard", () -> screen.stage().isFocused());
        FxThread.run(() -> displays().getFirst().requestFocus());
        screen.await("it has it again", () -> screen.stage().isFocused());
    }

    @Test
    void itClosesWithTheCashiersWindow() {
        counter.open(register.hasCustomerScreen(CHINESE));
        counter.opensTheCustomersWindow();
        FxThread.run(screen.stage()::hide);
        assertThat(FxThread.call(CustomerWindowTest::displays)).isEmpty();
    }

    @Test
    void theLanguageThatACustomerChoseIsRemembered() {
        counter.open(register.hasCustomerScreen(CHINESE));
        counter.opensTheCustomersWindow();
        screen.await("the customer is greeted", () -> "四点有新鲜面包".equals(says("#customer-words")));
        touch("#more");
        touch("#look");
        touch("#customer-language");
        screen.await("in the other language", () -> "Fresh bread at four".equals(says("#customer-words")));
        assertThat(counter.remembered()).isEqualTo(Counter.QUIET.preferences().withCustomers(Language.EN));
    }

    @Test
    void theLanguageChosenLastComesBeforeTheStores() {
        counter.open(
                register.hasCustomerScreen(CHINESE), Counter.QUIET.preferences().withCustomers(Language.EN));
        counter.opensTheCustomersWindow();
        screen.await("the customer is greeted", () -> "Fresh bread at four".equals(says("#customer-words")));
    }

    @Test
    void aStoreThatSaysNoLanguageHasTheCashiers() {
        counter.open(register.hasCustomerScreen(new CustomerScreen(Optional.empty(), CHINESE.greeting())));
        counter.opensTheCustomersWindow();
        screen.await("the customer is greeted", () -> "Fresh bread at four".equals(says("#customer-words")));
    }

    @Test
    void whatTheCashierChangesLeavesTheCustomersLanguageAsItWas() {
        Preferences left = Counter.QUIET.preferences().withCustomers(Language.ZH);
        counter.open(register, left);
        screen.press(KeyCode.CONTROL, KeyCode.D);
        screen.await("the look is remembered", () -> left.with(Appearance.DARK).equals(counter.remembered()));
    }

    /** The customer's window may lie where a mouse would click. */
    private void touch(String selector) {
        screen.await(
                selector + " is there",
                () -> screen.stage().getScene().lookup(selector) instanceof ButtonBase button && !button.isDisabled());
        FxThread.run(() -> ((ButtonBase) screen.stage().getScene().lookup(selector)).fire());
    }

    private static String says(String selector) {
        return displays().stream()
                .map(window -> window.getScene().lookup(selector))
                .filter(Labeled.class::isInstance)
                .map(node -> ((Labeled) node).getText())
                .findFirst()
                .orElse("");
    }

    private static List<Stage> displays() {
        return Window.getWindows().stream()
                .filter(Stage.class::isInstance)
                .map(Stage.class::cast)
                .filter(window -> {
                    Node root = window.getScene().getRoot();
                    return "customer-display".equals(root.getId());
                })
                .toList();
    }
}
