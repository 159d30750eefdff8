package app.suanpan.kiosk.staff;

import app.suanpan.kiosk.place.KioskPlace;
import app.suanpan.kiosk.place.Statement;
import javafx.scene.Parent;
import javafx.scene.layout.VBox;

/** Nobody joins here for today. */
public final class ClosedController extends Statement {
    private final VBox view;

    /** @param place says it in its words */
    public ClosedController(KioskPlace place) {
        this.view = new VBox(place.label("k-title", "closed.title"), place.label("k-text", "closed.lead"));
        view.setId("closed-today");
        view.getStyleClass().add("k-closed");
    }

    @Override
    public Parent view() {
        return view;
    }
}
