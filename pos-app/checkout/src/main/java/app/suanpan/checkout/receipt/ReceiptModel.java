package app.suanpan.checkout.receipt;

import app.suanpan.domain.register.Phase;
import app.suanpan.domain.register.RegisterState;
import app.suanpan.domain.register.RegisterState.Condition;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.jspecify.annotations.Nullable;

/** The sale that was just committed, and whether its paper can come. */
final class ReceiptModel {
    final ObjectProperty<Phase.@Nullable Completed> sale = new SimpleObjectProperty<>();
    final BooleanProperty printerStopped = new SimpleBooleanProperty();

    void update(RegisterState state, Phase.Completed phase) {
        printerStopped.set(state.devices().stream()
                .filter(device -> device.role().equals("printer"))
                .anyMatch(device -> device.condition() != Condition.READY && device.condition() != Condition.WARNING));
        if (!phase.equals(sale.get())) {
            sale.set(phase);
        }
    }
}
