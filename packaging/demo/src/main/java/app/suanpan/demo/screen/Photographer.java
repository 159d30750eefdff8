package app.suanpan.demo.screen;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import javafx.scene.Scene;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javax.imageio.ImageIO;

/** Takes pictures of scenes, numbered in the order they were taken. */
public final class Photographer {
    private final Path folder;
    private final List<Path> pictures = Collections.synchronizedList(new ArrayList<>());

    /** Puts the pictures into this folder, which is made when needed. */
    public Photographer(Path folder) {
        this.folder = folder;
    }

    /** The pictures so far, in order. */
    public List<Path> pictures() {
        return List.copyOf(pictures);
    }

    /**
     * Writes what a scene looks like now as a PNG of its size.
     *
     * @param name what is on it, for the file's name
     */
    public Path photograph(Scene scene, String name) throws InterruptedException {
        WritableImage image = ScreenThread.ask(() -> {
            showAsItIs(scene);
            // The first applies style sheets and lets lists measure themselves; the second is the one to keep.
            scene.snapshot(null);
            return scene.snapshot(null);
        });
        Path file = folder.resolve(String.format(Locale.ROOT, "%02d-%s.png", pictures.size() + 1, name));
        write(image, file);
        pictures.add(file);
        return file;
    }

    /**
     * Scrolled areas are kept as bitmaps, which are made anew when a window is drawn; a scene without a window would go on
     * showing what was there at its first picture.
     */
    private static void showAsItIs(Scene scene) {
        scene.getRoot().applyCss();
        scene.getRoot().lookupAll("*").forEach(node -> node.setCache(false));
    }

    private static void write(WritableImage image, Path file) {
        int width = (int) image.getWidth();
        int height = (int) image.getHeight();
        int[] pixels = new int[width * height];
        image.getPixelReader().getPixels(0, 0, width, height, PixelFormat.getIntArgbInstance(), pixels, 0, width);
        BufferedImage picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        picture.setRGB(0, 0, width, height, pixels, 0, width);
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            if (!ImageIO.write(picture, "png", file.toFile())) {
                throw new IOException("this Java cannot write PNG");
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The picture could not be written: " + file, e);
        }
    }
}
