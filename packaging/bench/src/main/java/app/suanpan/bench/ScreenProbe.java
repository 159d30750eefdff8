package app.suanpan.bench;

import app.suanpan.checkout.Checkout;
import app.suanpan.checkout.CheckoutSettings;
import app.suanpan.domain.register.DeskConnector;
import app.suanpan.domain.register.Register;
import app.suanpan.ui.text.Language;
import com.sun.javafx.perf.PerformanceTracker;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import javafx.application.Platform;
import javafx.beans.Observable;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import javafx.stage.StageStyle;
import org.jspecify.annotations.Nullable;

/**
 * The checkout's process with a watch in its hand: the real screen, bound to the agent over its socket, that says when the basket had
 * another number of lines or the strip another member, when the tick came that laid it out, and when it was painted. Times are {@link System#nanoTime()}, which all processes of
 * one Linux machine count alike.
 *
 * <p>JavaFX has no public word for "painted"; its performance tracker has, and is reached because everything here is on the class path.
 */
public final class ScreenProbe {
    /** The Headless screen is no wider. */
    private static final double WIDTH = 1000;

    private static final double HEIGHT = 768;

    private final PrintStream driver;
    private final Scene bare;
    private final Label label = new Label("0");
    private final Checkout checkout;
    private final ListView<?> lines;
    private int shown;
    private int members;
    private boolean memberIsNew;
    private long changed;
    private long ticked;
    private volatile @Nullable Drawn drawn;
    private int labelChanges;
    private volatile boolean labelIsNew;

    /** What is laid out and not painted yet: how many lines, or the how-manieth member; when it came, and when the tick came that laid it out. */
    private record Drawn(String what, int number, long changed, long ticked) {}

    private ScreenProbe(URI store, PrintStream driver) {
        this.driver = driver;
        this.bare = new Scene(new StackPane(label), 200, 100);
        AtomicReference<@Nullable Checkout> screen = new AtomicReference<>();
        Register register = DeskConnector.forStore(store).register(store, BenchShop.TILL, reached -> {
            Checkout open = screen.get();
            if (open != null) {
                open.connected(reached);
            }
        });
        this.checkout = new Checkout(register, CheckoutSettings.in(Language.ZH), true, WIDTH, HEIGHT);
        screen.set(checkout);
        show(checkout.scene(), this::checkoutPainted);
        show(bare, this::labelPainted);
        this.lines = (ListView<?>) checkout.scene().lookup("#lines");
        lines.getItems().addListener((Observable list) -> changed = System.nanoTime());
        ((Label) checkout.scene().lookup("#member-name")).textProperty().addListener((name, was, is) -> {
            changed = System.nanoTime();
            memberIsNew = true;
        });
        checkout.scene().addPreLayoutPulseListener(() -> ticked = System.nanoTime());
        checkout.scene().addPostLayoutPulseListener(this::laidOut);
    }

    /** @param args address of the store, port of whoever asks */
    public static void main(String[] args) throws IOException, InterruptedException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), Integer.parseInt(args[1]));
                PrintStream driver = new PrintStream(socket.getOutputStream(), true, StandardCharsets.US_ASCII);
                BufferedReader asked =
                        new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII))) {
            socket.setTcpNoDelay(true);
            AtomicReference<@Nullable ScreenProbe> probe = new AtomicReference<>();
            CountDownLatch up = new CountDownLatch(1);
            Platform.startup(() -> {
                probe.set(new ScreenProbe(URI.create(args[0]), driver));
                up.countDown();
            });
            up.await();
            ScreenProbe made = probe.get();
            while (made != null && asked.readLine() != null) {
                Platform.runLater(made::changeLabel);
            }
        }
        System.exit(0);
    }

    private static void show(Scene scene, Runnable painted) {
        Stage stage = new Stage(StageStyle.UNDECORATED);
        stage.setX(0);
        stage.setY(0);
        stage.setScene(scene);
        stage.show();
        PerformanceTracker.getSceneTracker(scene).setOnRenderedFrameTask(painted);
    }

    private void laidOut() {
        int now = lines.getItems().size();
        if (now != shown) {
            shown = now;
            drawn = new Drawn("lines", now, changed, ticked);
        } else if (memberIsNew) {
            drawn = new Drawn("member", ++members, changed, ticked);
        }
        memberIsNew = false;
    }

    private void checkoutPainted() {
        Drawn fresh = drawn;
        if (fresh != null) {
            drawn = null;
            driver.println(fresh.what() + " " + fresh.number() + " " + fresh.changed() + " " + fresh.ticked() + " "
                    + System.nanoTime());
        }
    }

    private void changeLabel() {
        labelChanges++;
        label.setText(String.valueOf(labelChanges));
        labelIsNew = true;
    }

    private void labelPainted() {
        if (labelIsNew) {
            labelIsNew = false;
            driver.println("label 0 0 0 " + System.nanoTime());
        }
    }
}
