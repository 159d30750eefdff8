package app.suanpan.checkout.returns;

import app.suanpan.domain.register.ReceiptReturn;
import app.suanpan.domain.register.RegisterState;
import java.time.ZoneId;
import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/** The sale that goods come back from. Its lines keep their places, whatever is chosen of them. */
final class ReturnModel {
    final ObjectProperty<@Nullable ReceiptReturn> sale = new SimpleObjectProperty<>();
    final ObservableList<ReceiptReturn.Line> lines = FXCollections.observableArrayList();
    /** Position of the line that the keys mean. */
    final IntegerProperty at = new SimpleIntegerProperty();

    final StringProperty reason = new SimpleStringProperty("");
    final BooleanProperty nothingChosen = new SimpleBooleanProperty(true);
    /** Whether the sale can be undone as a whole. */
    final BooleanProperty canBeUndone = new SimpleBooleanProperty();

    ZoneId zone = ZoneId.of("UTC");

    void update(RegisterState state, ReceiptReturn returning) {
        zone = state.zone();
        boolean another = sale.get() == null || !sale.get().receipt().equals(returning.receipt());
        sale.set(returning);
        if (another || lines.size() != returning.lines().size()) {
            lines.setAll(returning.lines());
        } else {
            for (int i = 0; i < lines.size(); i++) {
                if (!lines.get(i).equals(returning.lines().get(i))) {
                    lines.set(i, returning.lines().get(i));
                }
            }
        }
        if (another) {
            at.set(firstLeft());
        }
        reason.set(returning.reason());
        canBeUndone.set(returning.canBeUndone() && !returning.undoing());
        nothingChosen.set(state.basket().lines().isEmpty());
    }

    /** Another return begins at the first line of its own. */
    void forget() {
        sale.set(null);
        lines.clear();
        at.set(0);
    }

    Optional<ReceiptReturn.Line> current() {
        return at.get() < lines.size() ? Optional.of(lines.get(at.get())) : Optional.empty();
    }

    void move(int by) {
        if (!lines.isEmpty()) {
            at.set(Math.clamp(at.get() + by, 0, lines.size() - 1));
        }
    }

    private int firstLeft() {
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).left().signum() > 0) {
                return i;
            }
        }
        return 0;
    }
}
