package app.suanpan.checkout.people;

import app.suanpan.checkout.place.Choices;
import app.suanpan.domain.workstation.Operator;
import app.suanpan.ui.input.Action;
import app.suanpan.ui.input.KeyScope;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.VBox;

/** One of several people, chosen by a touch or with the arrow keys. */
final class PeoplePicker extends ScrollPane {
    private final VBox column = new VBox(8);
    private final SimpleObjectProperty<Optional<Operator>> chosen = new SimpleObjectProperty<>(Optional.empty());
    private List<Operator> people = List.of();

    /** Nobody yet. */
    PeoplePicker(KeyScope keys) {
        setContent(column);
        setFitToWidth(true);
        setFocusTraversable(false);
        setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        keys.add(Action.of("operator-up", "shift.operator-before", "Up", () -> move(-1)));
        keys.add(Action.of("operator-down", "shift.operator-next", "Down", () -> move(1)));
    }

    /** Shows these. Whoever was chosen still is; else the first. */
    void show(List<Operator> now) {
        if (people.equals(now)) {
            return;
        }
        people = List.copyOf(now);
        column.getChildren().setAll(people.stream().map(this::person).toList());
        chosen.set(
                chosen.get().filter(people::contains).or(() -> people.stream().findFirst()));
    }

    /** Who is chosen; nobody if there is nobody to choose. */
    Optional<Operator> chosen() {
        return chosen.get();
    }

    ReadOnlyObjectProperty<Optional<Operator>> chosenProperty() {
        return chosen;
    }

    private void move(int by) {
        if (!people.isEmpty()) {
            int at = chosen.get().map(people::indexOf).orElse(0);
            chosen.set(Optional.of(people.get(Math.floorMod(at + by, people.size()))));
        }
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
        person.setWrapText(true);
        person.setFocusTraversable(false);
        person.setMaxWidth(Double.MAX_VALUE);
        person.setOnAction(event -> chosen.set(Optional.of(operator)));
        Choices.mark(person, chosen, Optional.of(operator));
        return person;
    }
}
