package app.suanpan.kiosk;

import app.suanpan.domain.item.ScanInput;
import app.suanpan.domain.register.JoinCommand;
import app.suanpan.domain.register.JoinDesk;
import app.suanpan.domain.register.JoinState;
import app.suanpan.ui.desk.DeskBinding;
import app.suanpan.ui.input.KeyboardWedge;
import app.suanpan.ui.text.Texts;
import app.suanpan.ui.theme.Appearance;
import app.suanpan.ui.theme.Theme;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ResourceBundle;
import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.util.Duration;

/**
 * A kiosk's screen, bound to a desk. Whether that desk lives in this process or in another it does not know. To be made on the
 * JavaFX thread.
 */
public final class Kiosk implements AutoCloseable {
    private static final Duration TICK = Duration.millis(250);

    private final KioskController controller;
    private final DeskBinding<JoinCommand, JoinState> desk;
    private final KeyboardWedge wedge;
    private final Scene scene;
    private final Timeline ticking;

    /**
     * A screen for this desk, of this size in pixels: designed for 1080 × 1920 and 1280 × 800, and scaled from there.
     *
     * @param connected whether the desk's process is known to be reached
     */
    public Kiosk(JoinDesk joinDesk, KioskSettings settings, boolean connected, double width, double height) {
        Texts texts = texts(settings);
        this.controller = new KioskController(texts, settings, this::send);
        Theme theme = theme(settings);
        this.scene = theme.dress(new Scene(controller.view(), width, height));
        controller
                .contrastProperty()
                .addListener((observable, was, is) ->
                        theme.appearanceProperty().set(is ? Appearance.CONTRAST : settings.appearance()));
        this.wedge = KeyboardWedge.install(scene, settings.wedge(), this::scanned);
        controller.install(scene);
        controller.connected(connected);
        this.desk = new DeskBinding<>(joinDesk, JoinState::revision, controller::render, controller::trouble);
        this.ticking = new Timeline(new KeyFrame(TICK, event -> controller.tick()));
        ticking.setCycleCount(Animation.INDEFINITE);
        ticking.play();
    }

    /** The screen. */
    public Scene scene() {
        return scene;
    }

    /** Whether the screen shows all that it asked for. */
    public boolean isSettled() {
        return !desk.busyProperty().get();
    }

    /** The desk's process was reached, or lost. May be called on any thread. */
    public void connected(boolean reached) {
        Platform.runLater(() -> controller.connected(reached));
    }

    /** Lets go of the desk; commands already sent are still carried out. */
    @Override
    public void close() {
        ticking.stop();
        wedge.close();
        desk.close();
    }

    /** The words of the kiosk, in the language that the settings begin with. */
    static Texts texts(KioskSettings settings) {
        return new Texts(settings.language(), locale -> ResourceBundle.getBundle("app.suanpan.kiosk.texts", locale));
    }

    /** The look of the kiosk, in the appearance that the settings begin with. */
    static Theme theme(KioskSettings settings) {
        try (InputStream in = Kiosk.class.getResourceAsStream("kiosk.css")) {
            if (in == null) {
                throw new IllegalStateException("kiosk.css is missing from the program");
            }
            return new Theme(settings.appearance(), new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException("could not read kiosk.css", e);
        }
    }

    private void scanned(String code) {
        controller.forgetTyping();
        send(new JoinCommand.Scan(ScanInput.withAim(code)));
    }

    private void send(JoinCommand command) {
        desk.send(command);
    }
}
