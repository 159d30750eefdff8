package app.suanpan.kiosk.welcome;

import app.suanpan.domain.register.JoinState.Question.Welcome;
import app.suanpan.kiosk.place.Halves;
import app.suanpan.kiosk.place.KioskPlace;
import app.suanpan.kiosk.place.Names;
import app.suanpan.ui.control.ActionButton;
import app.suanpan.ui.control.ActionButton.Kind;
import app.suanpan.ui.input.Action;
import app.suanpan.ui.text.Texts;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** The nodes of the welcome. */
final class WelcomeView extends StackPane {

    WelcomeView(WelcomeModel model, KioskPlace place, Action done, Action myData) {
        Texts texts = place.texts();
        Region mark = new Region();
        mark.getStyleClass().add("k-done-mark");
        StackPane sign = place.square(new StackPane(mark), 4);
        sign.getStyleClass().add("k-done");
        Label heading = KioskPlace.wrapping("k-title");
        heading.setId("welcome-heading");
        heading.textProperty().bind(texts.derive(it -> heading(model.welcome.get(), it), model.welcome));
        Label guide = KioskPlace.wrapping("k-text");
        guide.setId("welcome-guide");
        guide.textProperty()
                .bind(texts.derive(
                        it -> {
                            String name = Names.of(model.guide.get(), it);
                            return name.isEmpty() ? "" : it.text("welcome.guide", name);
                        },
                        model.guide));
        guide.managedProperty().bind(guide.textProperty().isNotEmpty());
        VBox question = new VBox(sign, heading, guide);
        question.getStyleClass().add("k-question");

        Label hint = KioskPlace.wrapping("k-text");
        hint.textProperty().bind(texts.derive(it -> hint(model.welcome.get(), it), model.welcome));
        Region above = new Region();
        VBox.setVgrow(above, Priority.ALWAYS);
        Region below = new Region();
        VBox.setVgrow(below, Priority.ALWAYS);
        ActionButton mine = new ActionButton(myData, Kind.PLAIN, texts);
        // Only whoever is known to be that member is told a number, and only they see their data.
        model.welcome.addListener((observable, was, is) ->
                KioskPlace.show(mine, !is.memberNumber().isEmpty()));
        ActionButton seen = new ActionButton(done, Kind.MAIN, texts);
        HBox.setHgrow(seen, Priority.ALWAYS);
        mine.setMinWidth(USE_PREF_SIZE);
        HBox ways = new HBox(mine, seen);
        ways.getStyleClass().add("k-ways");
        VBox answers = new VBox(above, new MemberCard(model, place), hint, below, ways);
        answers.getStyleClass().addAll("k-answers", "k-welcome-answers");
        getChildren().add(new Halves(place, question, answers, 0.32));
    }

    private static String heading(Welcome welcome, Texts texts) {
        if (!welcome.firstName().isEmpty()) {
            return texts.text(welcome.returning() ? "welcome.back-name" : "welcome.name", welcome.firstName());
        }
        return texts.text(welcome.returning() ? "welcome.back" : "welcome.nameless");
    }

    private static String hint(Welcome welcome, Texts texts) {
        if (welcome.memberNumber().isEmpty()) {
            return texts.text("welcome.known", welcome.maskedPhone());
        }
        return welcome.maskedPhone().isEmpty()
                ? texts.text("welcome.keep")
                : texts.text("welcome.keep-phone", welcome.maskedPhone());
    }
}
