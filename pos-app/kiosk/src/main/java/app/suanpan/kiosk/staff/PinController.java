package app.suanpan.kiosk.staff;

import app.suanpan.domain.authority.Credential;
import app.suanpan.domain.authority.PinRule;
import app.suanpan.domain.register.JoinState;
import app.suanpan.domain.register.JoinState.Question.StaffAsked;
import app.suanpan.domain.register.StaffCommand;
import app.suanpan.kiosk.place.KioskPlace;
import app.suanpan.kiosk.place.Question;
import app.suanpan.ui.input.Action;
import javafx.scene.Parent;

/** Which of the staff is here, and what is their PIN? A badge held up instead answers both. */
public final class PinController implements Question {
    private final PinModel model = new PinModel();
    private final KioskPlace place;
    private final Action next = Action.keyless("pin-next", "staff.pin-next", this::send);
    private final PinView view;

    /** @param place sends what was typed */
    public PinController(KioskPlace place) {
        this.place = place;
        next.enabledProperty().bind(model.pin.typedProperty().length().greaterThanOrEqualTo(PinRule.SHORTEST));
        this.view = new PinView(model, place, next, Action.keyless("who-more", "guides.more", model.who::turn));
    }

    @Override
    public Parent view() {
        return view;
    }

    @Override
    public void clear() {
        model.forget();
    }

    @Override
    public void render(JoinState state) {
        if (state.question() instanceof StaffAsked asked) {
            model.who.show(asked.who());
        }
    }

    @Override
    public void typed(String character) {
        if (model.chosen.get().isPresent()) {
            model.pin.type(character);
        }
    }

    @Override
    public void erase() {
        model.pin.erase();
    }

    @Override
    public void enter() {
        next.fire();
    }

    /** It is on the screen no longer than it takes: right or wrong, the next one begins with nothing. */
    private void send() {
        model.chosen.get().ifPresent(operator -> {
            Credential pin = new Credential.Pin(operator.id(), model.pin.typed());
            model.pin.clear();
            place.send(new StaffCommand.ProveStaff(pin));
        });
    }
}
