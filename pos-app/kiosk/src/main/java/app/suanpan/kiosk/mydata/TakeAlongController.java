package app.suanpan.kiosk.mydata;

import app.suanpan.domain.register.JoinCommand;
import app.suanpan.domain.register.JoinState;
import app.suanpan.domain.register.JoinState.Question.TakeAlong;
import app.suanpan.kiosk.place.Halves;
import app.suanpan.kiosk.place.KioskPlace;
import app.suanpan.kiosk.place.QrCard;
import app.suanpan.kiosk.place.Question;
import app.suanpan.ui.control.ActionButton;
import app.suanpan.ui.control.ActionButton.Kind;
import app.suanpan.ui.input.Action;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** All of it on the member's own phone, by a code that one phone may open. */
public final class TakeAlongController implements Question {
    private final StringProperty url = new SimpleStringProperty("");
    private final KioskPlace place;
    private final Halves view;

    public TakeAlongController(KioskPlace place) {
        this.place = place;
        VBox question = new VBox(place.label("k-title", "along.title"), place.label("k-text", "along.lead"));
        question.getStyleClass().add("k-question");
        QrCard code = new QrCard(place, 15, 13);
        code.setId("along-code");
        code.contentProperty().bind(url);
        QrCard.onlyWithACode(url, code);
        Label shut = place.label("k-strong", "along.shut");
        shut.visibleProperty().bind(url.isEmpty());
        shut.managedProperty().bind(shut.visibleProperty());
        Region above = new Region();
        VBox.setVgrow(above, Priority.ALWAYS);
        Region below = new Region();
        VBox.setVgrow(below, Priority.ALWAYS);
        VBox answers = new VBox(
                above,
                code,
                shut,
                below,
                new ActionButton(Action.keyless("along-done", "along.done", this::enter), Kind.MAIN, place.texts()));
        answers.getStyleClass().addAll("k-answers", "k-fills");
        this.view = new Halves(place, question, answers, 0.3);
    }

    @Override
    public Parent view() {
        return view;
    }

    @Override
    public void clear() {
        url.set("");
    }

    @Override
    public void render(JoinState state) {
        if (state.question() instanceof TakeAlong along) {
            url.set(along.url());
        }
    }

    @Override
    public void enter() {
        place.send(new JoinCommand.Back());
    }
}
