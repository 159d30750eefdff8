package app.suanpan.checkout.place;

import app.suanpan.domain.register.RegisterState;
import app.suanpan.ui.control.ActionButton;
import app.suanpan.ui.control.ActionButton.Kind;
import app.suanpan.ui.input.Action;
import app.suanpan.ui.input.KeyScope;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Stream;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** A panel that asks for one thing to be typed: a sentence, the field, and what helps a finger below it. Enter takes what was typed. */
public final class FieldPanel implements Panel {
    /** The F-keys before it belong to the whole screen and to a panel's other ways. */
    private static final int FIRST_READY = 5;

    private final Workplace place;
    private final KeyScope keys;
    private final TextField field;
    private final Predicate<RegisterState> applies;
    private final VBox body;
    private final PanelFrame view;

    /**
     * A panel with nothing but its field.
     *
     * @param keysTitle key of the heading in the list of keys
     * @param title key of the heading
     * @param take takes what was typed; its key is Enter
     * @param applies whether a state still allows it
     * @param beside other ways, between the way back and taking what was typed
     */
    public FieldPanel(
            Workplace place,
            String keysTitle,
            String title,
            TextField field,
            Action take,
            Predicate<RegisterState> applies,
            ActionButton... beside) {
        this.place = place;
        this.keys = new KeyScope(keysTitle);
        this.field = field;
        this.applies = applies;
        this.body = new VBox(12, field);
        for (ActionButton other : beside) {
            keys.add(other.action());
        }
        ActionButton main = new ActionButton(keys.add(take), Kind.MAIN, place.texts());
        ActionButton[] answers = Stream.of(Stream.of(PanelFrame.back(place)), Stream.of(beside), Stream.of(main))
                .flatMap(each -> each)
                .toArray(ActionButton[]::new);
        this.view = new PanelFrame(PanelFrame.heading(place.texts(), title), body, answers);
    }

    /** Makes the panel so wide, in pixels; returns the same panel. */
    public FieldPanel wide(double width) {
        view.setPrefWidth(width);
        return this;
    }

    /** Says what is to be typed, above the field; returns the sentence. */
    public Label say(ObservableValue<String> sentence) {
        Label words = new Label();
        words.getStyleClass().add("sp-secondary");
        words.setWrapText(true);
        words.setMinHeight(Region.USE_PREF_SIZE);
        words.textProperty().bind(sentence);
        body.getChildren().add(body.getChildren().indexOf(field), words);
        return words;
    }

    /** Puts something below the field that helps to fill it. */
    public void put(Node helping) {
        body.getChildren().add(helping);
    }

    /** Puts another way below the field. */
    public void offer(Action way) {
        put(new ActionButton(keys.add(way), Kind.PLAIN, place.texts()));
    }

    /**
     * Puts ready answers below the field, with the keys from F5 on.
     *
     * @param id what the buttons' ids begin with
     * @param textKeys keys of their words, which are the answers, too
     * @param chosen told the words in the language that is shown
     */
    public void offer(String id, List<String> textKeys, Consumer<String> chosen) {
        for (int i = 0; i < textKeys.size(); i++) {
            String ready = textKeys.get(i);
            offer(Action.of(
                    id + (i + 1),
                    ready,
                    "F" + (i + FIRST_READY),
                    () -> chosen.accept(place.texts().text(ready))));
        }
    }

    @Override
    public Node content() {
        return view;
    }

    @Override
    public Node focus() {
        return field;
    }

    @Override
    public KeyScope keys() {
        return keys;
    }

    @Override
    public boolean stillOpen(RegisterState state) {
        return applies.test(state);
    }
}
