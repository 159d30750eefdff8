package app.suanpan.testkit;

import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Supplier;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javax.imageio.ImageIO;

/** Pictures of screens. Sizes are pixels; a picture needs no window, so it may be larger than the Headless screen. */
public final class Picture {
    private Picture() {}

    /**
     * Lays {@code root} out at the given size and writes what it looks like.
     *
     * @param scene makes the scene, on the JavaFX thread
     * @param file where the PNG goes; its folders are made
     */
    public static void of(Supplier<Scene> scene, Path file) {
        WritableImage image = FxThread.call(() -> {
            Scene made = scene.get();
            // The first one applies the style sheets and lets virtual lists measure themselves; the second is the one
            // to keep.
            made.snapshot(null);
            return made.snapshot(null);
        });
        write(image, file);
    }

    /** As {@link #of(Supplier, Path)} for a root that is not in a scene yet. */
    public static void of(Supplier<? extends Parent> root, int width, int height, Path file) {
        of(() -> new Scene(root.get(), width, height), file);
    }

    /** Writes {@code image} as a PNG. */
    public static void write(WritableImage image, Path file) {
        int width = (int) image.getWidth();
        int height = (int) image.getHeight();
        BufferedImage out = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        int[] pixels = ((DataBufferInt) out.getRaster().getDataBuffer()).getData();
        image.getPixelReader().getPixels(0, 0, width, height, PixelFormat.getIntArgbInstance(), pixels, 0, width);
        try {
            Path folder = file.toAbsolutePath().getParent();
            if (folder != null) {
                Files.createDirectories(folder);
            }
            ImageIO.write(out, "png", file.toFile());
        } catch (IOException e) {
            throw new UncheckedIOException("could not write the picture " + file, e);
        }
    }
}
