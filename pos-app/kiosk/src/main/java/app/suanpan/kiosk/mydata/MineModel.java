package app.suanpan.kiosk.mydata;

import app.suanpan.domain.register.MyData;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;

/** What the store holds, while it is on the screen. */
final class MineModel {
    private static final MyData NOTHING = new MyData(
            "",
            List.of(),
            0,
            "",
            "",
            "",
            "",
            true,
            Optional.empty(),
            "",
            Optional.empty(),
            Optional.empty(),
            List.of(),
            List.of());

    final ObjectProperty<MyData> data = new SimpleObjectProperty<>(NOTHING);

    void forget() {
        data.set(NOTHING);
    }
}
