package app.suanpan.checkout.line;

import app.suanpan.checkout.place.PanelFrame;
import app.suanpan.checkout.place.Units;
import app.suanpan.checkout.place.Workplace;
import app.suanpan.domain.basket.Quantity;
import app.suanpan.ui.control.ActionButton;
import app.suanpan.ui.control.NumPad;
import app.suanpan.ui.input.Action;
import app.suanpan.ui.text.Texts;
import java.math.BigDecimal;
import java.util.regex.Pattern;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.TextFormatter;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** The nodes of the line panel. */
final class LineView extends VBox {
    private static final Pattern PIECES = Pattern.compile("\\d{0,6}");
    private static final Pattern MEASURED = Pattern.compile("\\d{0,6}(\\.\\d{0,3})?");

    private final TextField field = new TextField();

    LineView(
            LineModel model,
            Workplace place,
            ActionButton remove,
            ActionButton price,
            ActionButton discount,
            ActionButton tax,
            ActionButton note,
            ActionButton take,
            Action less,
            Action more) {
        Texts texts = place.texts();
        field.setId("line-quantity");
        field.accessibleTextProperty().bind(texts.bind("line.quantity"));
        field.getStyleClass().add("sp-amount-field");
        field.setTextFormatter(new TextFormatter<>(change -> (model.isMeasured() ? MEASURED : PIECES)
                        .matcher(change.getControlNewText())
                        .matches()
                ? change
                : null));
        field.setText(model.quantity.get());
        model.quantity.bind(field.textProperty());
        field.focusedProperty().addListener((observable, was, is) -> {
            if (is) {
                field.selectAll();
            }
        });
        Label heading = new Label();
        heading.textProperty()
                .bind(texts.derive(
                        t -> model.line.line().item().name().in(t.language().code())));
        Label unit = new Label();
        unit.getStyleClass().add("sp-secondary");
        unit.textProperty().bind(texts.derive(t -> unitText(t, model)));
        HBox entry = new HBox(8, step(less, texts), field, step(more, texts));
        entry.setAlignment(Pos.CENTER);
        HBox.setHgrow(field, Priority.ALWAYS);
        NumPad pad = new NumPad(field, model.isMeasured() ? NumPad.Corner.POINT : NumPad.Corner.NONE, texts);
        VBox body = new VBox(16, unit, entry, pad);
        body.getChildren().addAll(side(remove, price), side(discount, tax, note));
        getChildren().add(new PanelFrame(heading, body, PanelFrame.back(place), take));
    }

    Node field() {
        return field;
    }

    private static HBox side(ActionButton... buttons) {
        for (ActionButton button : buttons) {
            HBox.setHgrow(button, Priority.ALWAYS);
        }
        return new HBox(12, buttons);
    }

    /** One more or one less than what stands in the field. */
    void step(LineModel model, int by) {
        model.typed()
                .map(quantity -> quantity.value().add(BigDecimal.valueOf(by)))
                .filter(Quantity::isAllowed)
                .ifPresent(value -> {
                    field.setText(value.toPlainString());
                    field.selectAll();
                });
    }

    /** The key's own sign is all that stands on it. */
    private static ActionButton step(Action action, Texts texts) {
        ActionButton step = new ActionButton(action, ActionButton.Kind.PLAIN, texts);
        step.accessibleTextProperty().bind(texts.bind(action.textKey()));
        step.setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        step.getStyleClass().add("step");
        return step;
    }

    private static String unitText(Texts texts, LineModel model) {
        String price = texts.formats().money(model.line.line().unitPrice());
        return Units.each(texts, model.line.line().item().unit(), price);
    }
}
