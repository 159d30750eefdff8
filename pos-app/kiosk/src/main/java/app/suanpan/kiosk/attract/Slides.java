package app.suanpan.kiosk.attract;

import app.suanpan.domain.workstation.KioskFace.Picture;
import java.io.ByteArrayInputStream;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executor;
import javafx.application.Platform;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.image.Image;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The shop's pictures, one after the other. Two are in memory at most besides the one that fades away: the one that is shown, and the
 * next, decoded ahead beside the JavaFX thread so that its turn costs no frame. To be used on the JavaFX thread.
 */
final class Slides {
    private static final Logger LOG = LoggerFactory.getLogger(Slides.class);
    private static final Duration STAYS = Duration.ofSeconds(8);

    private final ObjectProperty<Optional<Image>> shown = new SimpleObjectProperty<>(Optional.empty());
    private final Set<Picture> broken = new HashSet<>();
    private final Clock clock;
    private final Executor decoder;
    private List<Picture> pictures = List.of();
    private int at = -1;
    private Optional<Image> ahead = Optional.empty();
    private int aheadAt = -1;
    private Instant since = Instant.EPOCH;
    private long edition;

    /** @param decoder runs what takes longer than a frame */
    Slides(Clock clock, Executor decoder) {
        this.clock = clock;
        this.decoder = decoder;
    }

    /** The picture to show; empty for the drawn abacus. */
    ObjectProperty<Optional<Image>> shownProperty() {
        return shown;
    }

    /** From now on these. The same again costs nothing: states come with every new code. */
    void show(List<Picture> newPictures) {
        if (newPictures.equals(pictures)) {
            return;
        }
        edition++;
        pictures = newPictures;
        broken.retainAll(newPictures);
        at = -1;
        ahead = Optional.empty();
        aheadAt = -1;
        if (pictures.isEmpty()) {
            shown.set(Optional.empty());
        } else {
            decodeFrom(0);
        }
    }

    /** Called every second or more often: it may be the next one's turn. */
    void tick() {
        boolean due = !clock.instant().isBefore(since.plus(STAYS));
        if (aheadAt >= 0 && aheadAt != at && due) {
            turn();
        }
    }

    private void turn() {
        at = aheadAt;
        shown.set(ahead);
        since = clock.instant();
        ahead = Optional.empty();
        aheadAt = -1;
        if (pictures.size() > 1) {
            decodeFrom(at + 1);
        }
    }

    /** Decodes the next one that can be, beginning with this place; what cannot be is told once and left out. */
    private void decodeFrom(int place) {
        long asked = edition;
        for (int i = 0; i < pictures.size(); i++) {
            int candidate = (place + i) % pictures.size();
            Picture picture = pictures.get(candidate);
            if (!broken.contains(picture)) {
                decoder.execute(() -> {
                    Image image = decode(picture);
                    Platform.runLater(() -> decoded(asked, candidate, picture, image));
                });
                return;
            }
        }
        shown.set(Optional.empty());
    }

    private void decoded(long asked, int place, Picture picture, Image image) {
        if (asked != edition) {
            return;
        }
        if (image.isError()) {
            broken.add(picture);
            LOG.warn("picture {} of the idle kiosk cannot be shown and is left out", place + 1, image.getException());
            decodeFrom(place + 1);
            return;
        }
        ahead = Optional.of(image);
        aheadAt = place;
        if (at < 0) {
            turn();
        }
    }

    private static Image decode(Picture picture) {
        return new Image(new ByteArrayInputStream(Base64.getDecoder().decode(picture.base64())));
    }
}
