package app.suanpan.checkout.place;

import app.suanpan.ui.input.Action;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/**
 * Rows of which one is chosen as long as there are any: the arrow keys walk from one to the next and stay at the first and the last. A
 * {@link ChoiceList} shows them. To be used on the JavaFX thread.
 *
 * @param <T> what a row stands for
 */
public final class ChoiceRows<T> {
    private final ObservableList<T> all = FXCollections.observableArrayList();
    private final ObservableList<T> shown = FXCollections.unmodifiableObservableList(all);
    private final ReadOnlyIntegerWrapper at = new ReadOnlyIntegerWrapper(this, "at");
    private final ReadOnlyIntegerWrapper walks = new ReadOnlyIntegerWrapper(this, "walks");

    /** No rows yet. */
    public ChoiceRows() {}

    /** The rows, as they change; nobody else changes them. */
    public ObservableList<T> all() {
        return shown;
    }

    /** Which row is chosen, from 0; 0 if there are none. */
    public ReadOnlyIntegerProperty atProperty() {
        return at.getReadOnlyProperty();
    }

    /** The chosen row; empty if there are none. */
    public Optional<T> chosen() {
        return at.get() < all.size() ? Optional.of(all.get(at.get())) : Optional.empty();
    }

    /** Shows other rows, of which the first is chosen; the same rows again change nothing. */
    public void show(List<? extends T> now) {
        if (!all.equals(now)) {
            all.setAll(now);
            chooseFirst();
        }
    }

    /** Chooses the first row, and brings it into sight. */
    public void chooseFirst() {
        at.set(0);
        walked();
    }

    /**
     * Shows what has become of the rows. The choice stays on the one it was on; if that is gone, as near to it as there is one.
     *
     * @param identity what a row stands for, the same from one time to the next
     */
    public void keep(List<? extends T> now, Function<? super T, ?> identity) {
        Optional<?> before = chosen().map(identity);
        replace(now);
        int still = before.map(one -> all.stream().map(identity).toList().indexOf(one))
                .orElse(-1);
        at.set(still >= 0 ? still : Math.clamp(at.get(), 0, Math.max(0, all.size() - 1)));
    }

    /** Rows that are as they were are not drawn anew. */
    private void replace(List<? extends T> now) {
        if (all.size() != now.size()) {
            all.setAll(now);
            return;
        }
        for (int i = 0; i < now.size(); i++) {
            if (!all.get(i).equals(now.get(i))) {
                all.set(i, now.get(i));
            }
        }
    }

    /** Shows nothing. */
    public void clear() {
        all.clear();
        at.set(0);
    }

    /** Chooses this row, which somebody sees; nothing changes if it is none of them. */
    public void choose(T row) {
        int found = all.indexOf(row);
        if (found >= 0) {
            at.set(found);
        }
    }

    /** Walks down (+1) or up (−1). */
    public void move(int by) {
        if (!all.isEmpty()) {
            at.set(Math.clamp(at.get() + by, 0, all.size() - 1));
            walked();
        }
    }

    /**
     * The key that walks up.
     *
     * @param id of the action
     * @param textKey its words in the list of keys
     */
    public Action up(String id, String textKey) {
        return Action.of(id, textKey, "Up", () -> move(-1));
    }

    /**
     * The key that walks down.
     *
     * @param id of the action
     * @param textKey its words in the list of keys
     */
    public Action down(String id, String textKey) {
        return Action.of(id, textKey, "Down", () -> move(1));
    }

    /** Counts how often the choice went where nobody may be looking, so that it has to be brought into sight. */
    ReadOnlyIntegerProperty walksProperty() {
        return walks.getReadOnlyProperty();
    }

    private void walked() {
        walks.set(walks.get() + 1);
    }
}
