package app.suanpan.kiosk.onphone;

import app.suanpan.domain.register.JoinCommand;
import app.suanpan.domain.register.JoinState;
import app.suanpan.kiosk.place.KioskPlace;
import app.suanpan.kiosk.place.Question;
import app.suanpan.ui.input.Action;
import javafx.scene.Parent;

/** A phone has the form open: the kiosk waits, and greets when it is sent. */
public final class OnPhoneController implements Question {
    private final OnPhoneModel model = new OnPhoneModel();
    private final KioskPlace place;
    private final OnPhoneView view;

    public OnPhoneController(KioskPlace place) {
        this.place = place;
        this.view = new OnPhoneView(model, place, Action.keyless("begin", "onphone.here", this::enter));
    }

    @Override
    public Parent view() {
        return view;
    }

    @Override
    public void clear() {}

    @Override
    public void render(JoinState state) {
        model.guide.set(state.guide());
    }

    @Override
    public int step() {
        return 2;
    }

    @Override
    public void enter() {
        place.send(new JoinCommand.Begin());
    }
}
