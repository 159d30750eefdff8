package app.suanpan.kiosk.staff;

import app.suanpan.domain.authority.PinRule;
import app.suanpan.domain.workstation.Operator;
import app.suanpan.kiosk.place.Paged;
import app.suanpan.kiosk.place.TypedDigits;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;

/** Who may say that they are here, who says so, and the PIN so far. */
final class PinModel {
    final Paged<Operator> who = new Paged<>();
    final ObjectProperty<Optional<Operator>> chosen = new SimpleObjectProperty<>(Optional.empty());
    final TypedDigits pin = TypedDigits.upTo(PinRule.LONGEST);

    void choose(Operator operator) {
        pin.clear();
        chosen.set(Optional.of(operator));
    }

    void forget() {
        pin.clear();
        chosen.set(Optional.empty());
        who.show(List.of());
    }
}
