package app.suanpan.kiosk.consents;

import app.suanpan.domain.item.LocalName;
import app.suanpan.domain.member.Purpose;
import app.suanpan.domain.register.ConsentText;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;

/** The texts, and what has been ticked. */
final class ConsentsModel {
    final ObjectProperty<List<ConsentText>> texts = new SimpleObjectProperty<>(List.of());
    final ObjectProperty<LocalName> membership = new SimpleObjectProperty<>(new LocalName("", ""));
    final BooleanProperty termsOpen = new SimpleBooleanProperty();
    private final Map<Purpose, BooleanProperty> granted = new EnumMap<>(Purpose.class);

    ConsentsModel() {
        Arrays.stream(Purpose.values()).forEach(purpose -> granted.put(purpose, new SimpleBooleanProperty()));
    }

    BooleanProperty granted(Purpose purpose) {
        return granted.computeIfAbsent(purpose, _ -> new SimpleBooleanProperty());
    }

    Set<Purpose> allGranted() {
        return granted.entrySet().stream()
                .filter(entry -> entry.getValue().get())
                .map(Map.Entry::getKey)
                .collect(Collectors.toUnmodifiableSet());
    }

    void clear() {
        granted.values().forEach(property -> property.set(false));
        termsOpen.set(false);
    }
}
