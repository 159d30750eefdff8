package app.suanpan.checkout.status;

import app.suanpan.domain.item.LocalName;
import app.suanpan.domain.register.RegisterState;
import app.suanpan.domain.register.RegisterState.DeviceStatus;
import app.suanpan.domain.register.RegisterState.SyncStatus;
import java.time.LocalDate;
import java.time.LocalTime;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/** What the status bar shows. */
final class StatusModel {
    final ObjectProperty<LocalName> store = new SimpleObjectProperty<>(new LocalName("", ""));
    final StringProperty operator = new SimpleStringProperty("");
    final ObjectProperty<LocalDate> businessDay = new SimpleObjectProperty<>(LocalDate.EPOCH);
    final ObjectProperty<SyncStatus> sync = new SimpleObjectProperty<>(SyncStatus.NONE);
    final ObjectProperty<LocalTime> time = new SimpleObjectProperty<>(LocalTime.MIDNIGHT);
    final ObservableList<DeviceStatus> devices = FXCollections.observableArrayList();

    void update(RegisterState state) {
        store.set(state.store());
        operator.set(state.operatorName().orElse(""));
        businessDay.set(state.businessDay());
        sync.set(state.sync());
        if (!devices.equals(state.devices())) {
            devices.setAll(state.devices());
        }
    }
}
