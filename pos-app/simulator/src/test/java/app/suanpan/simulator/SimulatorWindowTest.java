package app.suanpan.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import app.suanpan.testkit.Screen;
import app.suanpan.ui.text.Language;
import app.suanpan.ui.theme.Appearance;
import app.suanpan.ui.theme.Theme;
import com.google.zxing.BinaryBitmap;
import com.google.zxing.NotFoundException;
import com.google.zxing.PlanarYUVLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;
import javafx.scene.Scene;
import javafx.scene.layout.Region;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;

@Timeout(60)
final class SimulatorWindowTest {
    @RegisterExtension
    final Screen screen = new Screen();

    private Shop shop;
    private SimulatorController window;

    @BeforeEach
    void open() throws IOException {
        shop = new Shop();
        screen.show(() -> {
            window = new SimulatorController(shop.stock(), shop.devices, shop, Language.EN);
            return new Theme(Appearance.LIGHT).dress(new Scene(window.root(), 640, 1000));
        });
    }

    @AfterEach
    void close() {
        shop.powerBack.countDown();
        window.close();
        shop.close();
    }

    @Test
    void whatIsClickedOnTheShelfIsReadByTheScannerWithItsAimIdentifier() throws IOException {
        try (Socket till = plug(shop.devices.scanner().port())) {
            awaitListener();
            screen.click("#shelf-10408");
            assertThat(frame(till)).isEqualTo("]E0" + Shop.TEA.display());
            screen.awaitText("#notice-sentence", "The scanner read Jasmine tea 100 g · " + Shop.TEA.display());
        }
    }

    @Test
    void whatIsSoldByWeightIsScannedByTheScalesLabel() throws IOException {
        try (Socket till = plug(shop.devices.scanner().port())) {
            awaitListener();
            screen.click("#shelf-10101");
            assertThat(frame(till)).isEqualTo("]E0" + Shop.APPLES_LABEL);
        }
    }

    @Test
    void whatHasNoBarcodeIsLeftToTheCashier() {
        screen.click("#shelf-10108");
        screen.awaitText(
                "#notice-sentence", "Shanghai greens, bunch has no barcode: the cashier picks it on the screen");
    }

    @Test
    void anyCodeCanBeTypedAndScanned() throws IOException {
        try (Socket till = plug(shop.devices.scanner().port())) {
            awaitListener();
            screen.click("#any-code");
            screen.scan("4311501062448");
            assertThat(frame(till)).isEqualTo("]E04311501062448");
        }
    }

    @Test
    void anUnpluggedScannerReadsNothingAndTheWindowSaysSo() throws IOException {
        try (Socket till = plug(shop.devices.scanner().port())) {
            awaitListener();
            screen.click("#switch-scanner");
            assertThat(till.getInputStream().read()).isEqualTo(-1);
            screen.click("#shelf-10408");
            screen.awaitText("#notice-sentence", "The scanner is unplugged: nothing was read");
        }
    }

    @Test
    void aScanThatNobodyHearsIsNotSaidToBeRead() {
        screen.click("#shelf-10408");
        screen.awaitText("#notice-sentence", "The scanner beeped, but nobody in the shop is listening");
    }

    @Test
    void paperAndCoverAreWhatTheSwitchesSay() throws IOException {
        try (Socket host = plug(shop.devices.printer().port())) {
            assertThat(paperSensor(host)).isZero();
            screen.click("#switch-paper");
            screen.awaitText("#printer-state", "out of paper");
            awaitPaperSensor(host, 0x60);
            screen.click("#switch-paper");
            screen.awaitText("#printer-state", "ready");
            awaitPaperSensor(host, 0);
        }
    }

    @Test
    void whatIsPrintedComesOutAndHangsThereUntilItIsCut() throws IOException {
        try (Socket host = plug(shop.devices.printer().port())) {
            OutputStream out = host.getOutputStream();
            out.write("Jasmine tea\n".getBytes(StandardCharsets.US_ASCII));
            screen.await("a line hangs out of the printer", () -> pictures(".sim-paper .image-view") == 1);
            out.write(new byte[] {0x1D, 0x56, 0x42, 0});
            screen.await("the slip is cut", () -> pictures(".sim-slip") == 1);
        }
    }

    @Test
    void theDrawerSpringsOpenAndAClickShutsIt() throws IOException {
        try (Socket host = plug(shop.devices.printer().port())) {
            printALongReceipt(host);
            host.getOutputStream().write(new byte[] {0x1B, 0x70, 0, 25, 125});
            screen.await(
                    "the drawer is open", () -> shop.devices.printer().drawer().isOpen());
            screen.await("its tray is out", () -> ((Region) screen.find(".sim-tray")).getHeight() == 64);
            screen.click("#drawer");
            screen.await(
                    "the drawer is shut", () -> !shop.devices.printer().drawer().isOpen());
        }
    }

