package app.suanpan.kiosk;

import app.suanpan.domain.register.DeskConnector;
import app.suanpan.domain.register.JoinDesk;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import javafx.application.Application;
import javafx.scene.input.KeyCombination;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The kiosk's window. Public because JavaFX makes it; start it through {@link KioskMain}. */
public final class KioskApplication extends Application {
    private static final Logger LOG = LoggerFactory.getLogger(KioskApplication.class);

    private @Nullable Kiosk kiosk;
    private @Nullable JoinDesk desk;

    /** Called by JavaFX. */
    public KioskApplication() {}

    @Override
    public void start(Stage stage) {
        KioskOptions options = options();
        // The connection may be there before the screen is: what it says first is kept until there is a screen to tell.
        AtomicReference<@Nullable Kiosk> screen = new AtomicReference<>();
        AtomicBoolean reached = new AtomicBoolean();
        JoinDesk joinDesk = DeskConnector.forStore(options.store())
                .joinDesk(options.store(), options.workstation(), now -> {
                    reached.set(now);
                    Kiosk open = screen.get();
                    if (open != null) {
                        open.connected(now);
                    }
                });
        desk = joinDesk;
        Kiosk opened = new Kiosk(
                joinDesk,
                KioskSettings.in(options.language(), options.appearance(), options.mount()),
                reached.get(),
                options.width(),
                options.height());
        kiosk = opened;
        screen.set(opened);
        opened.connected(reached.get());
        stage.setTitle("Suanpan 算盘");
        stage.setScene(opened.scene());
        options.place().ifPresent(place -> place.apply(stage));
        stage.setFullScreenExitHint("");
        if (options.fullScreen()) {
            // A visitor must not get behind the screen with the key that means "back" on it.
            stage.setFullScreenExitKeyCombination(KeyCombination.NO_MATCH);
        }
        stage.setFullScreen(options.fullScreen());
        stage.show();
    }

    private KioskOptions options() {
        try {
            return KioskOptions.parse(getParameters().getRaw()).orElseThrow();
        } catch (KioskOptions.NotUnderstood e) {
            throw new IllegalStateException("KioskMain lets no such command line through", e);
        }
    }

    @Override
    public void stop() {
        Kiosk open = kiosk;
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
