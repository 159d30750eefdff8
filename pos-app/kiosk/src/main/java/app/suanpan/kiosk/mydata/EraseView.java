package app.suanpan.kiosk.mydata;

import app.suanpan.kiosk.place.Halves;
import app.suanpan.kiosk.place.KioskPlace;
import app.suanpan.ui.control.ActionButton;
import app.suanpan.ui.control.ActionButton.Kind;
import app.suanpan.ui.input.Action;
import javafx.beans.property.IntegerProperty;
import javafx.scene.control.Label;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** The nodes of the question: what goes, what stays, and no as the easier answer. */
final class EraseView extends StackPane {

    /** @param notShown how many cards of theirs would stay */
    EraseView(KioskPlace place, IntegerProperty notShown, Action yes, Action no) {
        VBox question = new VBox(place.label("k-title", "erase.title"), place.label("k-text", "erase.lead"));
        question.getStyleClass().add("k-question");
        Label more = KioskPlace.wrapping("k-strong");
        more.setId("erase-more");
        more.textProperty().bind(place.texts().derive(texts -> texts.text("erase.more", notShown.get()), notShown));
        more.visibleProperty().bind(notShown.greaterThan(0));
        more.managedProperty().bind(more.visibleProperty());
        Region space = new Region();
        VBox.setVgrow(space, Priority.ALWAYS);
        VBox answers = new VBox(
                place.label("k-text", "erase.goes"),
                place.label("k-text", "erase.stays"),
                more,
                space,
                new ActionButton(yes, Kind.DANGER, place.texts()),
                new ActionButton(no, Kind.MAIN, place.texts()));
        answers.getStyleClass().addAll("k-answers", "k-fills");
        getChildren().add(new Halves(place, question, answers, 0.28));
    }
}
