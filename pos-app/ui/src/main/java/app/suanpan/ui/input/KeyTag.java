package app.suanpan.ui.input;

import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;
import javafx.scene.input.KeyCombination;

/** Writes a key as keyboards label it. */
final class KeyTag {
    private static final Map<String, String> LABELS = Map.of(
            "Page Up", "PgUp",
            "Page Down", "PgDn",
            "Delete", "Del",
            "Add", "+",
            "Subtract", "−",
            "Up", "↑",
            "Down", "↓");

    private KeyTag() {}

    static String of(KeyCombination key) {
        return Arrays.stream(key.getName().split("\\+"))
                .map(part -> LABELS.getOrDefault(part, part))
                .collect(Collectors.joining(" "));
    }
}
