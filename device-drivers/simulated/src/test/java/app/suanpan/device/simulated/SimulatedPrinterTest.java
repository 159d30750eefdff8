package app.suanpan.device.simulated;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.suanpan.device.CashDrawer.Position;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HexFormat;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The printer as a host on the wire sees it, in the bytes of the maker's manual. */
class SimulatedPrinterTest {
    private static final HexFormat HEX = HexFormat.ofDelimiter(" ");
    private static final String ASK = "10 04 01 10 04 02 10 04 03 10 04 04";

    @TempDir
    Path folder;

    private final BlockingQueue<PrintedSlip> cut = new LinkedBlockingQueue<>();
    private SimulatedPrinter printer;
    private Socket host;

    @BeforeEach
    void connect() throws IOException {
        printer = SimulatedPrinter.start(0, PaperWidth.MM_58, folder);
        printer.onPaper(new PaperListener() {
            @Override
            public void cut(PrintedSlip slip) {
                cut.add(slip);
            }
        });
        host = call();
    }

    @AfterEach
    void leave() throws IOException {
        host.close();
        printer.close();
    }

    private Socket call() throws IOException {
        Socket socket = new Socket(InetAddress.getLoopbackAddress(), printer.port());
        socket.setSoTimeout(30_000);
        return socket;
    }

    private void send(String hex) throws IOException {
        host.getOutputStream().write(HEX.parseHex(hex));
    }

    private String hear(int bytes) throws IOException {
        byte[] answer = new byte[bytes];
        new DataInputStream(host.getInputStream()).readFully(answer);
        return HEX.formatHex(answer);
    }

    private PrintedSlip awaitSlip() throws InterruptedException {
        PrintedSlip slip = cut.poll(30, TimeUnit.SECONDS);
        assertThat(slip).as("a slip").isNotNull();
        return slip;
    }

    @Test
    void theSwitchTurnsItOffThoughSomebodyWhoLooksTookTheInterruptionForItself() throws Exception {
        CountDownLatch looking = new CountDownLatch(1);
        printer.onPaper(new PaperListener() {
            @Override
            public void cut(PrintedSlip slip) {
                looking.countDown();
                try {
                    new CountDownLatch(1).await();
                } catch (InterruptedException swallowed) {
                    // As code does that does not know why it was interrupted.
                }
            }
        });
        send("41 0a 1d 56 00");
        looking.await();

        Thread off = Thread.ofPlatform().start(printer::close);

        assertThat(off.join(Duration.ofSeconds(30))).as("it is off").isTrue();
    }

    /** The manual's reference answers, for a drawer that stands open (its pin is low). */
    @Test
    void itAnswersAsTheManualSays() throws Exception {
        send("10 04 01");
        assertThat(hear(1)).as("the pin is high while the drawer is shut").isEqualTo("16");
        printer.drawer().pulse(0, 100, 400);
        send(ASK);
        assertThat(hear(4)).as("fine").isEqualTo("12 12 12 12");
        printer.paperRunsLow();
        send(ASK);
        assertThat(hear(4)).as("near the end").isEqualTo("12 12 12 1e");
        printer.takePaperOut();
        send(ASK);
        assertThat(hear(4)).as("paper out").isEqualTo("1a 32 12 7e");
        printer.loadPaper();
        printer.openCover();
        send(ASK);
        assertThat(hear(4)).as("cover open").isEqualTo("1a 16 12 12");
        printer.closeCover();
        printer.jamCutter(true);
        send(ASK);
        assertThat(hear(4)).as("knife").isEqualTo("1a 52 1a 12");
        send("10 05 01 " + ASK);
        assertThat(hear(4)).as("after the host asked to go on").isEqualTo("12 12 12 12");
    }

    @Test
    void changesAreToldUnaskedUntilItIsInitialised() throws Exception {
        send("1d 61 ff");
        assertThat(hear(4)).isEqualTo("14 00 00 0f");
        printer.openCover();
        assertThat(hear(4)).isEqualTo("3c 00 00 0f");
        printer.closeCover();
        assertThat(hear(4)).isEqualTo("14 00 00 0f");
        send("1b 40 10 04 02");
        assertThat(hear(1)).isEqualTo("12");
        printer.openCover();
        send("10 04 02");
        assertThat(hear(1)).as("nothing came in between").isEqualTo("16");
    }

    @Test
    void aQuestionInsideAPictureIsPartOfThePicture() throws Exception {
        send("1d 76 30 00 01 00 03 00 10 04 01 0a 10 04 04");
        assertThat(hear(1)).isEqualTo("12");
        host.setSoTimeout(50);
        assertThatThrownBy(() -> hear(1)).isInstanceOf(SocketTimeoutException.class);
    }

