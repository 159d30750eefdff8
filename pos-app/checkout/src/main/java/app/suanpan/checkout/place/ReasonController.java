package app.suanpan.checkout.place;

import app.suanpan.domain.reason.Reason;
import app.suanpan.domain.reason.ReasonUse;
import app.suanpan.domain.register.RegisterState;
import app.suanpan.ui.control.ActionButton;
import app.suanpan.ui.control.ActionButton.Kind;
import app.suanpan.ui.input.Action;
import app.suanpan.ui.input.KeyScope;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Predicate;
import javafx.scene.Node;
import javafx.scene.layout.VBox;

/** Asks why. One touch, or one figure, answers and does it; Esc does nothing. */
public final class ReasonController implements Panel {
    /** More than these stand closer together, so that nine fit the smallest screen. */
    private static final int ROOMY = 6;

    private final KeyScope keys = new KeyScope("keys.reason");
    private final PanelFrame view;
    private final Predicate<RegisterState> applies;

    /**
     * A question.
     *
     * @param titleKey what is about to be done
     * @param use which of the store's reasons are offered, at most nine
     * @param applies whether a state still allows it
     * @param decided told the reason as the register wants it, when there is nothing left to ask
     */
    public ReasonController(
            Workplace place,
            String titleKey,
            ReasonUse use,
            Predicate<RegisterState> applies,
            Consumer<String> decided) {
        this.applies = applies;
        List<Reason> reasons = place.reasons().of(use);
        VBox answers = new VBox(reasons.size() > ROOMY ? 4 : 12);
        for (int i = 0; i < reasons.size(); i++) {
            Reason reason = reasons.get(i);
            Action answer = keys.add(Action.of("reason-" + (i + 1), "reason.choose", Integer.toString(i + 1), () -> {
                place.panels().close();
                ReasonNoteController.ask(place, reason, applies, decided);
            }));
            ActionButton button = new ActionButton(answer, Kind.PLAIN, StoreReasons.words(reason, place.texts()));
            Choices.fit(button);
            answers.getChildren().add(button);
        }
        view = new PanelFrame(PanelFrame.heading(place.texts(), titleKey), answers, PanelFrame.back(place));
        view.setFocusTraversable(true);
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
