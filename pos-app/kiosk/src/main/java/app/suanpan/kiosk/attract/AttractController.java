package app.suanpan.kiosk.attract;

import app.suanpan.domain.register.JoinCommand;
import app.suanpan.domain.register.JoinState;
import app.suanpan.domain.register.JoinState.Question.Attract;
import app.suanpan.kiosk.place.KioskPlace;
import app.suanpan.kiosk.place.Question;
import app.suanpan.ui.input.Action;
import java.time.Clock;
import javafx.scene.Parent;

/** Nobody is here: the code, and a way in for those without a phone in their hand. */
public final class AttractController implements Question {
    private final AttractModel model;
    private final KioskPlace place;
    private final AttractView view;

    /** @param clock says when the next picture has its turn */
    public AttractController(KioskPlace place, Clock clock) {
        this.place = place;
        this.model = new AttractModel(clock);
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

    /** Called every second or more often. */
    public void tick() {
        model.slides.tick();
    }

    @Override
    public void enter() {
        place.send(new JoinCommand.Begin());
    }
}
