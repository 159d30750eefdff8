package app.suanpan.checkout.shift;

import app.suanpan.domain.register.SuspendedShift;
import app.suanpan.domain.workstation.Operator;
import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/** Who may sign on, who is about to, and which shifts wait. */
final class SignOnModel {
    final ObservableList<Operator> operators = FXCollections.observableArrayList();
    final ObservableList<SuspendedShift> waiting = FXCollections.observableArrayList();
    final ObjectProperty<Optional<Operator>> chosen = new SimpleObjectProperty<>(Optional.empty());

    /** Whether the one has proved who they are, and there is nobody else to choose. */
    final BooleanProperty identified = new SimpleBooleanProperty();

    void move(int by) {
        if (operators.isEmpty()) {
            return;
        }
        int at = chosen.get().map(operators::indexOf).orElse(by > 0 ? -1 : 0);
        chosen.set(Optional.of(operators.get(Math.floorMod(at + by, operators.size()))));
    }
}
