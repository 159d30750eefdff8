package app.suanpan.kiosk.name;

import app.suanpan.domain.register.JoinState;
import app.suanpan.kiosk.place.KioskPlace;
import app.suanpan.kiosk.place.Question;
import app.suanpan.ui.input.Action;
import app.suanpan.ui.text.Language;
import java.util.function.Consumer;
import javafx.scene.Parent;

/** What shall we call you? Asked between phone and consents, where the desk's answer is still to come. */
public final class NameController implements Question {
    private final NameModel model = new NameModel();
    private final KioskPlace place;
    private final Consumer<String> answered;
    private final Action next = Action.keyless("name-next", "name.next", this::answer);
    private final NameView view;

    /** @param answered told the name, or an empty text where the visitor keeps it */
    public NameController(KioskPlace place, Consumer<String> answered) {
        this.place = place;
        this.answered = answered;
        next.enabledProperty().bind(model.name.isNotEmpty());
        Action skip = Action.keyless("name-skip", "name.skip", () -> answered.accept(""));
        Action otherPad = Action.keyless("name-pad", "name.letters", this::otherPad);
        this.view = new NameView(model, place, next, skip, otherPad);
    }

    @Override
    public Parent view() {
        return view;
    }

    @Override
    public void clear() {
        model.name.set("");
        model.spelling.set(place.texts().language() != Language.ZH);
    }

    @Override
    public void render(JoinState state) {}

    @Override
    public int step() {
        return 3;
    }

    @Override
    public void typed(String character) {
        if (character.matches("[\\p{L} '-]")) {
            model.type(character);
        }
    }

    @Override
    public void erase() {
        model.erase();
    }

    @Override
    public void enter() {
        next.fire();
    }

    private void answer() {
        answered.accept(model.name.get().strip());
    }

    private void otherPad() {
        model.name.set("");
        model.spelling.set(!model.spelling.get());
    }
}
