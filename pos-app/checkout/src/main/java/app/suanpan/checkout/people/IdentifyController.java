package app.suanpan.checkout.people;

import app.suanpan.checkout.place.WorkArea;
import app.suanpan.checkout.place.Workplace;
import app.suanpan.domain.authority.Credential;
import app.suanpan.domain.register.AccessView;
import app.suanpan.domain.register.PeopleCommand;
import app.suanpan.domain.register.Phase;
import app.suanpan.domain.register.RegisterState;
import app.suanpan.domain.workstation.Operator;
import app.suanpan.ui.control.ActionButton;
import app.suanpan.ui.control.ActionButton.Kind;
import app.suanpan.ui.input.Action;
import app.suanpan.ui.input.KeyScope;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;

/**
 * Nobody is signed on, and people have to prove who they are: a name and its PIN, or a badge. Whoever has no PIN yet chooses one
 * here, twice the same; who may vouches for it.
 */
public final class IdentifyController implements WorkArea {
    private final Workplace place;
    private final KeyScope keys = new KeyScope("keys.identify");
    private final PeoplePicker people = new PeoplePicker(keys);
    private final IdentifyModel model = new IdentifyModel();
    private final IdentifyView view;
    private final Action lift;
    private final ActionButton main;
    private final List<ActionButton> actions;

    /**
     * The work area before anybody has said who they are.
     *
     * @param openMore opens the panel of rarer actions
     */
    public IdentifyController(Workplace place, Runnable openMore) {
        this.place = place;
        this.view = new IdentifyView(model, people, place.texts());
        Action goOn = keys.add(Action.of("identify", "people.go-on", "Enter", this::goOn));
        goOn.enabledProperty().bind(view.pin().field().textProperty().isNotEmpty());
        this.lift = keys.add(Action.of("lift-lock-out", "people.lift", "F9", this::lift));
        lift.enabledProperty().bind(model.lockedOut.map(Optional::isPresent));
        Action more = keys.add(Action.of("more", "sale.more", "F10", openMore));
        this.main = new ActionButton(goOn, Kind.MAIN, place.texts());
        this.actions = List.of(
                new ActionButton(more, Kind.PLAIN, place.texts()), new ActionButton(lift, Kind.PLAIN, place.texts()));
        people.chosenProperty().addListener((observable, was, is) -> beginAnew());
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
        view.pin().field().requestFocus();
    }

    /** Draws a state in which nobody is signed on or about to. */
    public void render(RegisterState state, Phase.SignedOff phase) {
        model.access.set(state.access());
        model.zone.set(state.zone());
        people.show(phase.operators());
        look();
    }

    /** Forgets what was being typed: somebody else stands there. */
    private void beginAnew() {
        view.pin().take();
        model.forget();
        look();
        focus();
    }

    private void look() {
        model.look(people.chosen());
    }

    private void goOn() {
        people.chosen().ifPresent(operator -> {
            String typed = view.pin().take();
            if (!model.chooses.get()) {
                place.send(new PeopleCommand.Identify(new Credential.Pin(operator.id(), typed)));
            } else {
                model.chosen(typed).ifPresent(pin -> place.send(new PeopleCommand.ChoosePin(operator.id(), pin)));
            }
        });
    }

    private void lift() {
        model.lockedOut
                .get()
                .map(AccessView.LockedOut::operator)
                .ifPresent(operator -> place.send(new PeopleCommand.LiftLockOut(operator)));
    }

    /** For the words beside the field. */
    static String name(Optional<Operator> operator) {
        return operator.map(Operator::name).orElse("");
    }
}
