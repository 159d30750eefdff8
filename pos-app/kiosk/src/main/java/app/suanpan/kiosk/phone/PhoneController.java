package app.suanpan.kiosk.phone;

import app.suanpan.domain.register.JoinCommand;
import app.suanpan.domain.register.JoinState;
import app.suanpan.kiosk.place.KioskPlace;
import app.suanpan.kiosk.place.Question;
import app.suanpan.kiosk.place.TypedDigits;
import app.suanpan.ui.input.Action;
import javafx.scene.Parent;

/** Which phone number? None is an answer, too. */
public final class PhoneController implements Question {
    /** No country has shorter numbers; before that there is nothing to send. */
    private static final int SHORTEST = 5;

    private final TypedDigits number = TypedDigits.withPlusUpTo(PhoneGroups.LONGEST);
    private final KioskPlace place;
    private final Action next = Action.keyless("phone-next", "phone.next", this::send);
    private final PhoneView view;

    public PhoneController(KioskPlace place) {
        this.place = place;
        next.enabledProperty().bind(number.typedProperty().length().greaterThanOrEqualTo(SHORTEST));
        Action cardOnly = Action.keyless("phone-none", "phone.none", () -> place.send(new JoinCommand.CardOnly()));
        this.view = new PhoneView(number, place, next, cardOnly);
    }

    @Override
    public Parent view() {
        return view;
    }

    @Override
    public void clear() {
        number.clear();
    }

    @Override
    public void render(JoinState state) {}

    @Override
    public int step() {
        return 2;
    }

    @Override
    public void typed(String character) {
        number.type(character);
    }

    @Override
    public void erase() {
        number.erase();
    }

    @Override
    public void enter() {
        next.fire();
    }

    private void send() {
        place.send(new JoinCommand.GivePhone(number.typed()));
    }
}
