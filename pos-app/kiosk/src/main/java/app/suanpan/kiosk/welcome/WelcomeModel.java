package app.suanpan.kiosk.welcome;

import app.suanpan.domain.item.LocalName;
import app.suanpan.domain.register.JoinState.Question.Welcome;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;

/** Who is welcome, and whose customer they are. */
final class WelcomeModel {
    final ObjectProperty<Welcome> welcome = new SimpleObjectProperty<>(new Welcome("", "", "", "", false));
    final ObjectProperty<Optional<LocalName>> guide = new SimpleObjectProperty<>(Optional.empty());
    final ObjectProperty<LocalName> store = new SimpleObjectProperty<>(new LocalName("", ""));

    void forget() {
        guide.set(Optional.empty());
        welcome.set(new Welcome("", "", "", "", false));
    }
}
