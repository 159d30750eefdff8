package app.suanpan.checkout.place;

import app.suanpan.domain.reason.Reason;
import app.suanpan.ui.control.ActionButton;
import app.suanpan.ui.control.ActionButton.Kind;
import app.suanpan.ui.input.Action;
import app.suanpan.ui.input.KeyScope;
import java.util.List;
import javafx.beans.property.ObjectProperty;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;

/** Reasons beside what they are given for, three in a row, of which one is lit. */
public final class ReasonChoices extends GridPane {
    /** F8 is another button's in each of these panels. */
    private static final List<String> KEYS = List.of("F5", "F6", "F7", "F9", "F10", "F11");

    private static final int COLUMNS = 3;

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
        for (int i = 0; i < reasons.size(); i++) {
            Reason each = reasons.get(i);
            Action choose = keys.add(
                    Action.of(prefix + "-reason-" + (i + 1), "reason.choose", KEYS.get(i), () -> reason.set(each)));
            ActionButton button = new ActionButton(choose, Kind.PLAIN, StoreReasons.words(each, place.texts()));
            button.setMaxWidth(Double.MAX_VALUE);
            GridPane.setHgrow(button, Priority.ALWAYS);
            button.getStyleClass().add("choice");
            Choices.mark(button, reason, each);
            add(button, i % COLUMNS, i / COLUMNS);
        }
    }
}
