package app.suanpan.kiosk.mydata;

import app.suanpan.domain.register.JoinCommand;
import app.suanpan.kiosk.place.Halves;
import app.suanpan.kiosk.place.KioskPlace;
import app.suanpan.kiosk.place.Statement;
import app.suanpan.ui.control.ActionButton;
import app.suanpan.ui.control.ActionButton.Kind;
import app.suanpan.ui.input.Action;
import javafx.scene.Parent;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** It is done, and said. */
public final class ErasedController extends Statement {
    private final KioskPlace place;
    private final Halves view;

    public ErasedController(KioskPlace place) {
        this.place = place;
        VBox question = new VBox(place.label("k-title", "erased.title"), place.label("k-text", "erased.lead"));
        question.getStyleClass().add("k-question");
        Region space = new Region();
        VBox.setVgrow(space, Priority.ALWAYS);
        VBox answers = new VBox(
                space,
                new ActionButton(Action.keyless("erased-done", "erased.done", this::enter), Kind.MAIN, place.texts()));
        answers.getStyleClass().addAll("k-answers", "k-fills");
        this.view = new Halves(place, question, answers, 0.4);
    }

    @Override
    public Parent view() {
        return view;
    }

    /** What was before is gone, and so is who could go back to it. */
    @Override
    public boolean goesBack() {
        return false;
    }

    @Override
    public void enter() {
        place.send(new JoinCommand.StartOver());
    }
}
