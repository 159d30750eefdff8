package app.suanpan.checkout;

import app.suanpan.domain.item.ScanInput;
import app.suanpan.domain.register.Register;
import app.suanpan.domain.register.RegisterCommand;
import app.suanpan.domain.register.RegisterState;
import app.suanpan.ui.desk.DeskBinding;
import app.suanpan.ui.input.Action;
import app.suanpan.ui.input.KeyboardWedge;
import app.suanpan.ui.input.TypeAhead;
import app.suanpan.ui.input.TypeAhead.Road;
import app.suanpan.ui.sound.Sounds;
import app.suanpan.ui.text.Texts;
import app.suanpan.ui.theme.Theme;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ResourceBundle;
import java.util.function.Consumer;
import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;

/**
 * A checkout's screen, bound to a register. Whether that register lives in this process or in another it does not know. To be
 * made on the JavaFX thread.
 */
public final class Checkout implements AutoCloseable {
    private final CheckoutController controller;
    private final DeskBinding<RegisterCommand, RegisterState> desk;
    private final KeyboardWedge wedge;
    private final TypeAhead typeAhead;
    private final Sounds sounds;
    private final Scene scene;
    private final Timeline minutes;
    private final Theme theme;
    private final Texts texts;
    private final Preferences first;
    private Consumer<Preferences> remember = preferences -> {};
    private Runnable customerScreen = () -> {};
    private boolean settingsDamaged;
    private @Nullable CustomerSide customer;
    private @Nullable RegisterState latest;
    private boolean reached;
    private boolean lost;

    /**
     * A screen for this register, of this size in pixels; 1024 × 768 is the least it is designed for.
     *
     * @param connected whether the register's process is known to be reached
     */
    public Checkout(Register register, CheckoutSettings settings, boolean connected, double width, double height) {
        this.first = settings.preferences();
        this.texts = texts(settings);
        this.theme = theme(settings);
        this.sounds = new Sounds(first.volume());
        this.controller = new CheckoutController(texts, theme, sounds, this::send, this::preferred);
        this.scene = theme.dress(new Scene(controller.view(), width, height));
        this.wedge = KeyboardWedge.install(scene, settings.wedge(), this::scanned);
        this.typeAhead = TypeAhead.install(
                scene,
                wedge,
                settings.patience(),
                code -> send(new RegisterCommand.Scan(ScanInput.withAim(code))),
                controller::sayTooLate);
        controller.install(scene, wedge, typeAhead);
        this.desk = new DeskBinding<>(register, RegisterState::revision, this::render, controller::trouble);
        desk.busyProperty().addListener((observable, was, is) -> showRoad());
        reach(connected);
        this.minutes = minutes(settings.clock());
    }

    /** The screen. */
    public Scene scene() {
        return scene;
    }

    /** Whether the screen shows all that was asked for: nothing is unanswered, and no field is about to look up what was typed. */
    public boolean isSettled() {
        return !desk.busyProperty().get() && !controller.looksUp();
    }

    /**
     * A second screen that shows the customer what is being rung up, in the language last chosen for it, else in the one that the store's
     * configuration says, else in the cashier's. It has no controls: the cashier switches its language. To be asked for once.
     */
    public Scene customerDisplay(double width, double height) {
        CustomerSide opened = new CustomerSide(texts(CheckoutSettings.in(texts.language())), first.customers());
        customer = opened;
        RegisterState state = latest;
        if (state != null) {
            opened.render(state);
        }
        opened.connected(reached && !lost);
        opened.receiptOnPhone(controller.receiptOnPhoneProperty().get());
        controller.receiptOnPhoneProperty().addListener((observable, was, is) -> opened.receiptOnPhone(is));
        controller.addLook(Action.of("customer-language", "look.customer-language", "Ctrl+K", () -> {
            opened.switchLanguage();
            preferred();
        }));
        return theme.dress(new Scene(opened.view(), width, height));
    }

    /**
     * Runs {@code to}, once and on the JavaFX thread, as soon as it is known that the store's configuration gives this checkout a screen
     * for the customer.
     */
    public void whenCustomerScreenIsSetUp(Runnable to) {
        customerScreen = to;
        RegisterState state = latest;
        if (state != null) {
            sayCustomerScreen(state);
        }
    }

    private void sayCustomerScreen(RegisterState state) {
        Runnable to = customerScreen;
        customerScreen = () -> {};
        state.customer().screen().ifPresent(setUp -> to.run());
    }

    /** From now on {@code to} is told how the screen looks and sounds, on the JavaFX thread, whenever the cashier changes it. */
    public void remember(Consumer<Preferences> to) {
        remember = to;
    }

    /** What was remembered of the screen's look could not be used: the cashier is told as soon as there is a screen. */
    public void saySettingsDamaged() {
        settingsDamaged = true;
    }

    /** The register's process was reached, or lost. May be called on any thread. */
    public void connected(boolean reached) {
        Platform.runLater(() -> reach(reached));
    }

    /** Lets go of the register; commands already sent are still carried out. */
    @Override
    public void close() {
        minutes.stop();
        wedge.close();
        desk.close();
        sounds.close();
    }

    /** The words of the checkout, in the language that the settings begin with. */
    static Texts texts(CheckoutSettings settings) {
        return new Texts(
                settings.preferences().language(),
                locale -> ResourceBundle.getBundle("app.suanpan.checkout.texts", locale));
    }

    /** The look of the checkout that the settings begin with. */
    static Theme theme(CheckoutSettings settings) {
        try (InputStream in = Checkout.class.getResourceAsStream("checkout.css")) {
            if (in == null) {
                throw new IllegalStateException("checkout.css is missing from the program");
            }
            Preferences preferences = settings.preferences();
            Theme theme = new Theme(preferences.appearance(), new String(in.readAllBytes(), StandardCharsets.UTF_8));
            theme.textSizeProperty().set(preferences.textSize());
            return theme;
        } catch (IOException e) {
            throw new UncheckedIOException("could not read checkout.css", e);
        }
    }

    private void render(RegisterState state) {
        latest = state;
        sayCustomerScreen(state);
        controller.render(state);
        if (settingsDamaged) {
            settingsDamaged = false;
            controller.saySettingsDamaged();
        }
        CustomerSide side = customer;
        if (side != null) {
            side.render(state);
        }
    }

    private void preferred() {
        CustomerSide side = customer;
        remember.accept(new Preferences(
                texts.language(),
                theme.appearance(),
                theme.textSize(),
                sounds.volume(),
                side == null ? first.customers() : side.chosen()));
    }

    private void send(RegisterCommand command) {
        desk.send(command);
    }

    private void scanned(String code) {
        typeAhead.code(code);
    }

    private void reach(boolean now) {
        lost = reached && !now;
        reached |= now;
        controller.connected(now);
        CustomerSide side = customer;
        if (side != null) {
            side.connected(now);
        }
        showRoad();
    }

    /** While nobody has been reached yet somebody may be soon; a store that was lost leaves nothing to be pressed ahead for. */
    private void showRoad() {
        if (lost) {
            typeAhead.road(Road.CLOSED);
        } else {
            typeAhead.road(reached && !desk.busyProperty().get() ? Road.OPEN : Road.BUSY);
        }
    }

    private Timeline minutes(Clock clock) {
        Timeline ticking = new Timeline(
                new KeyFrame(Duration.ZERO, event -> controller.tick(clock.instant())),
                new KeyFrame(Duration.seconds(1)));
        ticking.setCycleCount(Animation.INDEFINITE);
        ticking.play();
        return ticking;
    }
}
