package app.suanpan.checkout;

import app.suanpan.domain.register.RegisterCommand;
import app.suanpan.domain.register.RegisterState;
import app.suanpan.ui.sound.Sounds;
import app.suanpan.ui.text.Texts;
import app.suanpan.ui.theme.Theme;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.Scene;
import javafx.scene.control.Button;

/**
 * A screen of the gallery that is built once and then looked at in one way after another, as a cashier switches its language, its colours
 * and the size of its text, and as shops have larger and smaller ones. Building it takes several times as long as a look at it. To be
 * used on the JavaFX thread.
 */
final class Exhibit {
    private final Texts texts;
    private final Theme theme;
    private final Scene scene;

    /**
     * The screen of a shot, laid out.
     *
     * @param register takes what the screen asks for; nothing is answered
     */
    Exhibit(Shot shot, Look look, Consumer<RegisterCommand> register) {
        CheckoutSettings settings = CheckoutSettings.of(look.preferences());
        this.texts = Checkout.texts(settings);
        this.theme = Checkout.theme(settings);
        RegisterState state = shot.prepared().state();
        CheckoutController controller = new CheckoutController(texts, theme, Sounds.silent(), register, () -> {});
        this.scene = theme.dress(new Scene(controller.view(), look.width(), look.height()));
        controller.install(scene, null, null);
        controller.connected(shot.connected());
        controller.tick(Instant.parse("2026-11-22T06:32:00Z"));
        controller.render(state);
        Studio.layOut(scene);
        for (String selector : shot.opened().isEmpty()
                ? List.<String>of()
                : List.of(shot.opened().split(" "))) {
            ((Button) scene.lookup(selector)).fire();
            Studio.layOut(scene);
        }
        if (state.journal().isPresent() || state.joinTerms().isPresent()) {
            // What the panel asks for has been answered before.
            controller.render(state);
            Studio.layOut(scene);
        }
    }

    /** The screen as it is now. */
    Scene scene() {
        return scene;
    }

    /** The screen in this look, laid out. */
    Scene in(Look look) {
        texts.languageProperty().set(look.language());
        theme.appearanceProperty().set(look.appearance());
        theme.textSizeProperty().set(look.textSize());
        Studio.layOut(scene, look.width(), look.height());
        return scene;
    }
}
