package app.suanpan.checkout.returns;

import app.suanpan.checkout.place.Choices;
import app.suanpan.checkout.place.ReasonNote;
import app.suanpan.checkout.place.ReasonQuestion;
import app.suanpan.checkout.place.Workplace;
import app.suanpan.domain.reason.KeptReason;
import app.suanpan.domain.reason.Reason;
import app.suanpan.domain.reason.ReasonUse;
import app.suanpan.domain.register.MoneyBackCommand;
import app.suanpan.domain.register.RegisterState;
import app.suanpan.ui.control.ActionButton;
import app.suanpan.ui.control.ActionButton.Kind;
import app.suanpan.ui.input.Action;
import app.suanpan.ui.input.KeyScope;
import app.suanpan.ui.text.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import javafx.css.PseudoClass;

/**
 * Why goods come back with their receipt: the first of the store's reasons stand beside the goods, all of them behind one more button, and
 * behind that words of one's own. Whichever was given is lit; another than the first says itself on the button behind which it was found.
 */
final class ReturnReasons {
    /** As many as there is room for beside the goods. */
    private static final int BESIDE = 3;

    private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");

    private static final Predicate<RegisterState> RETURNING =
            state -> state.returning().isPresent();

    private final Workplace place;
    private final ReturnModel model;

    ReturnReasons(Workplace place, ReturnModel model) {
        this.place = place;
        this.model = model;
    }

    /** The buttons, whose keys are added to these. */
    List<ActionButton> buttons(KeyScope keys) {
        List<ActionButton> buttons = new ArrayList<>();
        for (int i = 0; i < BESIDE; i++) {
            buttons.add(beside(keys, i));
        }
        Action other = keys.add(Action.of("return-reason-other", "return.other-reason", "F8", this::askForAnother));
        ActionButton another = new ActionButton(
                other,
                Kind.PLAIN,
                place.texts()
                        .derive(this::another, model.reason, place.reasons().now()));
        model.reason.addListener((observable, was, is) -> another.pseudoClassStateChanged(CHOSEN, isAnother()));
        buttons.add(another);
        buttons.forEach(Choices::fit);
        return buttons;
    }

    private ActionButton beside(KeyScope keys, int at) {
        Action choose = keys.add(Action.of(
                "return-reason-" + (at + 1),
                "reason.choose",
                "F" + (5 + at),
                () -> offered(at).ifPresent(reason -> ReasonNote.ask(place, reason, RETURNING, this::give))));
        ActionButton button = new ActionButton(
                choose,
                Kind.PLAIN,
                place.texts()
                        .derive(
                                texts -> offered(at)
                                        .map(found ->
                                                found.name().in(texts.language().code()))
                                        .orElse(""),
                                place.reasons().now()));
        button.visibleProperty().bind(button.textProperty().isNotEmpty());
        button.managedProperty().bind(button.visibleProperty());
        model.reason.addListener((observable, was, is) -> button.pseudoClassStateChanged(
                CHOSEN, offered(at).filter(this::isGiven).isPresent()));
        return button;
    }

    private Optional<Reason> offered(int at) {
        return place.reasons().of(ReasonUse.RETURN).stream().skip(at).findFirst();
    }

    private boolean isGiven(Reason reason) {
        return reason.code().equals(KeptReason.parse(model.reason.get()).code());
    }

    /** Whether a reason is given that does not stand beside the goods. */
    private boolean isAnother() {
        return !model.reason.get().isEmpty()
                && place.reasons().of(ReasonUse.RETURN).stream().limit(BESIDE).noneMatch(this::isGiven);
    }

    private String another(Texts texts) {
        return isAnother()
                ? KeptReason.parse(model.reason.get()).in(texts.language().code())
                : texts.text("return.other-reason");
    }

    /** Where all of the store's reasons stand beside the goods, there are only words of one's own left to ask for. */
    private void askForAnother() {
        if (place.reasons().of(ReasonUse.RETURN).size() <= BESIDE) {
            OtherReason.ask(place, model.reason.get());
            return;
        }
        Action ownWords = Action.of(
                "return-own-words", "return.own-words", "F8", () -> OtherReason.ask(place, model.reason.get()));
        ReasonQuestion.ask(
                place,
                "return.why",
                ReasonUse.RETURN,
                RETURNING,
                this::give,
                new ActionButton(ownWords, Kind.PLAIN, place.texts()));
    }

    private void give(String reason) {
        place.send(new MoneyBackCommand.GiveReason(reason));
    }
}
