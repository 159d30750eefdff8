package app.suanpan.kiosk;

import app.suanpan.domain.item.LocalName;
import app.suanpan.domain.workstation.KioskFace;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Base64;
import java.util.Objects;
import java.util.Optional;

/** What a head office might let an idle kiosk show. */
final class Faces {
    private Faces() {}

    /** A sentence and a picture; the promise stays the kiosk's own. */
    static KioskFace spring() {
        return new KioskFace(
                Optional.of(new LocalName("春天来了，快来加入", "Spring is here, come in")),
                Optional.empty(),
                Optional.of(picture()));
    }

    /** As many characters as there may be, and no picture. */
    static KioskFace wordy() {
        return new KioskFace(
                Optional.of(new LocalName("春".repeat(20), "Spring is here with everything it brings")),
                Optional.of(
                        new LocalName(
                                "诺".repeat(60),
                                "Members pay less for what grows here all through April, and every tenth bag of potatoes is on us, whoever you are, ok?")),
                Optional.empty());
    }

    private static String picture() {
        try (InputStream jpeg = Faces.class.getResourceAsStream("spring.jpg")) {
            return Base64.getEncoder()
                    .encodeToString(Objects.requireNonNull(jpeg).readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