    @Test
    void theProcessIdComesWhenThePaperHasMovedAndNotBefore() throws Exception {
        printer.takePaperOut();
        send("41 0a 1d 28 48 06 00 30 30 30 30 34 32");
        send("10 04 04");
        assertThat(hear(1)).as("the question overtakes the job").isEqualTo("7e");
        printer.loadPaper();
        assertThat(hear(7)).isEqualTo("37 22 30 30 34 32 00");
    }

    @Test
    void aProcessIdThatNobodyHeardWaitsForTheNextHostAndOnlyTheNewestDoes() throws Exception {
        printer.takePaperOut();
        send("41 0a 1d 28 48 06 00 30 30 30 30 30 31 42 0a 1d 28 48 06 00 30 30 30 30 30 32 1d 56 42 00 10 04 04");
        assertThat(hear(1)).isEqualTo("7e");
        printer.pullCable();
        printer.loadPaper();
        assertThat(awaitSlip().lines()).containsExactly("A", "B");
        printer.plugCable();
        host = call();
        assertThat(hear(7)).isEqualTo("37 22 30 30 30 32 00");
    }

    @Test
    void aPowerCutLosesWhatIsNotOnPaper() throws Exception {
        printer.paperEndsAfter(1);
        send("41 0a 42 0a 43 0a 1d 28 48 06 00 30 30 30 30 30 31 10 04 01");
        assertThat(hear(1)).isNotBlank();
        printer.switchOff();
        printer.loadPaper();
        printer.switchOn();
        host = call();
        send("44 0a 1d 56 42 00");
        assertThat(awaitSlip().lines()).endsWith("D").doesNotContain("B", "C");
    }

    @Test
    void aSecondHostIsLetInAndHearsNothingUntilTheFirstHasGone() throws Exception {
        send("10 04 04");
        assertThat(hear(1)).isEqualTo("12");
        try (Socket second = call()) {
            second.getOutputStream().write(HEX.parseHex("10 04 04"));
            second.setSoTimeout(50);
            assertThatThrownBy(() -> second.getInputStream().read()).isInstanceOf(SocketTimeoutException.class);
            host.close();
            second.setSoTimeout(30_000);
            assertThat(second.getInputStream().read()).isEqualTo(0x12);
        }
    }

    @Test
    void chineseIsTwoColumnsWideAndWrapsAtTheEdge() throws Exception {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        line.writeBytes(HEX.parseHex("1c 26"));
        line.writeBytes("算盘算盘算盘算盘算盘算盘算盘算盘一A\n".getBytes(Charset.forName("GBK")));
        line.writeBytes(HEX.parseHex("1c 2e 1d 56 42 00"));
        host.getOutputStream().write(line.toByteArray());

        PrintedSlip slip = awaitSlip();
        assertThat(slip.lines()).containsExactly("算盘算盘算盘算盘算盘算盘算盘算盘", "一A");
        assertThat(slip.image().getWidth()).isEqualTo(384);
        assertThat(isInked(slip.image())).isTrue();
        assertThat(slip.file()).contains(folder.resolve("receipt-0001.png"));
    }

    @Test
    void thePaperThatComesOutAddsUpToTheSlip() throws Exception {
        LinkedBlockingQueue<BufferedImage> strips = new LinkedBlockingQueue<>();
        printer.onPaper(new PaperListener() {
            @Override
            public void moved(BufferedImage strip) {
                strips.add(strip);
            }
        });
        send("41 0a 1d 21 11 42 0a 1b 64 02 1d 56 42 00");

        PrintedSlip slip = awaitSlip();
        int moved = strips.stream().mapToInt(BufferedImage::getHeight).sum();
        assertThat(moved).isEqualTo(30 + 48 + 60);
        assertThat(slip.image().getHeight()).isEqualTo(moved + 24);
    }

    @Test
    void theDrawerOpensAtOnceOrInItsTurn() throws Exception {
        BlockingQueue<Position> moves = new LinkedBlockingQueue<>();
        printer.drawer().onMoved(moves::add);
        printer.takePaperOut();
        send("41 0a 1b 70 00 32 c8 10 14 01 00 01");
        assertThat(moves.poll(30, TimeUnit.SECONDS)).isEqualTo(Position.OPEN);
        assertThat(printer.drawer().kicks())
                .as("ESC p waits behind the line without paper")
                .isEqualTo(1);
        printer.drawer().shut();
        assertThat(moves.poll(30, TimeUnit.SECONDS)).isEqualTo(Position.CLOSED);
        printer.loadPaper();
        assertThat(moves.poll(30, TimeUnit.SECONDS)).isEqualTo(Position.OPEN);
    }

    private static boolean isInked(BufferedImage image) {
        for (int y = 0; y < image.getHeight(); y++) {
            for (int x = 0; x < image.getWidth(); x++) {
                if ((image.getRGB(x, y) & 0xFF) < 0x40) {
                    return true;
                }
            }
        }
        return false;
    }
}
