package app.suanpan.e2e.join;

import app.suanpan.demo.process.JavaRuntime;
import app.suanpan.demo.process.Program;
import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.NotFoundException;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.multi.qrcode.QRCodeMultiReader;
import java.awt.image.BufferedImage;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.imageio.ImageIO;

/**
 * A counter with two monitors, kiosk on the left and till on the right: a real X server that draws into memory. Needs {@code Xvfb},
 * {@code xdotool} and ImageMagick's {@code import}.
 */
final class Counter implements AutoCloseable {
    /** Whether this machine can have one. */
    static final List<Path> NEEDS = List.of(
            Path.of("/usr/bin/Xvfb"),
            Path.of("/usr/bin/xdotool"),
            Path.of("/usr/bin/import"),
            Path.of("/usr/bin/chromium"));

    private static final int WIDTH = 1280;
    private static final int HEIGHT = 800;

    private final Deque<Process> running = new ArrayDeque<>();
    private final Path folder;
    private final String display;

    /** Switches the monitors on. */
    Counter(Path folder) throws IOException {
        this.folder = folder;
        Process server = new ProcessBuilder(
                        "Xvfb", "-displayfd", "1", "-screen", "0", 2 * WIDTH + "x" + HEIGHT + "x24", "-nolisten", "tcp")
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        running.push(server);
        BufferedReader output = server.inputReader();
        String number = output.readLine();
        if (number == null) {
            throw new IOException("Xvfb did not start");
        }
        this.display = ":" + number;
    }

    /** Starts a program of this build, in sight of the monitors. */
    void start(String name, String mainClass, Program.Kind kind, String... arguments) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(
                        JavaRuntime.ofThisProcess().command(new Program(name, mainClass, kind, List.of(arguments))))
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve(name + ".log").toFile());
        builder.environment().put("DISPLAY", display);
        running.push(builder.start());
    }

    /** Waits until a window with this in its title can be seen. */
    void awaitWindow(String title) throws IOException, InterruptedException {
        run("xdotool", "search", "--sync", "--onlyvisible", "--name", title);
    }

    /** What the kiosk shows. */
    BufferedImage kiosk() throws IOException, InterruptedException {
        return picture().getSubimage(0, 0, WIDTH, HEIGHT);
    }

    /** What the till shows. */
    BufferedImage till() throws IOException, InterruptedException {
        return picture().getSubimage(WIDTH, 0, WIDTH, HEIGHT);
    }

    private BufferedImage picture() throws IOException, InterruptedException {
        return ImageIO.read(new ByteArrayInputStream(run("import", "-window", "root", "png:-")));
    }

    /** The next code on the kiosk that begins like this, once it is painted. */
    String awaitCode(String beginning) throws IOException, InterruptedException {
        String read = "";
        while (!read.startsWith(beginning)) {
            read = code(kiosk()).orElse("");
        }
        return read;
    }

    /** Waits until the till looks otherwise than before, and has come to rest. */
    BufferedImage awaitChange(BufferedImage before) throws IOException, InterruptedException {
        BufferedImage last = before;
        BufferedImage now = till();
        while (same(now, before) || !same(now, last)) {
            last = now;
            now = till();
        }
        return now;
    }

    /**
     * What a scanner reads in a picture. One card of 240 has a fourth place that looks like a corner to ZXing, and in a picture as sharp as
     * this one its plain reader never finds which three to take; the one for several codes tries them all.
     */
    static Optional<String> code(BufferedImage picture) {
        int width = picture.getWidth();
        int height = picture.getHeight();
        var source = new RGBLuminanceSource(width, height, picture.getRGB(0, 0, width, height, null, 0, width));
        try {
            return Optional.of(new QRCodeMultiReader()
                            .decodeMultiple(
                                    new BinaryBitmap(new HybridBinarizer(source)),
                                    Map.of(DecodeHintType.TRY_HARDER, true))[0]
                            .getText());
        } catch (NotFoundException nothingOrHalfPainted) {
            return Optional.empty();
        }
    }

    static void keep(BufferedImage picture, Path file) throws IOException {
        Files.createDirectories(file.toAbsolutePath().getParent());
        BufferedImage plain = new BufferedImage(picture.getWidth(), picture.getHeight(), BufferedImage.TYPE_INT_RGB);
        plain.createGraphics().drawImage(picture, 0, 0, null);
        ImageIO.write(plain, "png", file.toFile());
    }

    private static boolean same(BufferedImage one, BufferedImage other) {
        return Arrays.equals(pixels(one), pixels(other));
    }

    private static int[] pixels(BufferedImage picture) {
        return picture.getRGB(0, 0, picture.getWidth(), picture.getHeight(), null, 0, picture.getWidth());
    }

    private byte[] run(String... command) throws IOException, InterruptedException {
        ProcessBuilder builder =
                new ProcessBuilder(new ArrayList<>(List.of(command))).redirectError(ProcessBuilder.Redirect.DISCARD);
        builder.environment().put("DISPLAY", display);
        Process tool = builder.start();
        byte[] said = tool.getInputStream().readAllBytes();
        if (tool.waitFor() != 0) {
            throw new IOException(String.join(" ", command) + " did not work");
        }
        return said;
    }

    @Override
    public void close() {
        while (!running.isEmpty()) {
            Process last = running.pop();
            last.destroy();
            last.onExit().join();
        }
    }
}
