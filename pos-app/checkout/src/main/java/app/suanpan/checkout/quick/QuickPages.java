package app.suanpan.checkout.quick;

import app.suanpan.domain.register.QuickView;
import app.suanpan.domain.register.QuickView.Page;
import app.suanpan.domain.register.QuickView.Tab;
import app.suanpan.domain.register.QuickView.Tile;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/**
 * The pages of quick keys, one of which is shown. Pages that were shown before are remembered while nothing on them has changed, so that
 * turning back to one does not wait for an answer.
 */
public final class QuickPages {
    private final ObservableList<Tab> tabs = FXCollections.observableArrayList();
    private final ReadOnlyStringWrapper page = new ReadOnlyStringWrapper("");
    private final ObservableList<Tile> tiles = FXCollections.observableArrayList();
    /** What others look at. Kept, since what listens to a list is forgotten with it. */
    private final ObservableList<Tab> tabsToSee = FXCollections.unmodifiableObservableList(tabs);

    private final ObservableList<Tile> tilesToSee = FXCollections.unmodifiableObservableList(tiles);
    private final Map<String, List<Tile>> known = new HashMap<>();
    private String stamp = "";
    private String askedFor = "";

    /** No page is known yet. */
    public QuickPages() {}

    /** The heads of all pages, in their order. */
    public ObservableList<Tab> tabs() {
        return tabsToSee;
    }

    /** The id of the page that is shown; empty while there is none. */
    public ReadOnlyStringProperty pageProperty() {
        return page.getReadOnlyProperty();
    }

    /** The tiles of the page that is shown. */
    public ObservableList<Tile> tiles() {
        return tilesToSee;
    }

    /** Takes a state over; says which page has to be asked for, once for each time that it looks different. */
    public Optional<String> update(QuickView view) {
        if (!view.stamp().equals(stamp)) {
            stamp = view.stamp();
            known.clear();
        }
        if (!tabs.equals(view.pages())) {
            tabs.setAll(view.pages());
        }
        if (at() < 0) {
            page.set(tabs.isEmpty() ? "" : tabs.getFirst().id());
            tiles.clear();
        }
        view.shown().filter(shown -> shown.stamp().equals(stamp)).ifPresent(this::learn);
        return show();
    }

    /** Turns to a page; says whether it has to be asked for. */
    public Optional<String> turnTo(String id) {
        if (!page.get().equals(id)) {
            page.set(id);
            tiles.clear();
            askedFor = "";
        }
        return show();
    }

    /** The page after (+1) or before (−1) the one shown, round the ends. */
    public Optional<String> neighbour(int by) {
        return tabs.isEmpty()
                ? Optional.empty()
                : Optional.of(tabs.get(Math.floorMod(Math.max(0, at()) + by, tabs.size()))
                        .id());
    }

    /** The place of the page that is shown, from 0; −1 while there is none. */
    public int at() {
        return tabs.stream().map(Tab::id).toList().indexOf(page.get());
    }

    boolean has(String id) {
        return tabs.stream().anyMatch(tab -> tab.id().equals(id));
    }

    private void learn(Page shown) {
        known.put(shown.id(), shown.tiles());
    }

    /** What was on the page stays there until what is on it now has come. */
    private Optional<String> show() {
        List<Tile> now = known.get(page.get());
        if (now != null) {
            if (!tiles.equals(now)) {
                tiles.setAll(now);
            }
            return Optional.empty();
        }
        String asking = stamp + " " + page.get();
        if (page.get().isEmpty() || asking.equals(askedFor)) {
            return Optional.empty();
        }
        askedFor = asking;
        return Optional.of(page.get());
    }
}
