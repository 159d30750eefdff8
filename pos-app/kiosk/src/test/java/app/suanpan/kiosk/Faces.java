package app.suanpan.kiosk;

import app.suanpan.domain.item.LocalName;
import app.suanpan.domain.workstation.KioskFace;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import javax.imageio.ImageIO;

/** What a head office might let an idle kiosk show. */
final class Faces {
    static final KioskFace.Picture SPRING = picture();
    /** It says that it is a picture, and is none. */
    static final KioskFace.Picture BROKEN = new KioskFace.Picture("bm8gcGljdHVyZQ==");

    private Faces() {}

    /** A sentence and a picture; the promise stays the kiosk's own. */
    static KioskFace spring() {
        return new KioskFace(
                Optional.of(new LocalName("春天来了，快来加入", "Spring is here, come in")), Optional.empty(), List.of(SPRING));
    }

    /** As many characters as there may be, and no picture. */
    static KioskFace wordy() {
        return new KioskFace(
                Optional.of(new LocalName("春".repeat(20), "Spring is here with everything it brings")),
                Optional.of(
                        new LocalName(
                                "诺".repeat(60),
                                "Members pay less for what grows here all through April, and every tenth bag of potatoes is on us, whoever you are, ok?")),
                List.of());
    }

    /** Nothing but pictures. */
    static KioskFace of(KioskFace.Picture... pictures) {
        return new KioskFace(Optional.empty(), Optional.empty(), List.of(pictures));
    }

    /** A plain colour, as a PNG: of which half can be seen through if its alpha says so. */
    static KioskFace.Picture plain(int argb) {
        BufferedImage image = new BufferedImage(160, 100, BufferedImage.TYPE_INT_ARGB);
        for (int y = 0; y < image.getHeight(); y++) {
            for (int x = 0; x < image.getWidth(); x++) {
                image.setRGB(x, y, argb);
            }
        }
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "png", png);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new KioskFace.Picture(Base64.getEncoder().encodeToString(png.toByteArray()));
    }

    private static KioskFace.Picture picture() {
        try (InputStream jpeg = Faces.class.getResourceAsStream("spring.jpg")) {
            return new KioskFace.Picture(Base64.getEncoder()
                    .encodeToString(Objects.requireNonNull(jpeg).readAllBytes()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
