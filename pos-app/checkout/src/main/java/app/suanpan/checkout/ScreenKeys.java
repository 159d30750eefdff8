package app.suanpan.checkout;

import app.suanpan.checkout.place.Workplace;
import app.suanpan.domain.register.Phase;
import app.suanpan.domain.register.RegisterState;
import app.suanpan.ui.control.ActionButton;
import app.suanpan.ui.control.Overlay;
import app.suanpan.ui.input.Action;
import app.suanpan.ui.input.KeyRouter;
import app.suanpan.ui.input.KeyScope;
import app.suanpan.ui.input.KeyboardWedge;
import app.suanpan.ui.sound.Sounds;
import app.suanpan.ui.theme.Appearance;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javafx.scene.Scene;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyEvent;
import org.jspecify.annotations.Nullable;

/**
 * The keys of the whole screen, each of which means the same wherever it is pressed and is nobody else's, and whose keys are within
 * reach beside them: an open panel's, or the work area's.
 */
final class ScreenKeys {
    private final Workplace place;
    private final Sounds sounds;
    private final Runnable preferred;
    private final KeyRouter router = new KeyRouter();
    private final KeyScope everywhere = new KeyScope("keys.everywhere");
    /** Over a panel too: what is on the status bar and the notice does not go under it. */
    private final KeyScope always = new KeyScope("keys.always");

    private final Help list;
    private final Action help;
    private final Action language;
    private final Action dismiss;
    private final List<Action> others;
    private final List<Action> look;
    private KeyScope[] within = {};

    /** What the keys do that is not about how the screen looks and sounds. */
    interface Deeds {
        /** Takes the notice away. */
        void dismissNotice();

        /** Shows what head office has, and how the devices are. */
        void openSync();

        /** Locks the screen. */
        void lock();
    }

    /** @param preferred told when the cashier has changed how the screen looks or sounds */
    ScreenKeys(Workplace place, CheckoutModel model, Sounds sounds, Runnable preferred, Deeds deeds) {
        this.place = place;
        this.sounds = sounds;
        this.preferred = preferred;
        this.list = new Help(place, this::closeHelp);
        help = always.add(Action.of("help", "keys.title", "F1", this::turnHelp));
        language = always.add(Action.of("language", "look.language", "Ctrl+L", this::switchLanguage));
        Action appearance = always.add(Action.of("appearance", "look.appearance", "Ctrl+D", this::nextAppearance));
        Action textSize = always.add(Action.of("text-size", "look.text-size", "Ctrl+T", this::otherTextSize));
        dismiss = always.add(Action.of("notice-close", "notice.close", "Shift+Esc", deeds::dismissNotice));
        dismiss.enabledProperty().bind(model.noticed);
        Action sync = always.add(Action.of("sync", "look.sync", "Ctrl+S", deeds::openSync));
        Action sound = always.add(Action.of("sound", "look.sound", "Ctrl+M", this::turnSounds));
        Action lock = everywhere.add(Action.of("lock", "people.lock", "F3", deeds::lock));
        lock.enabledProperty().bind(model.state.map(ScreenKeys::canBeLocked).orElse(false));
        others = List.of(lock, sync);
        look = new ArrayList<>(List.of(language, appearance, textSize, sound));
    }

    /** What is often wanted and has its button in the panel of rarer actions. */
    List<Action> others() {
        return others;
    }

    /** How the screen looks and sounds. */
    List<Action> look() {
        return look;
    }

    /** Takes the notice away. */
    Action dismiss() {
        return dismiss;
    }

    ActionButton languageButton() {
        return new ActionButton(language, ActionButton.Kind.QUIET, place.texts());
    }

    ActionButton helpButton() {
        return new ActionButton(help, ActionButton.Kind.QUIET, place.texts());
    }

    /** The layer of the list of keys, over panels. */
    Overlay helpOverlay() {
        return list.overlay();
    }

    /** One more action that belongs to the whole screen: its key works everywhere, its button stands in the panel of rarer ones. */
    void addLook(Action action) {
        always.add(action);
        look.add(action);
    }

    /** Hears the keys of the scene; {@code ?} lists them too, where nothing is typed and no panel is open. */
    void install(Scene scene, @Nullable KeyboardWedge wedge) {
        router.install(scene, wedge);
        scene.addEventFilter(KeyEvent.KEY_TYPED, event -> {
            boolean typing = scene.getFocusOwner() instanceof TextInputControl field
                    && !field.getText().isEmpty();
            boolean covered = place.panels().overlay().isShowing() || list.isOpen();
            if (!event.isConsumed() && event.getCharacter().equals("?") && !typing && !covered) {
                event.consume();
                turnHelp();
            }
        });
    }

    /** Nothing can be done now. */
    void reachNothing() {
        reach();
    }

    /** A panel is open: its keys and those that work over panels are within reach. */
    void reachPanel(KeyScope... panel) {
        reach(Stream.concat(Stream.of(panel), Stream.of(always)).toArray(KeyScope[]::new));
    }

    /** The work area's keys and all of the whole screen are within reach. */
    void reachArea(KeyScope area) {
        reach(area, everywhere, always);
    }

    /** Whatever the list of keys was about is not what is on the screen any more. */
    private void reach(KeyScope... innermostFirst) {
        list.hide();
        within = innermostFirst;
        router.reach(innermostFirst);
    }

    private void turnHelp() {
        if (list.isOpen()) {
            closeHelp();
        } else {
            list.show(List.of(within));
            router.reach(list.keys(), always);
        }
    }

    private void closeHelp() {
        list.hide();
        router.reach(within);
    }

    private static boolean canBeLocked(RegisterState state) {
        return state.access().provesPeople() && !(state.phase() instanceof Phase.SignedOff);
    }

    private void switchLanguage() {
        place.texts().languageProperty().set(place.texts().language().other());
        preferred.run();
    }

    private void turnSounds() {
        sounds.turn();
        preferred.run();
    }

    private void otherTextSize() {
        place.theme().textSizeProperty().set(place.theme().textSize().other());
        preferred.run();
    }

    private void nextAppearance() {
        Appearance[] all = Appearance.values();
        Appearance now = place.theme().appearance();
        place.theme().appearanceProperty().set(all[(now.ordinal() + 1) % all.length]);
        preferred.run();
    }
}
