package app.suanpan.checkout.place;

import app.suanpan.domain.register.RegisterCommand;
import app.suanpan.ui.text.Texts;
import app.suanpan.ui.theme.Theme;
import java.util.function.Consumer;

/**
 * Where a part of the screen works.
 *
 * @param texts its words
 * @param theme its look
 * @param panels opens panels over the work area
 * @param lookUps counts the fields that are about to look something up
 * @param reasons why something out of the ordinary may be done
 * @param register takes commands; returns at once, the state that follows is rendered when it comes
 */
public record Workplace(
        Texts texts,
        Theme theme,
        Panels panels,
        LookUps lookUps,
        StoreReasons reasons,
        Consumer<RegisterCommand> register) {

    /** Sends a command to the register. */
    public void send(RegisterCommand command) {
        register.accept(command);
    }
}
