package app.suanpan.kiosk.mydata;

import app.suanpan.domain.register.JoinCommand;
import app.suanpan.domain.register.MyDataCommand;
import app.suanpan.kiosk.place.KioskPlace;
import app.suanpan.kiosk.place.Statement;
import app.suanpan.ui.input.Action;
import javafx.scene.Parent;

/** Shall everything go for good? The one question before it does. */
public final class EraseController extends Statement {
    private final EraseView view;

    public EraseController(KioskPlace place) {
        this.view = new EraseView(
                place,
                Action.keyless("erase-yes", "erase.yes", () -> place.send(new MyDataCommand.Erase())),
                Action.keyless("erase-no", "erase.no", () -> place.send(new JoinCommand.Back())));
    }

    @Override
    public Parent view() {
        return view;
    }
}
