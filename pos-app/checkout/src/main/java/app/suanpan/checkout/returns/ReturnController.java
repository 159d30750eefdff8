package app.suanpan.checkout.returns;

import app.suanpan.checkout.place.ReasonNote;
import app.suanpan.checkout.place.ReasonQuestion;
import app.suanpan.checkout.place.WorkArea;
import app.suanpan.checkout.place.Workplace;
import app.suanpan.domain.basket.Quantity;
import app.suanpan.domain.reason.ReasonUse;
import app.suanpan.domain.register.MoneyBackCommand;
import app.suanpan.domain.register.ReceiptReturn;
import app.suanpan.domain.register.RegisterCommand;
import app.suanpan.domain.register.RegisterState;
import app.suanpan.ui.control.ActionButton;
import app.suanpan.ui.control.ActionButton.Kind;
import app.suanpan.ui.input.Action;
import app.suanpan.ui.input.KeyScope;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.Node;

/** Choosing what comes back of a sale whose receipt the customer has: by touch, by key, or by scanning the goods. */
public final class ReturnController implements WorkArea {
    private static final String CHANGED_MIND = "void-changed-mind";

    private final Workplace place;
    private final ReturnModel model = new ReturnModel();
    private final KeyScope keys = new KeyScope("keys.return");
    private final ReturnView view;
    private final ActionButton main;
    private final List<ActionButton> actions;

    /** The work area. */
    public ReturnController(Workplace place) {
        this.place = place;
        keys.add(model.lines.up("return-up", "return.up"));
        keys.add(model.lines.down("return-down", "return.down"));
        keys.add(Action.of(
                "return-toggle",
                "return.toggle",
                "Enter",
                () -> model.lines.chosen().ifPresent(this::toggle)));
        Action more = keys.add(Action.of(
                "return-more", "return.more", "Add", () -> model.lines.chosen().ifPresent(line -> step(line, 1))));
        Action less = keys.add(Action.of(
                "return-less",
                "return.less",
                "Subtract",
                () -> model.lines.chosen().ifPresent(line -> step(line, -1))));
        Action all = keys.add(
                Action.of("return-all", "return.all", "F4", () -> place.send(new MoneyBackCommand.TakeAllBack())));
        Action undo = keys.add(Action.of("return-undo", "return.undo", "F9", this::undo));
        undo.enabledProperty().bind(model.canBeUndone);
        Action exchange = keys.add(Action.of(
                "return-exchange", "return.exchange", "F11", () -> place.send(new MoneyBackCommand.Exchange())));
        exchange.enabledProperty().bind(model.nothingChosen.not().and(model.reason.isNotEmpty()));
        Action giveUp = keys.add(Action.of("return-give-up", "return.give-up", "Esc", this::giveUp));
        Action handBack = keys.add(Action.of(
                "return-hand-back", "return.hand-back", "F12", () -> place.send(new RegisterCommand.BeginTender())));
        handBack.enabledProperty().bind(model.nothingChosen.not().and(model.reason.isNotEmpty()));
        this.view = new ReturnView(
                model,
                place.texts(),
                line -> {
                    model.lines.choose(line);
                    toggle(line);
                },
                List.of(
                        new ActionButton(less, Kind.PLAIN, place.texts()),
                        new ActionButton(more, Kind.PLAIN, place.texts()),
                        new ActionButton(all, Kind.PLAIN, place.texts())),
                new ReturnReasons(place, model).buttons(keys));
        this.main = new ActionButton(handBack, Kind.MAIN, place.texts());
        this.actions = List.of(
                new ActionButton(giveUp, Kind.PLAIN, place.texts()),
                new ActionButton(undo, Kind.PLAIN, place.texts()),
                new ActionButton(exchange, Kind.PLAIN, place.texts()));
    }

    @Override
    public Node content() {
        return view;
    }

    @Override
    public List<ActionButton> actions() {
        return actions;
    }

    @Override
    public ActionButton main() {
        return main;
    }

    @Override
    public KeyScope keys() {
        return keys;
    }

    @Override
    public void focus() {
        view.list().requestFocus();
    }

    /** Draws a state in which goods come back by receipt. */
    public void render(RegisterState state, ReceiptReturn returning) {
        model.update(state, returning);
    }

    /** The return is over. */
    public void clear() {
        model.forget();
    }

    private void toggle(ReceiptReturn.Line line) {
        if (line.chosen().compareTo(line.left()) < 0) {
            place.send(MoneyBackCommand.TakeBack.of(line.line(), Optional.empty()));
        } else if (line.chosen().signum() > 0) {
            place.send(new RegisterCommand.RemoveLine(line.line()));
        }
    }

    private void step(ReceiptReturn.Line line, int by) {
        BigDecimal wanted = line.chosen().add(BigDecimal.valueOf(by));
        if (wanted.signum() > 0) {
            place.send(MoneyBackCommand.TakeBack.of(line.line(), Optional.of(new Quantity(wanted.min(line.left())))));
        } else if (line.chosen().signum() > 0) {
            place.send(new RegisterCommand.RemoveLine(line.line()));
        }
    }

    private void undo() {
        ReasonQuestion.ask(
                place,
                "return.undo-why",
                ReasonUse.VOID,
                state -> state.returning().isPresent(),
                reason -> place.send(new MoneyBackCommand.PostVoid(reason)));
    }

    private void giveUp() {
        Consumer<String> send = why -> place.send(new RegisterCommand.VoidTransaction(why));
        place.reasons()
                .named(CHANGED_MIND)
                .ifPresentOrElse(
                        reason -> ReasonNote.ask(
                                place, reason, state -> state.returning().isPresent(), send),
                        () -> send.accept(CHANGED_MIND));
    }
}
