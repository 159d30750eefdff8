package app.suanpan.kiosk.mydata;

import app.suanpan.domain.register.JoinState.Question.GuideChoice;
import app.suanpan.kiosk.place.Columns;
import app.suanpan.kiosk.place.Halves;
import app.suanpan.kiosk.place.KioskPlace;
import app.suanpan.ui.control.ActionButton;
import app.suanpan.ui.control.ActionButton.Kind;
import app.suanpan.ui.input.Action;
import java.util.function.LongConsumer;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** The nodes of the choice of a guide. */
final class GuidesView extends StackPane {
    private final KioskPlace place;
    private final Columns guides = new Columns(2);

    GuidesView(GuidesModel model, KioskPlace place, LongConsumer choose, Action more, Action none) {
        this.place = place;
        VBox question = new VBox(place.label("k-title", "guides.title"), place.label("k-text", "guides.lead"));
        question.getStyleClass().add("k-question");
        model.choices
                .shownProperty()
                .addListener((observable, was, is) -> guides.fill(
                        is.stream().map(guide -> button(guide, choose)).toList()));
        Region space = new Region();
        VBox.setVgrow(space, Priority.ALWAYS);
        ActionButton next = new ActionButton(more, Kind.QUIET, place.texts());
        next.visibleProperty().bind(model.choices.moreProperty());
        next.managedProperty().bind(model.choices.moreProperty());
        ActionButton nobody = new ActionButton(
                none,
                Kind.PLAIN,
                place.texts()
                        .derive(
                                texts -> texts.text(model.noneChosen.get() ? "guides.none-yours" : "guides.none"),
                                model.noneChosen));
        VBox answers = new VBox(guides, space, next, nobody);
        answers.getStyleClass().addAll("k-answers", "k-fills");
        getChildren().add(new Halves(place, question, answers, 0.28));
    }

    private ActionButton button(GuideChoice guide, LongConsumer choose) {
        Action action = Action.keyless("guide-" + guide.id(), "guides.title", () -> choose.accept(guide.id()));
        return new ActionButton(action, Kind.PLAIN, place.texts().derive(texts -> {
            String name = guide.firstName().in(texts.language().code());
            return guide.chosen() ? texts.text("guides.yours", name) : name;
        }));
    }
}
