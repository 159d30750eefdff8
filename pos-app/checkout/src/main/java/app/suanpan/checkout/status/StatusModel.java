package app.suanpan.checkout.status;

import app.suanpan.domain.item.LocalName;
import app.suanpan.domain.register.RegisterState;
import app.suanpan.domain.register.RegisterState.DeviceStatus;
import app.suanpan.domain.register.RegisterState.SyncStatus;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/** What the status bar shows. */
final class StatusModel {
    final ObjectProperty<LocalName> store = new SimpleObjectProperty<>(new LocalName("", ""));
    /** Whether somebody practises here: then that stands in place of the store's name. */
    final BooleanProperty training = new SimpleBooleanProperty();

    final StringProperty operator = new SimpleStringProperty("");
    /** Null until the store has said it. */
    final ObjectProperty<@Nullable LocalDate> businessDay = new SimpleObjectProperty<>();

    final ObjectProperty<SyncStatus> sync = new SimpleObjectProperty<>(SyncStatus.NONE);
    final ObjectProperty<LocalTime> time = new SimpleObjectProperty<>(LocalTime.MIDNIGHT);
    final ObservableList<DeviceStatus> devices = FXCollections.observableArrayList();

    private Instant now = Instant.EPOCH;
    private ZoneId zone = ZoneOffset.UTC;

    /** It is now this late; the screen tells it by the store's clocks, to the minute. */
    void tick(Instant instant) {
        now = instant;
        time.set(LocalTime.ofInstant(now, zone).truncatedTo(ChronoUnit.MINUTES));
    }

    void update(RegisterState state) {
        zone = state.zone();
        tick(now);
        store.set(state.store());
        training.set(state.isTraining());
        operator.set(state.operatorName().orElse(""));
        businessDay.set(state.businessDay());
        sync.set(state.sync());
        if (!devices.equals(state.devices())) {
            devices.setAll(state.devices());
        }
    }
}
