package app.suanpan.kiosk.consents;

import app.suanpan.domain.register.ConsentText;
import app.suanpan.kiosk.place.Halves;
import app.suanpan.kiosk.place.KioskPlace;
import app.suanpan.ui.control.ActionButton;
import app.suanpan.ui.control.ActionButton.Kind;
import app.suanpan.ui.input.Action;
import javafx.scene.control.Label;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** The nodes of the consent question. */
final class ConsentsView extends StackPane {
    private final VBox rows = new VBox();

    ConsentsView(ConsentsModel model, KioskPlace place, Action join, Action joinYoung, Action openTerms) {
        VBox question = new VBox(place.label("k-title", "consents.title"), place.label("k-text", "consents.lead"));
        question.getStyleClass().add("k-question");

        rows.getStyleClass().add("k-ticks");
        model.texts.addListener((observable, was, is) -> fill(model, place));
        Label words = KioskPlace.wrapping("k-terms");
        words.setId("terms");
        words.textProperty()
                .bind(place.texts()
                        .derive(
                                texts -> model.membership
                                        .get()
                                        .in(texts.language().code()),
                                model.membership));
        LongText terms = new LongText(words);
        terms.visibleProperty().bind(model.termsOpen);
        terms.managedProperty().bind(model.termsOpen);
        rows.visibleProperty().bind(model.termsOpen.not());
        rows.managedProperty().bind(model.termsOpen.not());
        Region space = new Region();
        VBox.setVgrow(space, Priority.ALWAYS);
        VBox answers = new VBox(
                rows,
                terms,
                new ActionButton(
                        openTerms,
                        Kind.QUIET,
                        place.texts()
                                .derive(
                                        texts -> texts.text(
                                                model.termsOpen.get() ? "consents.terms-close" : "consents.terms"),
                                        model.termsOpen)),
                space,
                new ActionButton(join, Kind.MAIN, place.texts()),
                new ActionButton(joinYoung, Kind.PLAIN, place.texts()));
        answers.getStyleClass().addAll("k-answers", "k-fills");
        getChildren().add(new Halves(place, question, answers, 0.28));
    }

    private void fill(ConsentsModel model, KioskPlace place) {
        rows.getChildren().clear();
        for (ConsentText text : model.texts.get()) {
            rows.getChildren()
                    .add(new TickRow(
                            text.purpose(),
                            place.texts()
                                    .derive(texts ->
                                            text.text().in(texts.language().code())),
                            model.granted(text.purpose())));
        }
    }
}
