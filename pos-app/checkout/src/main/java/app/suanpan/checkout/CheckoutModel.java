package app.suanpan.checkout;

import app.suanpan.domain.register.Notice;
import app.suanpan.domain.register.RegisterState;
import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.jspecify.annotations.Nullable;

/** The state shown, the notice in it, and whether the register is reached at all. */
final class CheckoutModel {
    final ObjectProperty<@Nullable RegisterState> state = new SimpleObjectProperty<>();
    final ObjectProperty<Optional<Notice>> notice = new SimpleObjectProperty<>(Optional.empty());
    /** Whether a notice stands on the screen, the register's or the screen's own. */
    final BooleanProperty noticed = new SimpleBooleanProperty();

    /** Whether somebody practises: the whole screen says so. */
    final BooleanProperty training = new SimpleBooleanProperty();

    final BooleanProperty connected = new SimpleBooleanProperty(true);

    void update(RegisterState now) {
        training.set(now.isTraining());
        state.set(now);
        notice.set(now.notice());
    }
}
