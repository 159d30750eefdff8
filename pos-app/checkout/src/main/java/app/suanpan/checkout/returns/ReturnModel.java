package app.suanpan.checkout.returns;

import app.suanpan.checkout.place.ChoiceRows;
import app.suanpan.domain.register.ReceiptReturn;
import app.suanpan.domain.register.RegisterState;
import java.time.ZoneId;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.jspecify.annotations.Nullable;

/** The sale that goods come back from. Its lines keep their places, whatever is chosen of them. */
final class ReturnModel {
    final ObjectProperty<@Nullable ReceiptReturn> sale = new SimpleObjectProperty<>();
    /** The chosen one is the line that the keys mean. */
    final ChoiceRows<ReceiptReturn.Line> lines = new ChoiceRows<>();

    final StringProperty reason = new SimpleStringProperty("");
    final BooleanProperty nothingChosen = new SimpleBooleanProperty(true);
    /** Whether the sale can be undone as a whole. */
    final BooleanProperty canBeUndone = new SimpleBooleanProperty();

    ZoneId zone = ZoneId.of("UTC");

    void update(RegisterState state, ReceiptReturn returning) {
        zone = state.zone();
        boolean another = sale.get() == null || !sale.get().receipt().equals(returning.receipt());
        sale.set(returning);
        if (another) {
            lines.show(returning.lines());
            returning.lines().stream()
                    .filter(line -> line.left().signum() > 0)
                    .findFirst()
                    .ifPresent(lines::choose);
        } else {
            lines.keep(returning.lines(), ReceiptReturn.Line::line);
        }
        reason.set(returning.reason());
        canBeUndone.set(returning.canBeUndone() && !returning.undoing());
        nothingChosen.set(state.basket().lines().isEmpty());
    }

    /** Another return begins at the first line of its own. */
    void forget() {
        sale.set(null);
        lines.clear();
    }
}
