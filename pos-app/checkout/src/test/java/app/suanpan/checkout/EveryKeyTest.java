package app.suanpan.checkout;

import static org.assertj.core.api.Assertions.assertThat;

import app.suanpan.domain.register.RegisterCommand;
import app.suanpan.domain.register.RegisterState;
import app.suanpan.ui.control.ActionButton;
import app.suanpan.ui.control.ActionButton.Kind;
import app.suanpan.ui.input.Action;
import app.suanpan.ui.input.KeyRouter;
import app.suanpan.ui.input.KeyScope;
import app.suanpan.ui.text.Language;
import app.suanpan.ui.text.Texts;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import javafx.css.PseudoClass;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Everything that a finger can do, a key does: it stands on the button, and pressing it is touching the button. The walk can fail: each
 * fault is planted once, beside the same thing done well.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EveryKeyTest {
    private static final RegisterCommand NEXT = new RegisterCommand.NextCustomer();
    private static final RegisterCommand REPRINT = new RegisterCommand.ReprintReceipt();

    private final KeyWalk walk = new KeyWalk();

    static Stream<Shot> connectedScreens() {
        return Gallery.shots().filter(Shot::connected);
    }

    @ParameterizedTest
    @MethodSource("connectedScreens")
    void everyButtonShowsAKeyThatDoesWhatItDoes(Shot shot) {
        RegisterState state = shot.prepared().state();
        String place = state.phase().getClass().getSimpleName()
                + (state.returning().isPresent() ? " returning " : " ")
                + shot.opened();
        assertThat(walk.faults(place, asked -> new Exhibit(shot, Look.ENGLISH, asked)))
                .as("%s", shot)
                .isEmpty();
    }

    @Test
    void aKeyThatDoesWhatItsButtonDoesIsNoFault() {
        assertThat(planted((asked, keys, texts) ->
                        new ActionButton(keys.add(action("F8", () -> asked.accept(REPRINT))), Kind.PLAIN, texts)))
                .isEmpty();
    }

    @Test
    void aButtonWithoutAKeyIsFound() {
        assertThat(planted((asked, keys, texts) -> {
                    Button button = new Button("Reprint");
                    button.setOnAction(event -> asked.accept(REPRINT));
                    return button;
                }))
                .singleElement()
                .asString()
                .startsWith("no key: ");
    }

    @Test
    void aKeyThatItsButtonDoesNotShowIsFound() {
        assertThat(planted((asked, keys, texts) -> {
                    ActionButton button =
                            new ActionButton(keys.add(action("F8", () -> asked.accept(REPRINT))), Kind.PLAIN, texts);
                    button.setGraphic(null);
                    return button;
                }))
                .singleElement()
                .asString()
                .startsWith("no key is shown: ");
    }

    @Test
    void aKeyThatSomethingElseHasTakenIsFound() {
        assertThat(planted((asked, keys, texts) -> {
                    keys.add(action("F8", () -> asked.accept(NEXT)));
                    return new ActionButton(keys.add(action("F8", () -> asked.accept(REPRINT))), Kind.PLAIN, texts);
                }))
                .singleElement()
                .asString()
                .startsWith("another key: ");
    }

    @Test
    void aKeyThatNobodyHearsIsFound() {
        assertThat(planted((asked, keys, texts) ->
                        new ActionButton(action("F8", () -> asked.accept(REPRINT)), Kind.PLAIN, texts)))
                .singleElement()
                .asString()
                .startsWith("another key: ");
    }

    @Test
    void aKeyThatLeavesTheScreenSayingSomethingElseIsFound() {
        assertThat(walk("says", asked -> {
                    Texts texts = Checkout.texts(CheckoutSettings.in(Language.EN));
                    Label says = new Label("nothing");
                    ActionButton button =
                            new ActionButton(action("F8", () -> says.setText("touched")), Kind.PLAIN, texts);
                    KeyScope keys = new KeyScope("keys.receipt");
                    keys.add(action("F8", () -> says.setText("pressed")));
                    return scene(keys, new VBox(says, button));
                }))
                .singleElement()
                .asString()
                .contains("touched", "pressed");
    }

    @Test
    void aKeyThatDoesSomethingElseIsFoundOnAScreenThatHasServedForAnotherButton() {
        assertThat(walk("served", asked -> {
                    Texts texts = Checkout.texts(CheckoutSettings.in(Language.EN));
                    KeyScope keys = new KeyScope("keys.receipt");
                    ActionButton well =
                            new ActionButton(keys.add(action("F8", () -> asked.accept(REPRINT))), Kind.PLAIN, texts);
                    keys.add(action("F9", () -> asked.accept(REPRINT)));
                    Action other = Action.of("next", "receipt.reprint", "F9", () -> asked.accept(NEXT));
                    return scene(keys, new VBox(well, new ActionButton(other, Kind.PLAIN, texts)));
                }))
                .singleElement()
                .asString()
                .startsWith("another key: pressing F9");
    }

    @Test
    void aKeyThatChoosesSomethingElseIsFound() {
        assertThat(walk("chooses", asked -> {
                    Texts texts = Checkout.texts(CheckoutSettings.in(Language.EN));
                    KeyScope keys = new KeyScope("keys.receipt");
                    Button beside = new Button();
                    beside.getStyleClass().add("choice");
                    Button[] touched = new Button[1];
                    touched[0] = new ActionButton(action("F8", () -> choose(touched[0])), Kind.PLAIN, texts);
                    keys.add(action("F8", () -> choose(beside)));
                    return scene(keys, new VBox(touched[0], beside));
                }))
                .singleElement()
                .asString()
                .startsWith("another key: pressing F8");
    }

    private static void choose(Button button) {
        button.pseudoClassStateChanged(PseudoClass.getPseudoClass("chosen"), true);
    }

    /** Makes a button, with the scope of the keys that are within reach. */
    private interface Planting {
        ButtonBase button(Consumer<RegisterCommand> asked, KeyScope keys, Texts texts);
    }

    private static List<String> planted(Planting planting) {
        return walk("planted", asked -> {
            KeyScope keys = new KeyScope("keys.receipt");
            return scene(
                    keys, new VBox(planting.button(asked, keys, Checkout.texts(CheckoutSettings.in(Language.EN)))));
        });
    }

    private static List<String> walk(String place, Function<Consumer<RegisterCommand>, Planted> screen) {
        return new KeyWalk().faults(place, screen);
    }

    /** A screen with a planted button; it knows no way back. */
    private record Planted(Scene scene) implements Twins.Twin {
        @Override
        public void goBack() {}
    }

    private static Planted scene(KeyScope keys, VBox root) {
        Scene scene = new Scene(root, 400, 300);
        KeyRouter router = new KeyRouter();
        router.install(scene, null);
        router.reach(keys);
        Studio.layOut(scene);
        return new Planted(scene);
    }

    private static Action action(String key, Runnable work) {
        return Action.of("reprint", "receipt.reprint", key, work);
    }
}
