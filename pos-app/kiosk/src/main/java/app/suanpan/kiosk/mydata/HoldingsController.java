package app.suanpan.kiosk.mydata;

import app.suanpan.domain.register.JoinCommand;
import app.suanpan.domain.register.JoinState;
import app.suanpan.domain.register.JoinState.Question.Holdings;
import app.suanpan.kiosk.place.KioskPlace;
import app.suanpan.kiosk.place.Question;
import app.suanpan.ui.input.Action;
import javafx.scene.Parent;

/** What the member has: points, coupons and cards. */
public final class HoldingsController implements Question {
    private final MineModel model = new MineModel();
    private final KioskPlace place;
    private final HoldingsView view;

    public HoldingsController(KioskPlace place) {
        this.place = place;
        this.view = new HoldingsView(model, place, Action.keyless("holdings-done", "holdings.done", this::enter));
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
        if (state.question() instanceof Holdings holdings) {
            model.data.set(holdings.data());
        }
    }

    @Override
    public void enter() {
        place.send(new JoinCommand.Back());
    }
}
