package app.suanpan.kiosk.mydata;

import app.suanpan.domain.register.JoinCommand;
import app.suanpan.domain.register.JoinState;
import app.suanpan.domain.register.MyDataCommand;
import app.suanpan.kiosk.place.KioskPlace;
import app.suanpan.kiosk.place.Question;
import app.suanpan.ui.input.Action;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.scene.Parent;

/** Shall everything go for good? The one question before it does. */
public final class EraseController implements Question {
    private final IntegerProperty notShown = new SimpleIntegerProperty();
    private final EraseView view;

    public EraseController(KioskPlace place) {
        this.view = new EraseView(
                place,
                notShown,
                Action.keyless("erase-yes", "erase.yes", () -> place.send(new MyDataCommand.Erase())),
                Action.keyless("erase-no", "erase.no", () -> place.send(new JoinCommand.Back())));
    }

    @Override
    public Parent view() {
        return view;
    }

    @Override
    public void clear() {
        notShown.set(0);
    }

    @Override
    public void render(JoinState state) {
        if (state.question() instanceof JoinState.Question.EraseAsked asked) {
            notShown.set(asked.notShown());
        }
    }
}
