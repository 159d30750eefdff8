package app.suanpan.domain.quickkey;

import app.suanpan.domain.item.LocalName;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * One page of tiles, in their order: screens of all sizes lay them out in rows of their own length.
 *
 * @param id names the page among the others; never shown
 * @param name what its tab says
 * @param keys its tiles, at most {@value #MOST_KEYS}
 */
public record QuickPage(String id, LocalName name, List<QuickKey> keys) {
    /** More are found faster by typing. */
    public static final int MOST_KEYS = 60;

    public QuickPage {
        if (id == null || id.isBlank()) {
            throw new IllegalArgumentException("A page without an id");
        }
        if (name == null || !QuickKey.isName(name)) {
            throw new IllegalArgumentException("The page " + id + " has no name");
        }
        name = QuickKey.cut(name);
        keys = keys == null ? List.of() : List.copyOf(keys);
        if (keys.size() > MOST_KEYS) {
            throw new IllegalArgumentException("The page " + id + " has more than " + MOST_KEYS + " tiles");
        }
    }

    QuickPage named(LocalName newName) {
        return new QuickPage(id, newName, keys);
    }

    QuickPage with(Consumer<List<QuickKey>> change) {
        List<QuickKey> changed = new ArrayList<>(keys);
        change.accept(changed);
        return new QuickPage(id, name, changed);
    }

    boolean isFull() {
        return keys.size() >= MOST_KEYS;
    }
}
