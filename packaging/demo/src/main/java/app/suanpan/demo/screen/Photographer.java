package app.suanpan.demo.screen;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import javafx.scene.Scene;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javax.imageio.ImageIO;

/** Takes pictures of scenes, numbered in the order they were taken. */
public final class Photographer {
    /** Builds and tests share their processors; a screen that is alive comes to rest in milliseconds. */
    private static final Duration PATIENCE = Duration.ofSeconds(60);

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
     * Writes what a scene looks like as a PNG of its size, as soon as it shows what it was asked for.
     *
     * @param settled whether it does; asked before each frame, on the screen's thread, and the picture is taken in the frame that says so
     * @param name what is on it, for the file's name
     * @throws TimeoutException if the scene never comes to rest
     */
    public Path photograph(Scene scene, BooleanSupplier settled, String name)
            throws InterruptedException, TimeoutException {
        return keep(
                ScreenThread.await(
                        "the screen shows all of " + name,
                        PATIENCE,
                        () -> settled.getAsBoolean() ? Optional.of(picture(scene)) : Optional.empty()),
                name);
    }

    /** Writes what a scene looks like now, whatever it waits for: to see where something stuck. */
    public Path photographAsItIs(Scene scene, String name) throws InterruptedException {
        return keep(ScreenThread.ask(() -> picture(scene)), name);
    }

    private static WritableImage picture(Scene scene) {
        showAsItIs(scene);
        // The first applies style sheets and lets lists measure themselves; the second is the one to keep.
        scene.snapshot(null);
        return scene.snapshot(null);
    }

    private Path keep(WritableImage image, String name) {
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
