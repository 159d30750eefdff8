package app.suanpan.checkout.shift;

import app.suanpan.checkout.place.WorkArea;
import app.suanpan.checkout.place.Workplace;
import app.suanpan.domain.money.Money;
import app.suanpan.domain.register.Phase;
import app.suanpan.domain.register.RegisterCommand;
import app.suanpan.domain.register.RegisterState;
import app.suanpan.ui.control.ActionButton;
import app.suanpan.ui.control.ActionButton.Kind;
import app.suanpan.ui.input.Action;
import app.suanpan.ui.input.KeyScope;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.scene.Node;

/** Nobody is signed on: who is it, and what is in the till? */
public final class SignOnController implements WorkArea {
    private final Workplace place;
    private final SignOnModel model = new SignOnModel();
    private final KeyScope keys = new KeyScope("keys.sign-on");
    private final SignOnView view;
    private final ActionButton main;
    private final List<ActionButton> actions;
    private Currency currency = Currency.getInstance("CNY");

    /**
     * The work area before a shift.
     *
     * @param openMore opens the panel of rarer actions
     */
    public SignOnController(Workplace place, Runnable openMore) {
        this.place = place;
        this.view = new SignOnView(model, place.texts(), currency);
        Action signOn = keys.add(Action.of("sign-on", "shift.sign-on", "Enter", this::signOn));
        signOn.enabledProperty()
                .bind(Bindings.createBooleanBinding(() -> model.chosen.get().isPresent(), model.chosen));
        keys.add(Action.of("operator-up", "shift.operator-before", "Up", () -> model.move(-1)));
        keys.add(Action.of("operator-down", "shift.operator-next", "Down", () -> model.move(1)));
        Action more = keys.add(Action.of("more", "sale.more", "F10", openMore));
        this.main = new ActionButton(signOn, Kind.MAIN, place.texts());
        this.actions = List.of(new ActionButton(more, Kind.PLAIN, place.texts()));
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
        view.loan().requestFocus();
    }

    /** Draws a state in which nobody is signed on. */
    public void render(RegisterState state, Phase.SignedOff phase) {
        currency = state.basket().total().currency();
        view.loan().setCurrency(currency);
        if (!model.operators.equals(phase.operators())) {
            model.operators.setAll(phase.operators());
            model.chosen.set(phase.operators().stream().findFirst());
        }
    }

    private void signOn() {
        Optional<Money> loan = view.loan().amount();
        model.chosen.get().ifPresent(operator -> {
            place.send(new RegisterCommand.SignOn(operator.id(), loan.orElse(Money.zero(currency))));
            view.loan().clear();
        });
    }
}
