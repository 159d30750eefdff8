package app.suanpan.kiosk.greeting;

import app.suanpan.domain.register.JoinCommand;
import app.suanpan.domain.register.JoinState;
import app.suanpan.domain.register.JoinState.Question.Greeting;
import app.suanpan.kiosk.place.KioskPlace;
import app.suanpan.kiosk.place.Question;
import app.suanpan.ui.input.Action;
import javafx.scene.Parent;

/** A guide's badge was scanned: hello, and where would you like to go on? */
public final class GreetingController implements Question {
    private final GreetingModel model = new GreetingModel();
    private final KioskPlace place;
    private final GreetingView view;

    public GreetingController(KioskPlace place) {
        this.place = place;
        this.view = new GreetingView(
                model,
                place,
                Action.keyless("begin", "greeting.begin", this::enter),
                Action.keyless("no-guide", "greeting.no-guide", () -> place.send(new JoinCommand.NoGuide())));
    }

    @Override
    public Parent view() {
        return view;
    }

    @Override
    public void clear() {}

    @Override
    public void render(JoinState state) {
        if (state.question() instanceof Greeting greeting) {
            model.guide.set(state.guide());
            model.joinUrl.set(greeting.joinUrl());
        }
    }

    @Override
    public int step() {
        return 1;
    }

    @Override
    public void enter() {
        place.send(new JoinCommand.Begin());
    }
}
