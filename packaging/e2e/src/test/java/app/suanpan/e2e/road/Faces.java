package app.suanpan.e2e.road;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageIO;

/** What a head office might give its stores to show. */
final class Faces {
    /** What stands above everything on the paper of {@link #spring}. */
    static final String HEADER = "春天来了";

    private Faces() {}

    /** A folder with a page of quick keys, a receipt with a header and a logo, and how the till is counted. */
    static Path spring(Path folder) throws IOException {
        pages(folder, "Spring");
        Files.writeString(folder.resolve("receipt.json"), """
                {"version": 1, "languages": ["zh", "en"], "logo": "logo.png", "blocks": ["logo",
                  {"zh": "%s", "en": "Spring is here", "style": "bold"},
                  "store", "number", "lines", "totals", "payments", "taxes", "barcode"]}
                """.formatted(HEADER));
        ImageIO.write(ring(), "png", folder.resolve("logo.png").toFile());
        Files.writeString(
                folder.resolve("settings.json"),
                "{\"lockAfterMinutes\": 4, \"currency\": \"CNY\", \"till\": {\"varianceLimit\": \"30\"}}");
        return folder;
    }

    /** A folder with one page of quick keys. */
    static Path pages(Path folder, String name) throws IOException {
        Files.createDirectories(folder);
        Files.write(folder.resolve("quick-keys.json"), """
                {"pages": [{"id": "first", "name": {"zh": "%s", "en": "%s"}, "keys": [
                  {"item": "milk", "colour": "GREEN"}, {"function": "DRAWER"}]}]}
                """.formatted(name, name).getBytes(UTF_8));
        return folder;
    }

    /** A folder with words and a picture for an idle kiosk, and a greeting for the customer's screen. */
    static Path screens(Path folder, String sentence) throws IOException {
        Files.createDirectories(folder);
        Files.writeString(folder.resolve("screens.json"), """
                {"kiosk": {"sentence": {"en": "%s"}, "picture": "ring.png"},
                  "customer": {"greeting": {"zh": "你好", "en": "Hello"}}}
                """.formatted(sentence));
        ImageIO.write(ring(), "png", folder.resolve("ring.png").toFile());
        return folder;
    }

    /** Whether the ring is among the first dots of a paper: ten dots in the middle of its upper arc are black. */
    static boolean hasRing(BufferedImage paper) {
        int middle = paper.getWidth() / 2;
        for (int y = 0; y < Math.min(60, paper.getHeight()); y++) {
            boolean black = true;
            for (int x = middle - 5; x < middle + 5; x++) {
                black &= (paper.getRGB(x, y) & 0xFF) < 128;
            }
            if (black) {
                return true;
            }
        }
        return false;
    }

    private static BufferedImage ring() {
        BufferedImage image = new BufferedImage(160, 160, BufferedImage.TYPE_INT_ARGB);
        Graphics2D pen = image.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        pen.setColor(Color.BLACK);
        pen.setStroke(new BasicStroke(24));
        pen.drawOval(14, 14, 132, 132);
        pen.dispose();
        return image;
    }
}
