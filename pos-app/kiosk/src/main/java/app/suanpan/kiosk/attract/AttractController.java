package app.suanpan.kiosk.attract;

import app.suanpan.domain.register.JoinCommand;
import app.suanpan.domain.register.JoinState;
import app.suanpan.domain.register.JoinState.Question.Attract;
import app.suanpan.kiosk.place.KioskPlace;
import app.suanpan.kiosk.place.Question;
import app.suanpan.ui.input.Action;
import javafx.scene.Parent;

/** Nobody is here: the code, and a way in for those without a phone in their hand. */
public final class AttractController implements Question {
    private final AttractModel model = new AttractModel();
    private final KioskPlace place;
    private final AttractView view;

    public AttractController(KioskPlace place) {
        this.place = place;
        this.view = new AttractView(model, place, Action.keyless("begin", "attract.begin", this::enter));
    }

    @Override
    public Parent view() {
        return view;
    }

    @Override
    public void clear() {}

    @Override
    public void render(JoinState state) {
        if (state.question() instanceof Attract attract) {
            model.joinUrl.set(attract.joinUrl());
            model.show(attract.face());
        }
    }

    @Override
    public int step() {
        return 0;
    }

    @Override
    public void enter() {
        place.send(new JoinCommand.Begin());
    }
}
