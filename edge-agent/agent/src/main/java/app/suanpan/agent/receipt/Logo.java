package app.suanpan.agent.receipt;

import app.suanpan.device.slip.BitImage;
import app.suanpan.protocol.storefile.ConfigException;
import app.suanpan.protocol.storefile.PictureFile;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The shop's picture, as a PNG for phones and as dots for printers. */
public final class Logo {
    /** Taller than that it would cost more paper than it is worth. */
    private static final int TALLEST = 320;

    private final BufferedImage image;

    private Logo(BufferedImage image) {
        this.image = image;
    }

    /**
     * Reads a PNG.
     *
     * @throws IOException with a sentence for people if it is not there, is no PNG, or is far too large
     */
    static Logo read(Path file) throws IOException {
        if (!Files.isRegularFile(file)) {
            throw new IOException("there is no picture " + file.getFileName() + " beside it");
        }
        // Nobody reads a film that was called logo.png, only to say that it is too large.
        if (Files.size(file) > PictureFile.Use.RECEIPT.mostBytes()) {
            throw new IOException("the picture " + file.getFileName() + " has more than 2 MB");
        }
        try {
            return new Logo(PictureFile.read(
                    String.valueOf(file.getFileName()), Files.readAllBytes(file), PictureFile.Use.RECEIPT));
        } catch (ConfigException e) {
            throw new IOException(e.getMessage(), e);
        }
    }

    /**
     * The picture in black dots: never larger than it is, no wider than {@code most}, and grey as a pattern that looks grey from an
     * arm's length (Floyd and Steinberg's).
     *
     * @param most dots across the paper
     */
    public BitImage dots(int most) {
        double shrink = Math.min(1, Math.min((double) most / image.getWidth(), (double) TALLEST / image.getHeight()));
        int width = Math.max(1, (int) (image.getWidth() * shrink));
        int height = Math.max(1, (int) (image.getHeight() * shrink));
        double[][] light = new double[height + 1][width + 2];
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                light[y][x + 1] += lightOf(x / shrink, y / shrink, (x + 1) / shrink, (y + 1) / shrink);
                spread(light, y, x + 1);
            }
        }
        return BitImage.of(width, height, (x, y) -> light[y][x + 1] < 0.5 ? 1 : 0);
    }

    /** Makes a dot black or white, and gives what that is wrong by to the dots that come after it. */
    private static void spread(double[][] light, int y, int x) {
        double wanted = light[y][x];
        light[y][x] = wanted < 0.5 ? 0 : 1;
        double wrong = wanted - light[y][x];
        light[y][x + 1] += wrong * 7 / 16;
        light[y + 1][x - 1] += wrong * 3 / 16;
        light[y + 1][x] += wrong * 5 / 16;
        light[y + 1][x + 1] += wrong / 16;
    }

    /** How light a part of the picture is on white paper, 0 black to 1 white: what is transparent shows the paper. */
    private double lightOf(double left, double top, double right, double bottom) {
        double sum = 0;
        int count = 0;
        for (int y = (int) top; y < Math.clamp((long) Math.ceil(bottom), (int) top + 1, image.getHeight()); y++) {
            for (int x = (int) left; x < Math.clamp((long) Math.ceil(right), (int) left + 1, image.getWidth()); x++) {
                int pixel = image.getRGB(x, y);
                double alpha = (pixel >>> 24) / 255.0;
                double grey =
                        (0.299 * (pixel >> 16 & 0xFF) + 0.587 * (pixel >> 8 & 0xFF) + 0.114 * (pixel & 0xFF)) / 255;
                sum += 1 - alpha + alpha * grey;
                count++;
            }
        }
        return count == 0 ? 1 : sum / count;
    }
}
