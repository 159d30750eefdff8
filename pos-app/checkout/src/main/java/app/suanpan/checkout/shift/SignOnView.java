package app.suanpan.checkout.shift;

import app.suanpan.checkout.place.Choices;
import app.suanpan.domain.workstation.Operator;
import app.suanpan.ui.control.AmountField;
import app.suanpan.ui.control.NumPad;
import app.suanpan.ui.text.Texts;
import java.util.Currency;
import java.util.Optional;
import javafx.collections.ListChangeListener;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** The nodes of signing on. */
final class SignOnView extends VBox {
    private final SignOnModel model;
    private final AmountField loan;
    private final VBox people = new VBox(8);

    SignOnView(SignOnModel model, Texts texts, Currency currency) {
        this.model = model;
        getStyleClass().add("sign-on");
        Label title = new Label();
        title.getStyleClass().add("sp-heading");
        title.textProperty().bind(texts.bind("shift.title"));
        loan = new AmountField(currency);
        loan.setId("opening-loan");
        loan.setCurrency(currency);
        loan.accessibleTextProperty().bind(texts.bind("shift.float"));
        Label who = small(texts, "shift.who");
        Label opening = small(texts, "shift.float");
        ScrollPane scroll = new ScrollPane(people);
        scroll.setFitToWidth(true);
        scroll.setFocusTraversable(false);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        VBox left = new VBox(8, who, scroll);
        NumPad pad = new NumPad(loan, NumPad.Corner.POINT, texts);
        pad.setMaxHeight(320);
        VBox.setVgrow(pad, Priority.ALWAYS);
        VBox right = new VBox(8, opening, loan, pad);
        for (Region half : new Region[] {left, right}) {
            HBox.setHgrow(half, Priority.ALWAYS);
            half.setPrefWidth(100);
            half.setMaxWidth(Double.MAX_VALUE);
        }
        HBox halves = new HBox(24, left, right);
        VBox.setVgrow(halves, Priority.ALWAYS);
        getChildren().addAll(title, halves);
        model.operators.addListener((ListChangeListener<Operator>) change -> showPeople());
        showPeople();
    }

    AmountField loan() {
        return loan;
    }

    private void showPeople() {
        people.getChildren().setAll(model.operators.stream().map(this::person).toList());
    }

    private Button person(Operator operator) {
        Button person = new Button(operator.name());
        person.setId("operator-" + operator.id());
        person.getStyleClass().addAll("sp-action", "sp-plain", "choice");
        Label initial = new Label(
                operator.name().isEmpty()
                        ? "·"
                        : Character.toString(operator.name().codePointAt(0)));
        initial.getStyleClass().add("member-badge");
        person.setGraphic(initial);
        person.setAlignment(Pos.CENTER_LEFT);
        person.setMnemonicParsing(false);
        person.setFocusTraversable(false);
        person.setMaxWidth(Double.MAX_VALUE);
        person.setOnAction(event -> model.chosen.set(Optional.of(operator)));
        Choices.mark(person, model.chosen, Optional.of(operator));
        return person;
    }

    private static Label small(Texts texts, String key) {
        Label label = new Label();
        label.getStyleClass().add("sp-secondary");
        label.textProperty().bind(texts.bind(key));
        return label;
    }
}
