package app.suanpan.checkout.people;

import app.suanpan.checkout.place.Panel;
import app.suanpan.checkout.place.PanelFrame;
import app.suanpan.checkout.place.Workplace;
import app.suanpan.domain.authority.Credential;
import app.suanpan.domain.register.AccessView.Locked;
import app.suanpan.domain.register.PeopleCommand;
import app.suanpan.domain.register.RegisterState;
import app.suanpan.domain.workstation.Operator;
import app.suanpan.ui.control.ActionButton;
import app.suanpan.ui.control.ActionButton.Kind;
import app.suanpan.ui.input.Action;
import app.suanpan.ui.input.KeyScope;
import app.suanpan.ui.text.Texts;
import java.util.List;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** The locked screen: whoever locked it, or somebody who may take it over, says who they are. There is no way back. */
public final class LockController implements Panel {
    private final KeyScope keys = new KeyScope("keys.locked");
    private final PinEntry pin;
    private final Said said;
    private final PanelFrame view;

    /** Locked for whom the state says. */
    public LockController(Workplace place, RegisterState state, Locked locked) {
        Texts texts = place.texts();
        List<Operator> all = Stream.concat(Stream.of(locked.operator()), locked.others().stream())
                .toList();
        PeoplePicker people = new PeoplePicker(keys);
        people.show(all);
        this.pin = new PinEntry(texts);
        this.said = new Said(texts);
        Action unlock = keys.add(Action.of(
                "unlock",
                "people.unlock",
                "Enter",
                () -> people.chosen()
                        .ifPresent(who ->
                                place.send(new PeopleCommand.Identify(new Credential.Pin(who.id(), pin.take()))))));
        unlock.enabledProperty().bind(pin.field().textProperty().isNotEmpty());
        Label hint = PanelFrame.heading(
                texts, "people.locked-hint", locked.operator().name());
        hint.getStyleClass().add("sp-secondary");
        hint.setWrapText(true);
        hint.setMinHeight(Region.USE_PREF_SIZE);
        HBox halves = Halves.inAPanel(people, pin);
        VBox.setVgrow(halves, Priority.ALWAYS);
        view = new PanelFrame(
                PanelFrame.heading(texts, "people.locked-title"),
                new VBox(12, hint, halves, said),
                new ActionButton(unlock, Kind.MAIN, texts));
        view.getStyleClass().add("people-panel");
        said.render(state);
    }

    @Override
    public Node content() {
        return view;
    }

    @Override
    public Node focus() {
        return pin.field();
    }

    @Override
    public KeyScope keys() {
        return keys;
    }

    @Override
    public boolean stillOpen(RegisterState state) {
        said.render(state);
        return state.access().locked().isPresent();
    }

    @Override
    public boolean holds() {
        return true;
    }

    @Override
    public boolean leave() {
        return false;
    }
}
