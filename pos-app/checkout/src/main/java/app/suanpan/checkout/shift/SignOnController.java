package app.suanpan.checkout.shift;

import app.suanpan.checkout.place.WorkArea;
import app.suanpan.checkout.place.Workplace;
import app.suanpan.checkout.till.TillPanels;
import app.suanpan.domain.money.Money;
import app.suanpan.domain.register.PeopleCommand;
import app.suanpan.domain.register.Phase;
import app.suanpan.domain.register.RegisterCommand;
import app.suanpan.domain.register.RegisterState;
import app.suanpan.domain.register.SuspendedShift;
import app.suanpan.domain.till.TillCount;
import app.suanpan.domain.workstation.Operator;
import app.suanpan.ui.control.ActionButton;
import app.suanpan.ui.control.ActionButton.Kind;
import app.suanpan.ui.input.Action;
import app.suanpan.ui.input.KeyScope;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Currency;
import java.util.List;
import java.util.stream.Stream;
import javafx.beans.binding.Bindings;
import javafx.scene.Node;

/** Nobody is signed on: who is it, and what is in the till? */
public final class SignOnController implements WorkArea {
    private final Workplace place;
    private final TillPanels till;
    private final SignOnModel model = new SignOnModel();
    private final KeyScope keys = new KeyScope("keys.sign-on");
    private final SignOnView view;
    private final ActionButton main;
    private final List<ActionButton> actions;
    private final ActionButton notMe;
    private ZoneId zone = ZoneOffset.UTC;
    private Currency currency = Currency.getInstance("CNY");

    /**
     * The work area before a shift.
     *
     * @param openMore opens the panel of rarer actions
     * @param till counts the float note by note
     */
    public SignOnController(Workplace place, Runnable openMore, TillPanels till) {
        this.place = place;
        this.till = till;
        this.view = new SignOnView(model, place.texts(), currency);
        Action signOn = keys.add(Action.of("sign-on", "shift.sign-on", "Enter", this::signOn));
        signOn.enabledProperty()
                .bind(Bindings.createBooleanBinding(() -> model.chosen.get().isPresent(), model.chosen));
        keys.add(Action.of("operator-up", "shift.operator-before", "Up", () -> model.move(-1)));
        keys.add(Action.of("operator-down", "shift.operator-next", "Down", () -> model.move(1)));
        Action count =
                keys.add(Action.of("count-float", "shift.count-float", "F8", () -> till.countFloat(this::signOn)));
        count.enabledProperty().bind(signOn.enabledProperty());
        Action more = keys.add(Action.of("more", "sale.more", "F10", openMore));
        Action takeUp = keys.add(Action.of("take-up", "shift.take-up", "F9", this::openWaiting));
        takeUp.enabledProperty().bind(Bindings.isNotEmpty(model.waiting));
        Action leave = keys.add(
                Action.of("not-me", "people.not-me", "Esc", () -> place.send(new PeopleCommand.LeaveSignOn())));
        leave.enabledProperty().bind(model.identified);
        this.notMe = new ActionButton(leave, Kind.PLAIN, place.texts());
        this.main = new ActionButton(signOn, Kind.MAIN, place.texts());
        this.actions = List.of(
                new ActionButton(more, Kind.PLAIN, place.texts()),
                new ActionButton(takeUp, Kind.PLAIN, place.texts()),
                new ActionButton(count, Kind.PLAIN, place.texts()));
    }

    @Override
    public Node content() {
        return view;
    }

    /** Once somebody has said who they are, the way back stands in place of the rarer actions. */
    @Override
    public List<ActionButton> actions() {
        return model.identified.get()
                ? Stream.concat(Stream.of(notMe), actions.stream().skip(1)).toList()
                : actions;
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
        view.loan().requestFocus();
    }

    /** Draws a state in which nobody is signed on. */
    public void render(RegisterState state, Phase.SignedOff phase) {
        currency = state.basket().total().currency();
        view.loan().setCurrency(currency);
        model.identified.set(state.access().identified().isPresent());
        zone = state.zone();
        List<SuspendedShift> waiting = phase.suspended().stream()
                .filter(shift -> state.access()
                        .identified()
                        .map(shift.shift().operator()::equals)
                        .orElse(true))
                .toList();
        if (!model.waiting.equals(waiting)) {
            model.waiting.setAll(waiting);
        }
        List<Operator> operators = state.access().identified().map(List::of).orElse(phase.operators());
        if (!model.operators.equals(operators)) {
            model.operators.setAll(operators);
            model.chosen.set(operators.stream().findFirst());
        }
    }

    private void openWaiting() {
        WaitingShifts.ask(place, model.waiting, zone);
    }

    private void signOn() {
        TillCount own = TillCount.of(view.loan().amount().orElse(Money.zero(currency)));
        till.countForeignFloat(foreign -> signOn(own, foreign));
    }

    private void signOn(TillCount loan, List<TillCount> foreign) {
        model.chosen.get().ifPresent(operator -> {
            place.send(new RegisterCommand.SignOn(operator.id(), loan, foreign));
            view.loan().clear();
        });
    }
}
