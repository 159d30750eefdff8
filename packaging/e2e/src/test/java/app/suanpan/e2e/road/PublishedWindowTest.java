package app.suanpan.e2e.road;

import static org.assertj.core.api.Assertions.assertThat;

import app.suanpan.checkout.Checkout;
import app.suanpan.checkout.CheckoutSettings;
import app.suanpan.checkout.Preferences;
import app.suanpan.collector.Collector;
import app.suanpan.collector.CollectorConfig;
import app.suanpan.collector.feed.FeedPublisher;
import app.suanpan.collector.store.Database;
import app.suanpan.collector.store.FeedStore;
import app.suanpan.domain.money.Money;
import app.suanpan.domain.register.RegisterCommand;
import app.suanpan.kiosk.Kiosk;
import app.suanpan.kiosk.KioskSettings;
import app.suanpan.protocol.feed.FeedName;
import app.suanpan.protocol.feed.FeedScope;
import app.suanpan.protocol.topic.Box;
import app.suanpan.testkit.FxThread;
import app.suanpan.testkit.Picture;
import app.suanpan.ui.input.WedgeSettings;
import app.suanpan.ui.sound.Volume;
import app.suanpan.ui.text.Language;
import app.suanpan.ui.theme.Appearance;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Random;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Labeled;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** Head office publishes; the cashier's and the customer's windows of a running store show it, and the till sells by it. */
@ExtendWith(ApplicationExtension.class)
@Timeout(300)
class PublishedWindowTest {
    /** For people to look at. */
    private static final Path GALLERY = Path.of("target", "gallery");

    @TempDir
    private Path folder;

    private Stage window;
    private Collector collector;
    private FeedStore feeds;
    private FeedBox box;
    private Checkout checkout;
    private Kiosk kiosk;

    @Start
    void openTheWindow(Stage stage) {
        window = stage;
        stage.show();
    }

    @BeforeEach
    void openHeadOfficeAndAStore() throws IOException {
        Path cloud = folder.resolve("cloud");
        collector = Collector.start(
                new CollectorConfig(cloud, "127.0.0.1", 0, 0, null, ZoneOffset.UTC), Clock.systemUTC(), new Random());
        feeds = FeedStore.open(new Database.SqliteFile(cloud.resolve("collector.db")), Instant.now());
        box = new FeedBox(
                folder.resolve("box"), new Box("chain", "S001", "box-1"), collector.broker(), Clock.systemUTC());
        CheckoutSettings settings = new CheckoutSettings(
                Preferences.in(Language.EN).with(Volume.OFF),
                WedgeSettings.BY_TIMING,
                FxThread.DEADLINE,
                Clock.systemUTC());
        FxThread.run(() -> {
            checkout = new Checkout(box.till(), settings, true, 1280, 800);
            kiosk = new Kiosk(
                    box.agent().joinDesks().get("kiosk-1"),
                    KioskSettings.in(Language.EN, Appearance.LIGHT),
                    true,
                    1280,
                    800);
            window.setScene(checkout.scene());
            window.sizeToScene();
        });
    }

    @AfterEach
    void close() {
        FxThread.run(() -> {
            checkout.close();
            kiosk.close();
        });
        box.close();
        feeds.close();
        collector.close();
    }

    @Test
    void whatIsPublishedIsOnTheScreensAndIsSoldByThem() throws IOException {
        box.till().submit(new RegisterCommand.SignOn("mei", Money.of(0, "CNY")));
        publish(FeedName.ITEMS, file("items.csv", """
                code,gtin,name_zh,name_en,price,tax,unit,category
                milk,,牛奶,Milk,12.50,standard,each,dairy
                """));
        box.awaitPrice("milk", 1_250);
        publish(FeedName.CONFIGURATION, Faces.spring(folder.resolve("spring")));
        awaitWords(checkout.scene(), "Spring");

        press("#tile-0", "Milk");
        awaitWords(checkout.scene(), "12.50");

        publish(FeedName.PRICES, file("prices.csv", "code,price,from\nmilk,9.80,\n"));
        box.awaitPrice("milk", 980);
        press("#tile-0", "Milk");
        awaitWords(checkout.scene(), "9.80");
        awaitWords(checkout.scene(), "22.30");
        assertThat(box.till().state().basket().total()).isEqualTo(Money.of(2_230, "CNY"));
        Picture.of(checkout::scene, GALLERY.resolve("published-checkout.png"));

        publish(FeedName.TEXTS, Faces.screens(folder.resolve("screens"), "Spring is here"));
        awaitWords(kiosk.scene(), "Spring is here");
        FxThread.await("its picture", () -> {
            Node picture = kiosk.scene().lookup("#attract-picture");
            return picture != null && picture.isVisible();
        });
        Picture.of(kiosk::scene, GALLERY.resolve("published-kiosk.png"));
    }

    private Path file(String name, String content) throws IOException {
        return Files.writeString(folder.resolve(name), content);
    }

    private void publish(FeedName feed, Path file) {
        new FeedPublisher(feeds, Clock.systemUTC(), new SecureRandom()).publish("chain", feed, FeedScope.ALL, file);
    }

    private static void awaitWords(Scene scene, String text) {
        FxThread.await("«" + text + "» is on the screen", () -> isSaid(scene.getRoot(), text));
    }

    /** Waits until a key of the checkout says this, and presses it. */
    private void press(String selector, String text) {
        FxThread.await(
                selector + " says «" + text + "»",
                () -> checkout.scene().lookup(selector) instanceof ButtonBase key && isSeen(key) && isSaid(key, text));
        FxThread.run(() -> ((ButtonBase) checkout.scene().lookup(selector)).fire());
    }

    private static boolean isSaid(Node within, String text) {
        return within.lookupAll("*").stream()
                .anyMatch(it -> it instanceof Labeled said && says(said, text) && isSeen(it));
    }

    private static boolean says(Labeled node, String text) {
        return node.getText() != null && node.getText().contains(text);
    }

    private static boolean isSeen(Node node) {
        for (Node at = node; at != null; at = at.getParent()) {
            if (!at.isVisible()) {
                return false;
            }
        }
        return true;
    }
}
