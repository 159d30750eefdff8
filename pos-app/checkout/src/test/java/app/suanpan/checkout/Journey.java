package app.suanpan.checkout;

import app.suanpan.checkout.shop.MemoryRegister;
import app.suanpan.testkit.FxThread;
import app.suanpan.testkit.Hand;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import javafx.scene.Scene;
import javafx.scene.control.Labeled;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;
import org.testfx.framework.junit5.ApplicationAdapter;
import org.testfx.framework.junit5.ApplicationFixture;
import org.testfx.util.WaitForAsyncUtils;

/**
 * What every journey over the checkout's screen begins and ends with: a window with the screen in it, bound to a register in memory, and
 * somebody who works at it, the test's {@link FxRobot}. What is left in the test is the story.
 */
final class Journey implements BeforeEachCallback, AfterEachCallback, ParameterResolver {
    private final MemoryRegister register;
    private final Runnable before;
    private final FxRobot cashier = new Hand();
    private @Nullable Checkout checkout;

    /** A journey that begins with the register as it is. */
    Journey(MemoryRegister register) {
        this(register, () -> {});
    }

    /** @param before what happened in the shop before the screen is opened */
    Journey(MemoryRegister register, Runnable before) {
        this.register = register;
        this.before = before;
    }

    /** Waits until the first node that the selector finds says this. */
    static void until(String selector, String text) throws Exception {
        until(() -> new FxRobot()
                .lookup(selector)
                .tryQuery()
                .filter(node -> node.isVisible()
                        && node instanceof Labeled words
                        && words.getText().equals(text))
                .isPresent());
    }

    /** Waits until this is so between two changes of the screen: halfway through one, its rows are there before its fields. */
    static void until(Callable<Boolean> holds) throws Exception {
        WaitForAsyncUtils.waitFor(FxThread.DEADLINE.toSeconds(), TimeUnit.SECONDS, () -> FxThread.call(holds));
    }

    /** The screen. */
    Scene scene() {
        return Objects.requireNonNull(checkout, "the journey has begun").scene();
    }

    @Override
    public void beforeEach(ExtensionContext context) throws Exception {
        FxToolkit.registerPrimaryStage();
        FxToolkit.setupApplication(this::application);
    }

    @Override
    public void afterEach(ExtensionContext context) throws Exception {
        FxToolkit.cleanupAfterTest(cashier, application());
    }

    private ApplicationAdapter application() {
        return new ApplicationAdapter(new Window());
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == FxRobot.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return cashier;
    }

    /** The window, as the toolkit opens and closes it. */
    private final class Window implements ApplicationFixture {
        @Override
        public void init() {}

        @Override
        public void start(Stage stage) {
            before.run();
            Checkout opened = new Checkout(register, Counter.QUIET, true, 1024, 768);
            checkout = opened;
            stage.setScene(opened.scene());
            stage.show();
            stage.requestFocus();
        }

        @Override
        public void stop() {
            Checkout open = checkout;
            checkout = null;
            if (open != null) {
                open.close();
            }
        }
    }
}
