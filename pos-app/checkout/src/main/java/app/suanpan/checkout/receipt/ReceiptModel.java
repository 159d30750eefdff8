package app.suanpan.checkout.receipt;

import app.suanpan.domain.receipt.ReceiptOffer;
import app.suanpan.domain.register.Phase;
import app.suanpan.domain.register.RegisterState;
import app.suanpan.domain.register.RegisterState.Condition;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.jspecify.annotations.Nullable;

/** The sale that was just committed, how the customer gets the receipt, and whether its paper can come. */
final class ReceiptModel {
    final ObjectProperty<Phase.@Nullable Completed> sale = new SimpleObjectProperty<>();
    final BooleanProperty printerStopped = new SimpleBooleanProperty();
    /** Whether it is on paper, or on its way there: more paper is a copy. */
    final BooleanProperty onPaper = new SimpleBooleanProperty();
    /** Whether the code for a phone is shown: the store shows it after every sale, or the customer has asked for it. */
    final BooleanProperty onPhone = new SimpleBooleanProperty();
    /** Whether a phone can open it at all. */
    final BooleanProperty phonesReachIt = new SimpleBooleanProperty();
    /** Whether the customer has still to be asked. */
    final BooleanProperty ask = new SimpleBooleanProperty();

    void update(RegisterState state, Phase.Completed phase) {
        printerStopped.set(state.devices().stream()
                .filter(device -> device.role().equals("printer"))
                .anyMatch(device -> device.condition() != Condition.READY && device.condition() != Condition.WARNING));
        Phase.Completed before = sale.get();
        boolean another = before == null || !before.receiptNumber().equals(phase.receiptNumber());
        if (!phase.equals(before)) {
            sale.set(phase);
        }
        onPaper.set(phase.onPaper());
        phonesReachIt.set(phase.link().isPresent());
        if (another) {
            onPhone.set(phase.link().isPresent() && phase.offer().isOnAPhone());
        }
        askAgain();
    }

    /** The customer wants it on the phone. */
    void showCode() {
        onPhone.set(phonesReachIt.get());
        askAgain();
    }

    private void askAgain() {
        Phase.Completed now = sale.get();
        ask.set(now != null && now.offer() == ReceiptOffer.ASK && !now.onPaper() && !onPhone.get());
    }
}
