package app.suanpan.device.simulated.printer;

import app.suanpan.device.driver.Listeners;
import app.suanpan.device.simulated.PaperListener;
import app.suanpan.device.simulated.PrintedSlip;
import com.google.zxing.common.BitMatrix;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import org.jspecify.annotations.Nullable;

/** The paper as it comes out: strips until the knife falls, then a slip. Moved by the mechanism's thread only. */
public final class Paper {
    /** Between print head and knife there is always a little paper. */
    private static final int MARGIN_DOTS = 24;

    private static final Pattern NUMBERED = Pattern.compile("receipt-(\\d{4,9})\\.png");

    private final int width;
    private final @Nullable Path folder;
    private final TextPainter text = new TextPainter();
    private final Listeners<PaperListener> listeners = new Listeners<>();
    private final List<BufferedImage> strips = new ArrayList<>();
    private final List<String> lines = new ArrayList<>();
    private final CopyOnWriteArrayList<PrintedSlip> slips = new CopyOnWriteArrayList<>();
    private int cuts;

    /** Paper this many dots wide, whose slips are also written to the folder, if there is one. */
    public Paper(int width, @Nullable Path folder) {
        this.width = width;
        this.folder = folder;
        this.cuts = folder == null ? 0 : highestNumberIn(folder);
    }

    /** A printer that is started again goes on counting: yesterday's pictures stay. */
    private static int highestNumberIn(Path folder) {
        String[] names = folder.toFile().list();
        return names == null
                ? 0
                : Arrays.stream(names)
                        .map(NUMBERED::matcher)
                        .filter(Matcher::matches)
                        .mapToInt(name -> Integer.parseInt(name.group(1)))
                        .max()
                        .orElse(0);
    }

    /** Those who watch it. */
    public Listeners<PaperListener> listeners() {
        return listeners;
    }

    /** What has been cut so far. */
    public List<PrintedSlip> slips() {
        return List.copyOf(slips);
    }

    int width() {
        return width;
    }

    void line(LineBuffer line, int align, int height) {
        BufferedImage strip = blank(height);
        text.draw(strip, line.cells(), indent(line.width(), align), height - (height - line.height()) / 2);
        lines.add(line.text());
        out(strip);
    }

    void code(BitMatrix dots, int align) {
        BufferedImage strip = blank(dots.getHeight());
        int left = indent(dots.getWidth(), align);
        for (int y = 0; y < dots.getHeight(); y++) {
            for (int x = 0; x < dots.getWidth() && left + x < width; x++) {
                if (dots.get(x, y)) {
                    strip.setRGB(left + x, y, TextPainter.INK.getRGB());
                }
            }
        }
        out(strip);
    }

    void blankLines(int dots) {
        if (dots > 0) {
            out(blank(dots));
        }
    }

    void cut() {
        int height = strips.stream().mapToInt(BufferedImage::getHeight).sum() + MARGIN_DOTS;
        BufferedImage whole = blank(height);
        Graphics2D canvas = whole.createGraphics();
        int y = MARGIN_DOTS;
        for (BufferedImage strip : strips) {
            canvas.drawImage(strip, 0, y, null);
            y += strip.getHeight();
        }
        canvas.dispose();
        int number = ++cuts;
        PrintedSlip slip = new PrintedSlip(number, whole, lines, file(number, whole));
        strips.clear();
        lines.clear();
        slips.add(slip);
        listeners.tell(listener -> listener.cut(slip));
    }

    private Optional<Path> file(int number, BufferedImage image) {
        if (folder == null) {
            return Optional.empty();
        }
        Path file = folder.resolve("receipt-%04d.png".formatted(number));
        try {
            Files.createDirectories(folder);
            if (!ImageIO.write(image, "png", file.toFile())) {
                throw new IOException("this Java cannot write PNG");
            }
        } catch (IOException unwritable) {
            throw new UncheckedIOException("the receipt's picture cannot be written to " + file, unwritable);
        }
        return Optional.of(file);
    }

    private void out(BufferedImage strip) {
        strips.add(strip);
        listeners.tell(listener -> listener.moved(strip));
    }

    private BufferedImage blank(int height) {
        BufferedImage strip = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D canvas = strip.createGraphics();
        canvas.setColor(TextPainter.PAPER);
        canvas.fillRect(0, 0, width, height);
        canvas.dispose();
        return strip;
    }

    private int indent(int taken, int align) {
        int free = Math.max(0, width - taken);
        return align == 1 ? free / 2 : align == 2 ? free : 0;
    }
}
