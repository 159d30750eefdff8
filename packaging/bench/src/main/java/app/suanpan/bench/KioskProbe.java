package app.suanpan.bench;

import app.suanpan.domain.register.DeskConnector;
import app.suanpan.domain.register.JoinDesk;
import app.suanpan.kiosk.Kiosk;
import app.suanpan.kiosk.KioskSettings;
import app.suanpan.ui.text.Language;
import app.suanpan.ui.theme.Appearance;
import com.sun.javafx.perf.PerformanceTracker;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicReference;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.stage.Stage;
import javafx.stage.StageStyle;
import org.jspecify.annotations.Nullable;

/**
 * The kiosk's process with a watch in its hand: the real screen, bound to the agent over its socket, that says when a guide's greeting
 * or the idle screen was painted. See {@link ScreenProbe}, which does the same for the checkout.
 */
public final class KioskProbe {
    /** The Headless screen is no wider. */
    private static final double WIDTH = 1000;

    private static final double HEIGHT = 768;

    private final PrintStream driver;
    private final Kiosk kiosk;
    private String shown = "";
    private volatile @Nullable String laidOut;

    private KioskProbe(URI store, PrintStream driver) {
        this.driver = driver;
        AtomicReference<@Nullable Kiosk> screen = new AtomicReference<>();
        JoinDesk desk = DeskConnector.forStore(store).joinDesk(store, CameraBench.KIOSK, reached -> {
            Kiosk open = screen.get();
            if (open != null) {
                open.connected(reached);
            }
        });
        this.kiosk = new Kiosk(desk, KioskSettings.in(Language.ZH, Appearance.LIGHT), true, WIDTH, HEIGHT);
        screen.set(kiosk);
        Scene scene = kiosk.scene();
        Stage stage = new Stage(StageStyle.UNDECORATED);
        stage.setX(0);
        stage.setY(0);
        stage.setScene(scene);
        stage.show();
        scene.addPostLayoutPulseListener(this::laidOut);
        PerformanceTracker.getSceneTracker(scene).setOnRenderedFrameTask(this::painted);
    }

    /** @param args address of the store, port of whoever asks */
    public static void main(String[] args) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), Integer.parseInt(args[1]));
                PrintStream driver = new PrintStream(socket.getOutputStream(), true, StandardCharsets.US_ASCII)) {
            socket.setTcpNoDelay(true);
            AtomicReference<@Nullable KioskProbe> probe = new AtomicReference<>();
            Platform.startup(() -> probe.set(new KioskProbe(URI.create(args[0]), driver)));
            // Until whoever asks has heard enough.
            while (socket.getInputStream().read() >= 0) {
                // Nothing is said to a screen.
            }
        }
        System.exit(0);
    }

    private void laidOut() {
        Scene scene = kiosk.scene();
        String now = scene.lookup("#greeting-hello") != null
                ? "greeting"
                : scene.lookup("#attract-sentence") != null ? "attract" : "other";
        if (!now.equals(shown)) {
            shown = now;
            laidOut = now;
        }
    }

    private void painted() {
        String fresh = laidOut;
        if (fresh != null) {
            laidOut = null;
            driver.println(fresh + " " + System.nanoTime());
        }
    }
}
