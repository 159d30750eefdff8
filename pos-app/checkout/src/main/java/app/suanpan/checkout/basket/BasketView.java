package app.suanpan.checkout.basket;

import app.suanpan.domain.pricing.PricedLine;
import app.suanpan.ui.control.Glyphs;
import app.suanpan.ui.input.Action;
import app.suanpan.ui.text.Texts;
import java.util.function.Consumer;
import javafx.application.Platform;
import javafx.beans.binding.Bindings;
import javafx.geometry.Pos;
import javafx.scene.control.IndexedCell;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.skin.VirtualFlow;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** The basket's nodes: member strip, lines, totals, always at the same places. */
final class BasketView extends VBox {
    private final BasketModel model;
    private final ListView<PricedLine> list;
    private final LitLine lit = new LitLine();

    BasketView(BasketModel model, Texts texts, Consumer<PricedLine> touched, Runnable memberTouched, Action terms) {
        this.model = model;
        setId("basket");
        getStyleClass().add("basket");
        list = new ListView<>(model.lines);
        list.setId("lines");
        list.getStyleClass().add("rows");
        list.setFocusTraversable(false);
        list.accessibleTextProperty().bind(texts.bind("basket.lines"));
        list.setCellFactory(view -> new LineCell(model, texts, touched, lit));
        StackPane middle = new StackPane(list, empty(texts));
        VBox.setVgrow(middle, Priority.ALWAYS);
        getChildren()
                .addAll(new MemberStripView(model, texts, memberTouched), middle, new TotalsView(model, texts, terms));
        // The list places its rows anew after its height has changed, so what is asked of it in between is forgotten.
        list.heightProperty().addListener((observable, was, is) -> Platform.runLater(() -> reveal(model.last.get())));
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
        // The list knows its new rows only once it is laid out, and ends a jump half a row early; the second step is
        // exact.
        list.layout();
        if (!isShown(index)) {
            list.scrollTo(index);
            list.layout();
        }
        if (!isShown(index)) {
            list.scrollTo(index);
        }
    }

    /** Whether the row is on the screen as a whole. */
    private boolean isShown(int index) {
        if (!(list.lookup(".virtual-flow") instanceof VirtualFlow<?> flow)) {
            return false;
        }
        IndexedCell<?> cell = flow.getFirstVisibleCell() == null ? null : flow.getVisibleCell(index);
        return cell != null
                && cell.getLayoutY() >= 0
                && cell.getLayoutY() + list.getFixedCellSize() <= flow.getHeight();
    }

    private String emptyKey() {
        if (!model.signedOn.get()) {
            return "basket.signed-off";
        }
        if (model.paid.get().isPresent()) {
            return "basket.paid";
        }
        return model.returning.get() ? "basket.empty-return" : "basket.empty";
    }

    private Region empty(Texts texts) {
        StackPane abacus = new StackPane(Glyphs.ofName("abacus"));
        abacus.getStyleClass().add("abacus");
        Label words = new Label();
        words.getStyleClass().add("empty-words");
        words.textProperty().bind(texts.derive(t -> t.text(emptyKey()), model.signedOn, model.returning, model.paid));
        VBox box = new VBox(16, abacus, words);
        box.setId("basket-empty");
        box.setAlignment(Pos.CENTER);
        box.setMouseTransparent(true);
        box.visibleProperty().bind(Bindings.isEmpty(model.lines));
        return box;
    }
}
