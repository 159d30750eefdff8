package app.suanpan.ui.input;

import javafx.scene.input.KeyCombination;

/** Writes a key as keyboards label it. */
final class KeyTag {
    private KeyTag() {}

    static String of(KeyCombination key) {
        return key.getName()
                .replace("Page Up", "PgUp")
                .replace("Page Down", "PgDn")
                .replace("PAGE_UP", "PgUp")
                .replace("PAGE_DOWN", "PgDn")
                .replace("Delete", "Del")
                .replace("Escape", "Esc")
                .replace("ESCAPE", "Esc")
                .replace('+', ' ');
    }
}
