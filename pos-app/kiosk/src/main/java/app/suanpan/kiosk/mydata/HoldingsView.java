package app.suanpan.kiosk.mydata;

import app.suanpan.domain.register.MyData;
import app.suanpan.kiosk.place.Halves;
import app.suanpan.kiosk.place.KioskPlace;
import app.suanpan.ui.control.ActionButton;
import app.suanpan.ui.control.ActionButton.Kind;
import app.suanpan.ui.input.Action;
import app.suanpan.ui.text.Texts;
import java.util.function.BiFunction;
import javafx.scene.control.Label;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** The nodes of what a member has: what there is none of is not spoken of, but for coupons. */
final class HoldingsView extends StackPane {
    private final KioskPlace place;
    private final MineModel model;

    HoldingsView(MineModel model, KioskPlace place, Action done) {
        this.place = place;
        this.model = model;
        VBox question = new VBox(place.label("k-title", "holdings.title"), place.label("k-text", "holdings.lead"));
        question.getStyleClass().add("k-question");
        Region space = new Region();
        VBox.setVgrow(space, Priority.ALWAYS);
        VBox answers = new VBox(
                said(
                        "k-strong",
                        "holdings-points",
                        (data, texts) -> data.points()
                                .map(it -> HoldingWords.points(it, texts))
                                .orElse("")),
                said("k-text", "holdings-coupons", (data, texts) -> HoldingWords.coupons(data.coupons(), texts)),
                said("k-text", "holdings-cards", HoldingWords::cards),
                said("k-text", "holdings-more", HoldingWords::more),
                space,
                new ActionButton(done, Kind.MAIN, place.texts()));
        answers.getStyleClass().addAll("k-answers", "k-fills");
        getChildren().add(new Halves(place, question, answers, 0.28));
    }

    private Label said(String style, String id, BiFunction<MyData, Texts, String> words) {
        Label label = KioskPlace.wrapping(style);
        label.setId(id);
        label.textProperty()
                .bind(place.texts()
                        .derive(
                                texts ->
                                        model.data.get().number().isEmpty() ? "" : words.apply(model.data.get(), texts),
                                model.data));
        label.visibleProperty().bind(label.textProperty().isNotEmpty());
        label.managedProperty().bind(label.visibleProperty());
        return label;
    }
}
