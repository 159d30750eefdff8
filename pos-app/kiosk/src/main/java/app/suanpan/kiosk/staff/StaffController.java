package app.suanpan.kiosk.staff;

import app.suanpan.domain.register.JoinCommand;
import app.suanpan.domain.register.JoinState;
import app.suanpan.domain.register.JoinState.Question.StaffPage;
import app.suanpan.domain.register.KioskHealth;
import app.suanpan.domain.register.StaffCommand;
import app.suanpan.kiosk.place.KioskPlace;
import app.suanpan.kiosk.place.Question;
import app.suanpan.ui.input.Action;
import java.util.Optional;
import java.util.function.DoubleSupplier;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Parent;

/** How the kiosk is, for somebody of the staff who has said who they are, and what they can do about it. */
public final class StaffController implements Question {
    private final ObjectProperty<Optional<KioskHealth>> health = new SimpleObjectProperty<>(Optional.empty());
    private final KioskPlace place;
    private final StaffView view;

    /** @param reachable how much of the picture, from its foot, is within reach of somebody who sits: 0 to 1 */
    public StaffController(KioskPlace place, DoubleSupplier reachable) {
        this.place = place;
        this.view = new StaffView(
                health,
                place,
                reachable,
                new StaffView.Actions(
                        sends("let-join", "staff.let-join", new StaffCommand.LetJoin()),
                        sends("restart-camera", "staff.restart-camera", new StaffCommand.RestartCamera()),
                        sends("close-kiosk", "staff.close", new StaffCommand.CloseKiosk()),
                        sends("open-kiosk", "staff.open", new StaffCommand.OpenKiosk()),
                        Action.keyless("staff-done", "staff.done", this::enter)));
    }

    private Action sends(String id, String key, StaffCommand command) {
        return Action.keyless(id, key, () -> place.send(command));
    }

    @Override
    public Parent view() {
        return view;
    }

    @Override
    public void clear() {
        health.set(Optional.empty());
    }

    @Override
    public void render(JoinState state) {
        if (state.question() instanceof StaffPage page) {
            health.set(Optional.of(page.health()));
        }
    }

    /** There is no question before this one. */
    @Override
    public boolean goesBack() {
        return false;
    }

    @Override
    public void enter() {
        place.send(new JoinCommand.StartOver());
    }
}
