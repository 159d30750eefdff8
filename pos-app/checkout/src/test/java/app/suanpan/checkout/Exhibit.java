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
final class Exhibit implements Twins.Twin {
    private final Texts texts;
    private final Theme theme;
    private final Scene scene;
    private final CheckoutController controller;
    private final RegisterState state;
    private final Look look;
    private final List<String> opened;

    /**
     * The screen of a shot, laid out.
     *
     * @param register takes what the screen asks for; nothing is answered
     */
    Exhibit(Shot shot, Look look, Consumer<RegisterCommand> register) {
        CheckoutSettings settings = CheckoutSettings.of(look.preferences());
        this.texts = Checkout.texts(settings);
        this.theme = Checkout.theme(settings);
        this.look = look;
        this.state = shot.prepared().state();
        this.opened =
                shot.opened().isEmpty() ? List.of() : List.of(shot.opened().split(" "));
        this.controller = new CheckoutController(texts, theme, Sounds.silent(), register, () -> {});
        this.scene = theme.dress(new Scene(controller.view(), look.width(), look.height()));
        controller.install(scene, null, null);
        controller.connected(shot.connected());
        controller.tick(Instant.parse("2026-11-22T06:32:00Z"));
        controller.render(state);
        Studio.layOut(scene);
        if (!opens()) {
            throw new AssertionError("not all of these buttons are there: " + opened);
        }
    }

    /** Touches the buttons that open what the picture shows open; whether all of them were there. */
    private boolean opens() {
        for (String selector : opened) {
            if (!(scene.lookup(selector) instanceof Button button)) {
                return false;
            }
            button.fire();
            Studio.layOut(scene);
        }
        if (state.journal().isPresent() || state.joinTerms().isPresent()) {
            // What the panel asks for has been answered before.
            controller.render(state);
            Studio.layOut(scene);
        }
        return true;
    }

    @Override
    public Scene scene() {
        return scene;
    }

    /** Closes what a touch has opened, takes back what it chose, and opens again what the picture shows open. */
    @Override
    public void goBack() {
        in(look);
        for (int i = 0; i <= opened.size(); i++) {
            Pressed.on(scene, Twins.ESC);
        }
        controller.render(state);
        Studio.layOut(scene);
        opens();
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
