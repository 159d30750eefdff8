package app.suanpan.e2e.shift;

import app.suanpan.testkit.FxThread;
import app.suanpan.testkit.Picture;
import app.suanpan.ui.text.Language;
import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.image.WritableImage;
import javax.imageio.ImageIO;

/**
 * The pictures of the cashier's guide, {@code docs/cashier.md} and {@code docs/cashier.en.md}. Each is taken anew in the story and held
 * against the one in {@code docs/pictures}; with {@code -Dguide.pictures=write} it takes its place there. What is compared is how
 * light each little square of the screen is, so that a caret that blinks, a line that is lit for a moment, or another machine's
 * smoothing of letters is no change, and another word, figure or place is one.
 */
final class GuidePictures {
    static final Path FOLDER = Path.of("..", "..", "docs", "pictures");
    private static final Path TAKEN = Path.of("target", "guide");
    private static final boolean WRITE = "write".equals(System.getProperty("guide.pictures"));

    /** Side of a square, in pixels. */
    private static final int SQUARE = 8;

    /** Of 255: by how much a square may be lighter or darker. */
    private static final int SHADE = 40;

    /** How many squares may differ: about as many as a word of five letters has. */
    static final int FEW = 12;

    private final Language language;
    private final boolean wanted;
    private final List<String> changed = new ArrayList<>();

    /** @param wanted whether this run of the story is the one that the guide shows */
    GuidePictures(Language language, boolean wanted) {
        this.language = language;
        this.wanted = wanted;
    }

    /** The moment that a picture of the guide shows. */
    void shows(Moment moment, Scene scene) {
        if (!wanted) {
            return;
        }
        String name = moment.file(language);
        Path taken = TAKEN.resolve(name);
        WritableImage image = FxThread.call(() -> scene.snapshot(null));
        Picture.write(image, taken);
        try {
            Path kept = FOLDER.resolve(name);
            if (WRITE) {
                ImageIO.write(Palette.few(ImageIO.read(taken.toFile())), "png", kept.toFile());
            } else if (!Files.exists(kept)) {
                changed.add(name + " is missing");
            } else {
                Rectangle chance = byChance(moment, scene);
                int squares = differing(
                        without(chance, ImageIO.read(kept.toFile())), without(chance, ImageIO.read(taken.toFile())));
                if (squares > FEW) {
                    changed.add(name + " shows another screen (" + squares + " squares differ); compare it with "
                            + taken.toAbsolutePath().normalize());
                }
            }
        } catch (IOException e) {
            changed.add(name + " cannot be read or written: " + e.getMessage());
        }
    }

    private static Rectangle byChance(Moment moment, Scene scene) {
        return FxThread.call(() -> {
            Node node = moment.byChance().isEmpty() ? null : scene.lookup(moment.byChance());
            if (node == null) {
                return new Rectangle();
            }
            Bounds place = node.localToScene(node.getLayoutBounds());
            return new Rectangle((int) place.getMinX(), (int) place.getMinY(), (int) Math.ceil(place.getWidth()), (int)
                    Math.ceil(place.getHeight()));
        });
    }

    private static BufferedImage without(Rectangle chance, BufferedImage picture) {
        BufferedImage rest = new BufferedImage(picture.getWidth(), picture.getHeight(), BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = rest.createGraphics();
        pen.drawImage(picture, 0, 0, null);
        pen.fill(chance);
        pen.dispose();
        return rest;
    }

    /** Which pictures do not show the screen of today, a sentence for each. */
    List<String> changed() {
        return List.copyOf(changed);
    }

    /** How many squares of two pictures differ; all of them if the pictures are not of one size. */
    static int differing(BufferedImage one, BufferedImage other) {
        int across = Math.ceilDiv(one.getWidth(), SQUARE);
        int down = Math.ceilDiv(one.getHeight(), SQUARE);
        if (one.getWidth() != other.getWidth() || one.getHeight() != other.getHeight()) {
            return across * down;
        }
        int differing = 0;
        for (int x = 0; x < across; x++) {
            for (int y = 0; y < down; y++) {
                if (Math.abs(light(one, x, y) - light(other, x, y)) > SHADE) {
                    differing++;
                }
            }
        }
        return differing;
    }

    /** How light a square is, of 255. */
    private static int light(BufferedImage picture, int square, int row) {
        int toX = Math.min(picture.getWidth(), (square + 1) * SQUARE);
        int toY = Math.min(picture.getHeight(), (row + 1) * SQUARE);
        int sum = 0;
        int count = 0;
        for (int x = square * SQUARE; x < toX; x++) {
            for (int y = row * SQUARE; y < toY; y++) {
                int rgb = picture.getRGB(x, y);
                sum += (299 * (rgb >> 16 & 0xFF) + 587 * (rgb >> 8 & 0xFF) + 114 * (rgb & 0xFF)) / 1000;
                count++;
            }
        }
        return sum / count;
    }
}
