package app.suanpan.protocol.storefile;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Iterator;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;

/** A shop's own picture. What it is, is seen by decoding it; what its name says, or its first bytes, is believed of nothing. */
public final class PictureFile {
    private static final long MOST_PIXELS = 4_000_000;

    /** What a picture is for, which says what it may be. */
    public enum Use {
        /** On receipts: made of dots anyway. */
        RECEIPT(2_000_000, "png"),
        /** On the kiosk's screen: it travels to the screen within its state. */
        SCREEN(1_000_000, "png", "jpeg");

        private final int mostBytes;
        private final String[] formats;

        Use(int mostBytes, String... formats) {
            this.mostBytes = mostBytes;
            this.formats = formats;
        }

        /** Returns how many bytes such a picture may have. */
        public int mostBytes() {
            return mostBytes;
        }

        private boolean takes(String format) {
            for (String each : formats) {
                if (each.equals(format)) {
                    return true;
                }
            }
            return false;
        }

        private String kinds() {
            return Stream.of(formats).map(it -> it.toUpperCase(Locale.ROOT)).collect(Collectors.joining(" or "));
        }
    }

    private PictureFile() {}

    /**
     * Decodes a picture. How large it would be is read before it is: a small file can claim to be a picture that fills the memory.
     *
     * @param name what it is called where it is not right
     * @throws ConfigException with a sentence if it is far too large, damaged, or no picture of the kinds for this use
     */
    public static BufferedImage read(String name, byte[] bytes, Use use) {
        if (bytes.length > use.mostBytes()) {
            throw new ConfigException("the picture " + name + " has more than " + use.mostBytes() / 1_000_000 + " MB");
        }
        try (ImageInputStream in = new MemoryCacheImageInputStream(new ByteArrayInputStream(bytes))) {
            Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
            while (readers.hasNext()) {
                ImageReader reader = readers.next();
                try {
                    if (use.takes(reader.getFormatName().toLowerCase(Locale.ROOT))) {
                        reader.setInput(in, true, true);
                        return decode(name, reader);
                    }
                } finally {
                    reader.dispose();
                }
            }
        } catch (IOException | IllegalArgumentException | IndexOutOfBoundsException | NegativeArraySizeException e) {
            throw new ConfigException("the picture " + name + " is damaged: " + e.getMessage());
        }
        throw new ConfigException("the picture " + name + " is no " + use.kinds());
    }

    private static BufferedImage decode(String name, ImageReader reader) throws IOException {
        if ((long) reader.getWidth(0) * reader.getHeight(0) > MOST_PIXELS) {
            throw new ConfigException("the picture " + name + " has more than 4 million pixels");
        }
        return reader.read(0);
    }
}
