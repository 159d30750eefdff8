package app.suanpan.checkout.basket;

import app.suanpan.domain.pricing.PricedLine;
import app.suanpan.ui.control.Glyphs;
import app.suanpan.ui.text.Texts;
import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** The basket's nodes: member strip, lines, totals, always at the same places. */
final class BasketView extends VBox {
    static final double ROW = 64;

    private final BasketModel model;
    private final ListView<PricedLine> list;
    private final LitLine lit = new LitLine();

    BasketView(BasketModel model, Texts texts, Consumer<PricedLine> touched, Runnable memberTouched) {
        this.model = model;
        setId("basket");
        getStyleClass().add("basket");
        list = new ListView<>(model.lines);
        list.setId("lines");
        list.setFixedCellSize(ROW);
        list.setFocusTraversable(false);
        list.setCellFactory(view -> new LineCell(model, texts, touched, lit));
        StackPane middle = new StackPane(list, empty(texts));
        VBox.setVgrow(middle, Priority.ALWAYS);
        getChildren().addAll(new MemberStripView(model, texts, memberTouched), middle, new TotalsView(model, texts));
        model.touches.addListener((observable, was, is) -> {
            lit.light(model.last.get());
            reveal(model.last.get());
        });
    }

    /** Scrolls as little as needed for the line to be seen. */
    void reveal(int number) {
        int index = model.indexOf(number);
        if (index < 0) {
            return;
        }
        int visible = (int) Math.max(1, Math.floor(list.getHeight() / ROW));
        if (index == model.lines.size() - 1) {
            list.scrollTo(Math.max(0, index - visible + 1));
        } else {
            list.scrollTo(Math.max(0, index - visible / 2));
        }
    }

    private Region empty(Texts texts) {
        StackPane abacus = new StackPane(Glyphs.ofName("abacus"));
        abacus.getStyleClass().add("abacus");
        Label words = new Label();
        words.getStyleClass().add("empty-words");
        words.textProperty()
                .bind(Bindings.when(model.signedOn)
                        .then(Bindings.when(model.returning)
                                .then(texts.bind("basket.empty-return"))
                                .otherwise(texts.bind("basket.empty")))
                        .otherwise(texts.bind("basket.signed-off")));
        VBox box = new VBox(16, abacus, words);
        box.setId("basket-empty");
        box.setAlignment(Pos.CENTER);
        box.setMouseTransparent(true);
        box.visibleProperty().bind(Bindings.isEmpty(model.lines));
        return box;
    }
}
