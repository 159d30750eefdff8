package app.suanpan.kiosk.consents;

import app.suanpan.domain.register.JoinCommand;
import app.suanpan.domain.register.JoinState;
import app.suanpan.domain.register.JoinState.Question.Consents;
import app.suanpan.kiosk.place.KioskPlace;
import app.suanpan.kiosk.place.Question;
import app.suanpan.ui.input.Action;
import javafx.scene.Parent;

/** What may we do? Then the visitor joins, as somebody of fourteen or older or as somebody younger. */
public final class ConsentsController implements Question {
    private final ConsentsModel model = new ConsentsModel();
    private final KioskPlace place;
    private final ConsentsView view;
    private String firstName = "";

    public ConsentsController(KioskPlace place) {
        this.place = place;
        this.view = new ConsentsView(
                model,
                place,
                Action.keyless("join", "consents.join", () -> decide(true)),
                Action.keyless("join-young", "consents.join-young", () -> decide(false)),
                Action.keyless("terms-open", "consents.terms", () -> model.termsOpen.set(!model.termsOpen.get())));
    }

    /** The name that the visitor gave before, or an empty text. */
    public void call(String name) {
        firstName = name;
    }

    @Override
    public Parent view() {
        return view;
    }

    @Override
    public void clear() {
        model.clear();
        firstName = "";
    }

    @Override
    public void render(JoinState state) {
        if (state.question() instanceof Consents consents) {
            model.membership.set(consents.membership());
            model.texts.set(consents.texts());
        }
    }

    @Override
    public int step() {
        return 4;
    }

    private void decide(boolean fourteenOrOlder) {
        place.send(new JoinCommand.Decide(
                fourteenOrOlder,
                model.allGranted(),
                firstName,
                place.texts().language().code()));
    }
}
