package app.suanpan.kiosk.welcome;

import app.suanpan.domain.register.JoinCommand;
import app.suanpan.domain.register.JoinState;
import app.suanpan.domain.register.JoinState.Question.Welcome;
import app.suanpan.domain.register.MyDataCommand;
import app.suanpan.kiosk.place.KioskPlace;
import app.suanpan.kiosk.place.Question;
import app.suanpan.ui.input.Action;
import javafx.scene.Parent;

/** Welcome. The screen keeps the card until the visitor, or time, says that it was seen. */
public final class WelcomeController implements Question {
    private final WelcomeModel model = new WelcomeModel();
    private final KioskPlace place;
    private final WelcomeView view;

    public WelcomeController(KioskPlace place) {
        this.place = place;
        this.view = new WelcomeView(
                model,
                place,
                Action.keyless("done", "welcome.done", this::enter),
                Action.keyless("my-data", "welcome.my-data", () -> place.send(new MyDataCommand.ShowMyData())));
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
        if (state.question() instanceof Welcome welcome) {
            model.store.set(state.store());
            model.guide.set(state.guide());
            model.welcome.set(welcome);
        }
    }

    @Override
    public void enter() {
        place.send(new JoinCommand.StartOver());
    }
}
