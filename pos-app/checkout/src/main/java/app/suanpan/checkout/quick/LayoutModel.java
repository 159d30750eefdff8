package app.suanpan.checkout.quick;

import app.suanpan.domain.register.QuickView;
import app.suanpan.domain.register.QuickView.Tab;
import app.suanpan.domain.register.QuickView.Tile;
import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;

/** The pages as they are laid out: which tile is chosen, which one is being moved, and how much of it can be taken back. */
final class LayoutModel {
    final QuickPages pages = new QuickPages();
    /** The place of the chosen tile on the page shown, from 0; −1 for none. */
    final IntegerProperty chosen = new SimpleIntegerProperty(-1);
    /** The tile that waits to be put somewhere. */
    final ObjectProperty<Optional<Carried>> carried = new SimpleObjectProperty<>(Optional.empty());
    /** Whether there is a change of this sitting to take back. */
    final BooleanProperty undoable = new SimpleBooleanProperty();

    private long edition;
    private int changes;
    private int asked;
    private int next;

    /** A tile that was picked up: from which page and place. */
    record Carried(String page, int at) {}

    /** Takes a state over; says which page has to be asked for. */
    Optional<String> update(QuickView view) {
        boolean mine = view.edition() == edition + 1 && asked != 0;
        if (mine) {
            changes += asked;
        } else if (view.edition() != edition) {
            // Somebody else was at it: what was to be taken back is not the last change any more.
            changes = 0;
            carried.set(Optional.empty());
        }
        asked = view.edition() == edition ? asked : 0;
        edition = view.edition();
        undoable.set(changes > 0);
        Optional<String> page = pages.update(view);
        if (mine && view.shown().filter(shown -> pages.has(shown.id())).isPresent()) {
            page = pages.turnTo(view.shown().get().id());
        }
        chosen.set(Math.clamp(mine ? next : chosen.get(), -1, pages.tiles().size() - 1));
        return page;
    }

    /**
     * A change was asked for; the next edition is its work.
     *
     * @param then the place of the tile that is chosen after it
     */
    void askedForAChange(int then) {
        asked = 1;
        next = then;
    }

    /** What was asked for is not done. */
    void refused() {
        asked = 0;
    }

    /** It was asked to take the last change back. */
    void askedToUndo() {
        asked = -1;
        next = chosen.get();
    }

    long edition() {
        return edition;
    }

    String page() {
        return pages.pageProperty().get();
    }

    Optional<Tab> tab() {
        return pages.at() < 0 ? Optional.empty() : Optional.of(pages.tabs().get(pages.at()));
    }

    Optional<Tile> chosenTile() {
        int at = chosen.get();
        return at >= 0 && at < pages.tiles().size() ? Optional.of(pages.tiles().get(at)) : Optional.empty();
    }

    /** Moves the choice; the first arrow chooses the first tile. */
    void move(int by) {
        int last = pages.tiles().size() - 1;
        chosen.set(chosen.get() < 0 ? Math.min(0, last) : Math.clamp((long) chosen.get() + by, 0, Math.max(0, last)));
    }
}