    @Test
    void theInternetIsTheWorldsToSwitch() throws InterruptedException {
        screen.click("#switch-internet");
        assertThat(shop.asked.poll(30, TimeUnit.SECONDS)).isEqualTo("internet false");
        screen.click("#switch-internet");
        assertThat(shop.asked.poll(30, TimeUnit.SECONDS)).isEqualTo("internet true");
    }

    @Test
    void thePowerCannotBeCutAgainBeforeItIsBack() throws InterruptedException {
        screen.click("#power-cut");
        assertThat(shop.asked.poll(30, TimeUnit.SECONDS)).isEqualTo("power cut");
        screen.await("the button waits", () -> screen.find("#power-cut").isDisabled());
        shop.powerBack.countDown();
        screen.await("the button is back", () -> !screen.find("#power-cut").isDisabled());
        screen.awaitText("#notice-sentence", "Power is back: checkout, kiosk and ledger are up again");
    }

    @Test
    void whatTheWorldCannotDoIsSaidInASentence() {
        screen.click("#place-console");
        screen.awaitText("#notice-sentence", "That did not work: no browser here");
    }

    @Test
    void aBadgeIsHeldBeforeTheCamera() throws IOException {
        try (Socket host = plug(shop.devices.camera().port());
                DataInputStream frames = new DataInputStream(host.getInputStream())) {
            host.getOutputStream().write(1);
            screen.click(".sim-card .sim-button");
            assertThat(firstCodeSeen(frames)).isEqualTo(Shop.BADGE.content());
        }
    }

    @Test
    void thoseWhoComeLaterAreShownToo() {
        HeldCard card = new HeldCard(HeldCard.Kind.MEMBER, Shop.BADGE.name(), "https://shop.example/m/1");
        window.show(card);
        window.show(card);
        screen.await("the member is there, once", () -> pictures(".sim-card") == 2);
    }

    @Test
    void everyWordChangesWithTheLanguage() {
        screen.awaitText("#power-cut", "Cut the power");
        screen.click("#language");
        screen.awaitText("#power-cut", "断电");
        assertThat(screen.text("#language")).isEqualTo("English");
    }

    @Test
    void whatWasSaidIsSaidInTheLanguageThatIsShownNow() {
        screen.click("#shelf-10108");
        screen.awaitText(
                "#notice-sentence", "Shanghai greens, bunch has no barcode: the cashier picks it on the screen");
        screen.click("#language");
        screen.awaitText("#notice-sentence", "上海青 一把 没有条码：请收银员在屏幕上点选");
    }

    /** Longer than there is room for, so that everything under the paper is pressed as much as it ever is. */
    private void printALongReceipt(Socket host) throws IOException {
        host.getOutputStream().write("Jasmine tea\n".repeat(60).getBytes(StandardCharsets.US_ASCII));
        host.getOutputStream().write(new byte[] {0x1D, 0x56, 0x42, 0});
        screen.await("the slip is cut", () -> pictures(".sim-slip") == 1);
    }

    private static Socket plug(int port) throws IOException {
        return new Socket(InetAddress.getLoopbackAddress(), port);
    }

    /** The scanner has accepted the connection. */
    private void awaitListener() {
        screen.await("the scanner's cable is in", () -> shop.devices.scanner().isConnected());
    }

    private static String frame(Socket till) throws IOException {
        StringBuilder frame = new StringBuilder();
        int next = till.getInputStream().read();
        while (next >= 0 && next != '\r') {
            frame.append((char) next);
            next = till.getInputStream().read();
        }
        return frame.toString();
    }

    private int pictures(String selector) {
        return screen.stage().getScene().getRoot().lookupAll(selector).size();
    }

    /** The bits of DLE EOT 4 that mean the end of the paper. */
    private static int paperSensor(Socket host) throws IOException {
        host.getOutputStream().write(new byte[] {0x10, 0x04, 4});
        return host.getInputStream().read() & 0x60;
    }

    private void awaitPaperSensor(Socket host, int expected) {
        screen.await("the paper sensor says " + expected, () -> {
            try {
                return paperSensor(host) == expected;
            } catch (IOException e) {
                throw new AssertionError(e);
            }
        });
    }

    private static String firstCodeSeen(DataInputStream frames) throws IOException {
        while (true) {
            frames.readInt();
            int width = frames.readUnsignedShort();
            int height = frames.readUnsignedShort();
            frames.readInt();
            byte[] grey = frames.readNBytes(width * height);
            try {
                return new QRCodeReader()
                        .decode(new BinaryBitmap(new HybridBinarizer(
                                new PlanarYUVLuminanceSource(grey, width, height, 0, 0, width, height, false))))
                        .getText();
            } catch (NotFoundException notHeldYet) {
                // The next frame.
            } catch (com.google.zxing.ReaderException blurred) {
                throw new AssertionError(blurred);
            }
        }
    }
}
