package app.suanpan.checkout.returns;

import app.suanpan.checkout.place.ChoiceList;
import app.suanpan.domain.register.ReceiptReturn;
import app.suanpan.ui.control.ActionButton;
import app.suanpan.ui.text.Texts;
import java.time.LocalDateTime;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** The nodes of a return by receipt: which receipt, its lines, and the reasons. */
final class ReturnView extends VBox {

    private final ChoiceList<ReceiptReturn.Line> list;

    ReturnView(
            ReturnModel model,
            Texts texts,
            Consumer<ReceiptReturn.Line> toggle,
            List<ActionButton> steps,
            List<ActionButton> reasons) {
        reasons.forEach(reason -> reason.getStyleClass().add("choice"));
        getStyleClass().add("returns");
        Label title = new Label();
        title.setId("return-title");
        title.getStyleClass().add("sp-heading");
        title.textProperty()
                .bind(texts.derive(
                        t -> {
                            ReceiptReturn sale = model.sale.get();
                            return sale == null ? "" : t.text("return.title", sale.receipt());
                        },
                        model.sale));
        Label when = new Label();
        when.getStyleClass().add("sp-secondary");
        when.textProperty().bind(texts.derive(t -> when(t, model), model.sale));
        list = new ChoiceList<>(
                model.lines,
                "sold-lines",
                texts.bind("return.lines"),
                () -> new ReturnLineCell(model.lines, texts, toggle));
        list.getStyleClass().addAll("rows-with-note", "sp-card");
        VBox.setVgrow(list, Priority.ALWAYS);
        Label why = new Label();
        why.getStyleClass().add("sp-secondary");
        why.textProperty().bind(texts.bind("return.why"));
        getChildren().addAll(new VBox(title, when), why, inColumns(2, reasons), inColumns(steps.size(), steps), list);
    }

    Node list() {
        return list;
    }

    private static GridPane inColumns(int columns, List<ActionButton> buttons) {
        GridPane grid = new GridPane(8, 8);
        // The list below would rather have more rows than leave names their second line.
        grid.setMinHeight(USE_PREF_SIZE);
        for (int i = 0; i < columns; i++) {
            ColumnConstraints column = new ColumnConstraints();
            column.setPercentWidth(100.0 / columns);
            grid.getColumnConstraints().add(column);
        }
        for (int i = 0; i < buttons.size(); i++) {
            ActionButton button = buttons.get(i);
            button.setMaxWidth(Double.MAX_VALUE);
            grid.add(button, i % columns, i / columns);
        }
        return grid;
    }

    private static String when(Texts texts, ReturnModel model) {
        ReceiptReturn sale = model.sale.get();
        if (sale == null) {
            return "";
        }
        LocalDateTime at = LocalDateTime.ofInstant(sale.at(), model.zone);
        return texts.text(
                "return.sold-at",
                at.toLocalDate().toString(),
                texts.formats().time(at.toLocalTime()),
                sale.operatorName());
    }
}
