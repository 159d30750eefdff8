package app.suanpan.checkout;

import app.suanpan.domain.register.DeskConnector;
import app.suanpan.domain.register.Register;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import javafx.application.Application;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The checkout's window. Public because JavaFX makes it; start it through {@link CheckoutMain}. */
public final class CheckoutApplication extends Application {
    private static final Logger LOG = LoggerFactory.getLogger(CheckoutApplication.class);

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
        Checkout opened = new Checkout(
                register, CheckoutSettings.of(options.preferences()), reached.get(), options.width(), options.height());
        checkout = opened;
        screen.set(opened);
        opened.connected(reached.get());
        stage.setTitle("Suanpan 算盘");
        stage.setScene(opened.scene());
        stage.setMinWidth(1024);
        stage.setMinHeight(700);
        options.place().ifPresent(place -> place.apply(stage));
        stage.setFullScreenExitHint("");
        stage.setFullScreen(options.fullScreen());
        stage.show();
        options.customer()
                .ifPresent(wanted -> CustomerWindow.open(
                        opened, wanted, options.preferences().language(), stage));
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
        if (desk instanceof AutoCloseable connection) {
            try {
                connection.close();
            } catch (Exception e) {
                LOG.warn("the connection to the store did not close", e);
            }
        }
    }
}
