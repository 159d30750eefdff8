package app.suanpan.checkout.people;

import app.suanpan.domain.register.AccessView;
import app.suanpan.domain.workstation.Operator;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.jspecify.annotations.Nullable;

/** How whoever is chosen stands, and how far they are with choosing a PIN. */
final class IdentifyModel {
    final ObjectProperty<@Nullable AccessView> access = new SimpleObjectProperty<>();
    final ObjectProperty<ZoneId> zone = new SimpleObjectProperty<>(ZoneOffset.UTC);
    final ObjectProperty<Optional<Operator>> operator = new SimpleObjectProperty<>(Optional.empty());
    final ObjectProperty<Optional<AccessView.LockedOut>> lockedOut = new SimpleObjectProperty<>(Optional.empty());
    /** Whether what is typed is to become the PIN. */
    final BooleanProperty chooses = new SimpleBooleanProperty();
    /** Whether it was typed once and is to be typed again. */
    final BooleanProperty repeats = new SimpleBooleanProperty();
    /** Whether the second time was not the first. */
    final BooleanProperty differed = new SimpleBooleanProperty();

    private @Nullable String first;

    /** Looks how this operator stands. */
    void look(Optional<Operator> who) {
        AccessView now = access.get();
        operator.set(who);
        boolean without = now != null
                && who.filter(it -> now.withoutPin().contains(it.id())).isPresent();
        if (!without) {
            forget();
        }
        chooses.set(without);
        lockedOut.set(who.flatMap(it -> now == null
                ? Optional.empty()
                : now.lockedOut().stream()
                        .filter(locked -> locked.operator().equals(it.id()))
                        .findFirst()));
    }

    /** Takes what was typed as a new PIN; gives it when it was typed twice the same. */
    Optional<String> chosen(String typed) {
        String before = first;
        boolean same = typed.equals(before);
        first = before == null ? typed : null;
        repeats.set(first != null);
        differed.set(before != null && !same);
        return same ? Optional.of(typed) : Optional.empty();
    }

    /** Nothing was typed. */
    void forget() {
        first = null;
        repeats.set(false);
        differed.set(false);
    }
}
