package app.suanpan.checkout.place;

import app.suanpan.domain.register.RegisterState;
import app.suanpan.ui.control.ActionButton;
import app.suanpan.ui.control.ActionButton.Kind;
import app.suanpan.ui.input.Action;
import app.suanpan.ui.input.KeyScope;
import java.util.function.Predicate;
import javafx.beans.binding.StringBinding;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** A panel that is a list of answers: one touch, or the key that stands on it, answers; Esc does nothing. */
public final class AnswerList implements Panel {
    private static final double APART = 12;

    /** More answers than these in one column stand closer together, so that ten fit the smallest screen. */
    private static final int ROOMY = 6;

    private static final double CLOSE = 4;

    private static final double WIDE = 580;

    private final Workplace place;
    private final KeyScope keys;
    private final int columns;
    private final Predicate<RegisterState> applies;
    private final GridPane answers = new GridPane(APART, APART);
    private final VBox body = new VBox(APART, answers);
    private final PanelFrame view;

    /**
     * A list without answers yet, in one column.
     *
     * @param keysTitle key of the heading in the list of keys
     * @param title key of the heading
     * @param applies whether a state still allows any of the answers
     * @param beside other ways, beside the way back
     */
    public AnswerList(
            Workplace place, String keysTitle, String title, Predicate<RegisterState> applies, ActionButton... beside) {
        this(place, keysTitle, title, 1, applies, beside);
    }

    private AnswerList(
            Workplace place,
            String keysTitle,
            String title,
            int columns,
            Predicate<RegisterState> applies,
            ActionButton... beside) {
        this.place = place;
        this.keys = new KeyScope(keysTitle);
        this.columns = columns;
        this.applies = applies;
        for (int i = 0; i < columns; i++) {
            ColumnConstraints column = new ColumnConstraints();
            column.setPercentWidth(100.0 / columns);
            answers.getColumnConstraints().add(column);
        }
        ActionButton[] ways = new ActionButton[beside.length + 1];
        ways[0] = PanelFrame.back(place);
        for (int i = 0; i < beside.length; i++) {
            keys.add(beside[i].action());
            ways[i + 1] = beside[i];
        }
        view = new PanelFrame(PanelFrame.heading(place.texts(), title), body, ways);
        view.setFocusTraversable(true);
    }

    /** A wide list without answers yet, in two columns. */
    public static AnswerList inTwoColumns(
            Workplace place, String keysTitle, String title, Predicate<RegisterState> applies) {
        return new AnswerList(place, keysTitle, title, 2, applies).wide();
    }

    /** Gives the answers' words more room; returns the same list. */
    public AnswerList wide() {
        view.setPrefWidth(WIDE);
        return this;
    }

    /** Puts a sentence above the answers. */
    public void say(String textKey) {
        say(place.texts().bind(textKey));
    }

    /** Puts words above the answers. */
    public void say(ObservableValue<String> sentence) {
        Label words = new Label();
        words.getStyleClass().add("sp-secondary");
        words.setWrapText(true);
        words.setMinHeight(Region.USE_PREF_SIZE);
        words.textProperty().bind(sentence);
        body.getChildren().addFirst(words);
    }

    /** Adds an ordinary answer in its own words; returns it, so that it can be switched off. */
    public Action add(Action answer) {
        return add(answer, Kind.PLAIN);
    }

    /** Adds an answer in its own words; returns it, so that it can be switched off. */
    public Action add(Action answer, Kind kind) {
        add(answer, kind, place.texts().bind(answer.textKey()));
        return answer;
    }

    /** Adds an answer in these words; returns its button. */
    public ActionButton add(Action answer, Kind kind, StringBinding words) {
        ActionButton button = new ActionButton(keys.add(answer), kind, words);
        int at = answers.getChildren().size();
        answers.add(button, at % columns, at / columns);
        answers.setVgap(columns == 1 && at >= ROOMY ? CLOSE : APART);
        return button;
    }

    @Override
    public Node content() {
        return view;
    }

    @Override
    public Node focus() {
        return view;
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
