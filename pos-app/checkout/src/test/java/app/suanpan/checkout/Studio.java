package app.suanpan.checkout;

import static org.assertj.core.api.Assertions.assertThat;

import app.suanpan.domain.register.RegisterCommand;
import app.suanpan.testkit.FxThread;
import app.suanpan.testkit.Picture;
import app.suanpan.testkit.Pulse;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.Scene;

/** Where the screens of the gallery are set up and photographed: {@code target/gallery/*.png}. */
final class Studio {
    private static final Path FOLDER = Path.of("target", "gallery");

    private Studio() {}

    /** Writes pictures whose names say what they show. A screen is built once for all looks that follow each other on the same display. */
    static void take(Shot shot, List<Look> looks) {
        Exhibit exhibit = null;
        Look last = null;
        for (Look look : looks) {
            if (exhibit == null || last == null || !look.isOnTheDisplayOf(last)) {
                exhibit = FxThread.call(() -> new Exhibit(shot, look, command -> {}));
            }
            last = look;
            take(shot, look, exhibit);
        }
    }

    private static void take(Shot shot, Look look, Exhibit exhibit) {
        Path file = FOLDER.resolve(shot.name() + "-" + look + ".png");
        Picture.write(FxThread.call(() -> exhibit.in(look).snapshot(null)), file);
        assertThat(file).exists();
    }

    /** The screen of a shot, laid out; to be made on the JavaFX thread. */
    static Scene screen(Shot shot, Look look, Consumer<RegisterCommand> register) {
        return new Exhibit(shot, look, register).scene();
    }

    /** Gives everything its look and its place, without drawing it. */
    static void layOut(Scene scene) {
        layOut(scene, scene.getWidth(), scene.getHeight());
    }

    /** The same on a display of this many pixels. */
    static void layOut(Scene scene, double width, double height) {
        Pulse.on(scene, width, height);
    }
}
