package app.suanpan.checkout;

import static org.assertj.core.api.Assertions.assertThat;

import app.suanpan.domain.register.RegisterCommand;
import app.suanpan.domain.register.RegisterState;
import app.suanpan.testkit.Picture;
import app.suanpan.ui.sound.Sounds;
import app.suanpan.ui.text.Language;
import app.suanpan.ui.text.Texts;
import app.suanpan.ui.theme.Appearance;
import app.suanpan.ui.theme.TextSize;
import app.suanpan.ui.theme.Theme;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;

/** Where the screens of the gallery are set up and photographed: {@code target/gallery/*.png}. */
final class Studio {
    private static final Path FOLDER = Path.of("target", "gallery");

    private Studio() {}

    /** Writes a picture whose name says what it shows. */
    static void take(Shot shot, Language language, Appearance appearance, int width, int height) {
        take(shot, Preferences.in(language).with(appearance), width, height);
    }

    /** Writes a picture whose name says what it shows. */
    static void take(Shot shot, Preferences preferences, int width, int height) {
        Path file = FOLDER.resolve("%s-%s-%s%s-%dx%d.png"
                .formatted(
                        shot.name(),
                        preferences.language().code(),
                        preferences.appearance().name().toLowerCase(Locale.ROOT),
                        preferences.textSize() == TextSize.LARGE ? "-large" : "",
                        width,
                        height));
        Picture.of(() -> screen(shot, preferences, width, height, command -> {}), file);
        assertThat(file).exists();
    }

    /** The screen of a shot, laid out; to be made on the JavaFX thread. */
    static Scene screen(Shot shot, Preferences preferences, int width, int height, Consumer<RegisterCommand> register) {
        CheckoutSettings settings = CheckoutSettings.of(preferences);
        Texts texts = Checkout.texts(settings);
        Theme theme = Checkout.theme(settings);
        RegisterState state = shot.prepared().state();
        CheckoutController controller = new CheckoutController(texts, theme, Sounds.silent(), register, () -> {});
        Scene scene = theme.dress(new Scene(controller.view(), width, height));
        controller.install(scene, null, null);
        controller.connected(shot.connected());
        controller.tick(Instant.parse("2026-11-22T06:32:00Z"));
        controller.render(state);
        layOut(scene);
        for (String selector : shot.opened().isEmpty()
                ? List.<String>of()
                : List.of(shot.opened().split(" "))) {
            Node button = scene.lookup(selector);
            ((Button) button).fire();
            layOut(scene);
        }
        if (state.journal().isPresent()) {
            // What the panel asks for when it opens has been answered before.
            controller.render(state);
            layOut(scene);
        }
        return scene;
    }

    /** Gives everything its look and its place, without drawing it; twice, since lists measure their rows the first time. */
    static void layOut(Scene scene) {
        for (int i = 0; i < 2; i++) {
            scene.getRoot().resize(scene.getWidth(), scene.getHeight());
            scene.getRoot().applyCss();
            scene.getRoot().layout();
        }
    }
}
