package app.suanpan.checkout;

import app.suanpan.domain.register.DeskConnector;
import app.suanpan.domain.register.Register;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import javafx.application.Application;
import javafx.scene.Scene;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The checkout's window. Public because JavaFX makes it; start it through {@link CheckoutMain}. */
public final class CheckoutApplication extends Application {
    private static final Logger LOG = LoggerFactory.getLogger(CheckoutApplication.class);

    /** One after the other, so that the last word is the last written. */
    private final ExecutorService writer = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().name("settings").factory());

    private @Nullable Checkout checkout;
    private @Nullable Register desk;

    /** Called by JavaFX. */
    public CheckoutApplication() {}

    @Override
    public void start(Stage stage) {
        CheckoutOptions options = options();
        // The connection may be there before the screen is: what it says first is kept until there is a screen to tell.
        AtomicReference<@Nullable Checkout> screen = new AtomicReference<>();
        AtomicBoolean reached = new AtomicBoolean();
        Register register = DeskConnector.forStore(options.store())
                .register(options.store(), options.workstation(), now -> {
                    reached.set(now);
                    Checkout open = screen.get();
                    if (open != null) {
                        open.connected(now);
                    }
                });
        desk = register;
        PreferenceFile file =
                PreferenceFile.of(options.store(), options.workstation(), Path.of(System.getProperty("user.home")));
        PreferenceFile.Remembered remembered = file.read(CheckoutOptions.usual());
        Preferences preferences = options.said().apply(remembered.preferences());
        Checkout opened = new Checkout(
                register, CheckoutSettings.of(preferences), reached.get(), options.width(), options.height());
        checkout = opened;
        opened.remember(now -> writer.execute(() -> write(file, now)));
        if (remembered.damaged()) {
            opened.saySettingsDamaged();
        }
        screen.set(opened);
        opened.connected(reached.get());
        stage.setTitle("Suanpan 算盘");
        stage.setScene(opened.scene());
        stage.setMinWidth(1024);
        stage.setMinHeight(700);
        options.place().ifPresent(place -> place.apply(stage));
        stage.setFullScreenExitHint("");
        stage.setFullScreen(options.fullScreen());
        sayWhenFirstPainted(opened.scene(), reached);
        stage.show();
        options.customer()
                .ifPresentOrElse(
                        wanted -> CustomerWindow.open(opened, wanted, stage),
                        () -> opened.whenCustomerScreenIsSetUp(
                                () -> CustomerWindow.open(opened, CheckoutOptions.Customer.ANYWHERE, stage)));
    }

    /** Store IT asks why a till takes long in the morning: this line says how long it took to the first picture of the store. */
    private static void sayWhenFirstPainted(Scene scene, AtomicBoolean reached) {
        scene.addPostLayoutPulseListener(new Runnable() {
            @Override
            public void run() {
                if (reached.get()) {
                    scene.removePostLayoutPulseListener(this);
                    ProcessHandle.current()
                            .info()
                            .startInstant()
                            .ifPresent(started -> LOG.info(
                                    "first picture of the store: milliseconds={}",
                                    started.until(Instant.now(), ChronoUnit.MILLIS)));
                }
            }
        });
    }

    /** Settings are a convenience: a disk that does not take them stops nobody from selling. */
    private static void write(PreferenceFile file, Preferences preferences) {
        try {
            file.write(preferences);
        } catch (UncheckedIOException e) {
            LOG.warn("the settings of this screen are not remembered: file={}", file.path(), e);
        }
    }

    private CheckoutOptions options() {
        try {
            return CheckoutOptions.parse(getParameters().getRaw()).orElseThrow();
        } catch (CheckoutOptions.NotUnderstood e) {
            throw new IllegalStateException("CheckoutMain lets no such command line through", e);
        }
    }

    @Override
    public void stop() {
        Checkout open = checkout;
        if (open != null) {
            open.close();
        }
        writer.close();
        if (desk instanceof AutoCloseable connection) {
            try {
                connection.close();
            } catch (Exception e) {
                LOG.warn("the connection to the store did not close", e);
            }
        }
    }
}
