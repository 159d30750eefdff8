package app.suanpan.checkout.place;

import app.suanpan.domain.item.LocalName;
import app.suanpan.domain.reason.Reason;
import app.suanpan.ui.control.ActionButton;
import app.suanpan.ui.control.ActionButton.Kind;
import app.suanpan.ui.input.Action;
import app.suanpan.ui.input.KeyScope;
import app.suanpan.ui.text.Texts;
import app.suanpan.ui.theme.Theme;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ObjectProperty;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;

/**
 * Reasons beside what they are given for, three in a row, of which one is lit. Where a store's names are long, each has a third of the
 * room and stands on two lines, small, or in large text on one; what does not fit there either ends in dots, and is read in the question
 * once it is lit.
 */
public final class ReasonChoices extends GridPane {
    /** F8 is another button's in each of these panels. */
    private static final List<String> KEYS = List.of("F5", "F6", "F7", "F9", "F10", "F11");

    private static final int COLUMNS = 3;

    /** A finger's height: there is no room for more beside a number pad. */
    private static final double HEIGHT = 56;

    /** As many letters as stand beside each other in a panel, each column as wide as the widest of its names. */
    private static final int ROOM = 28;

    /** As wide as a panel may be on the smallest screen. */
    private static final double WIDTH = 530;

    private final Texts texts;
    private final Theme theme;
    private final ObjectProperty<Reason> reason;
    private final boolean tight;

    /**
     * The choices.
     *
     * @param prefix of the buttons' ids
     * @param reasons to choose from, at most six
     * @param reason the one that is lit
     */
    public ReasonChoices(
            Workplace place, KeyScope keys, String prefix, List<Reason> reasons, ObjectProperty<Reason> reason) {
        super(8, 8);
        this.texts = place.texts();
        this.theme = place.theme();
        this.reason = reason;
        this.tight = letters(reasons, LocalName::zh) > ROOM || letters(reasons, LocalName::en) > ROOM;
        setMinHeight(USE_PREF_SIZE);
        for (int i = 0; i < COLUMNS && tight; i++) {
            ColumnConstraints third = new ColumnConstraints();
            third.setPercentWidth(100.0 / COLUMNS);
            getColumnConstraints().add(third);
        }
        for (int i = 0; i < reasons.size(); i++) {
            Reason each = reasons.get(i);
            Action choose = keys.add(
                    Action.of(prefix + "-reason-" + (i + 1), "reason.choose", KEYS.get(i), () -> reason.set(each)));
            ActionButton button = new ActionButton(choose, Kind.PLAIN, StoreReasons.words(each, texts));
            if (tight) {
                Choices.fitSmall(button);
                button.setMaxHeight(HEIGHT);
                button.getStyleClass().add("reason-third");
            }
            GridPane.setHgrow(button, Priority.ALWAYS);
            button.getStyleClass().add("choice");
            Choices.mark(button, reason, each);
            add(button, i % COLUMNS, i / COLUMNS);
        }
    }

    private static int letters(List<Reason> reasons, Function<LocalName, String> language) {
        int[] widest = new int[COLUMNS];
        for (int i = 0; i < reasons.size(); i++) {
            int letters = Choices.letters(language.apply(reasons.get(i).name()));
            widest[i % COLUMNS] = Math.max(widest[i % COLUMNS], letters);
        }
        return IntStream.of(widest).sum();
    }

    /** Makes the panel of these reasons as wide as there is room for, if their names are long. */
    public void widen(PanelFrame panel) {
        if (tight) {
            panel.prefWidthProperty()
                    .bind(Bindings.createDoubleBinding(
                            () -> WIDTH * theme.textSize().factor(), theme.textSizeProperty()));
        }
    }

    /** What is asked, to stand above; with the words of the reason that is lit where they are long. */
    public Label question(String textKey) {
        Label question = new Label();
        question.setId("reason-question");
        question.getStyleClass().add("sp-secondary");
        question.textProperty()
                .bind(texts.derive(
                        t -> tight
                                ? t.text(
                                        "reason.lit",
                                        t.text(textKey),
                                        reason.get().name().in(t.language().code()))
                                : t.text(textKey),
                        reason));
        return question;
    }
}
