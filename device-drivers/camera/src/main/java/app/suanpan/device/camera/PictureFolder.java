package app.suanpan.device.camera;

import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.jspecify.annotations.Nullable;

/**
 * A folder of pictures, shown one after the other in the order of their names, round and round, each for a second. The folder is
 * looked through again at each round, so a picture may be put in while it runs.
 */
final class PictureFolder extends FrameDevice {
    private static final int FRAMES_EACH = 20;
    private static final long FRAME_MILLIS = 50;

    private final Path folder;
    private List<Path> round = List.of();
    private int next;
    private int shown = FRAMES_EACH;
    private long sequence;
    private boolean watched;
    private @Nullable LumaFrame picture;

    PictureFolder(Path folder) {
        super("pictures in " + folder);
        this.folder = folder;
    }

    @Override
    void connect() throws IOException {
        if (!Files.isDirectory(folder)) {
            throw new NoSuchFileException(folder.toString());
        }
    }

    @Override
    void watch(boolean on) {
        watched = on;
    }

    @Override
    @Nullable
    LumaFrame await(long millis) throws IOException, InterruptedException {
        Thread.sleep(Math.min(millis, FRAME_MILLIS));
        if (!watched) {
            return null;
        }
        if (shown >= FRAMES_EACH) {
            picture = nextPicture();
            shown = 0;
        }
        shown++;
        LumaFrame now = picture;
        return now == null ? null : new LumaFrame(now.luma(), now.width(), now.height(), ++sequence);
    }

    private @Nullable LumaFrame nextPicture() throws IOException {
        if (next >= round.size()) {
            try (Stream<Path> files = Files.list(folder)) {
                round = files.filter(PictureFolder::isPicture).sorted().toList();
            }
            next = 0;
        }
        return round.isEmpty() ? null : read(round.get(next++));
    }

    private static boolean isPicture(Path file) {
        return file.getFileName().toString().toLowerCase(Locale.ROOT).matches(".*\\.(png|jpe?g|bmp)");
    }

    private static LumaFrame read(Path file) throws IOException {
        BufferedImage picture = ImageIO.read(file.toFile());
        if (picture == null) {
            throw new IOException(file + " is not a picture");
        }
        BufferedImage grey = new BufferedImage(picture.getWidth(), picture.getHeight(), BufferedImage.TYPE_BYTE_GRAY);
        Graphics2D canvas = grey.createGraphics();
        canvas.drawImage(picture, 0, 0, null);
        canvas.dispose();
        byte[] luma = ((DataBufferByte) grey.getRaster().getDataBuffer()).getData();
        return new LumaFrame(luma, grey.getWidth(), grey.getHeight(), 0);
    }

    /** Nothing is held open. */
    @Override
    void disconnect() {}
}
