package app.suanpan.kiosk.place;

import java.util.List;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;

/**
 * More to choose among than a screen has room for, page by page.
 *
 * @param <T> what is chosen
 */
public final class Paged<T> {
    /** Two columns of buttons that a thumb hits. */
    private static final int ON_A_PAGE = 10;

    private final ObjectProperty<List<T>> shown = new SimpleObjectProperty<>(List.of());
    private final BooleanProperty more = new SimpleBooleanProperty();
    private List<T> all = List.of();
    private int first;

    /** Nothing to choose among yet. */
    public Paged() {}

    /** Those of the page that is shown. */
    public ObjectProperty<List<T>> shownProperty() {
        return shown;
    }

    /** Whether there is more than one page. */
    public BooleanProperty moreProperty() {
        return more;
    }

    /** Shows these from the first on; the same ones again stay on the page they are on. */
    public void show(List<T> choices) {
        if (choices.equals(all)) {
            return;
        }
        all = List.copyOf(choices);
        first = 0;
        more.set(all.size() > ON_A_PAGE);
        page();
    }

    /** The next page; after the last one the first. */
    public void turn() {
        first = first + ON_A_PAGE < all.size() ? first + ON_A_PAGE : 0;
        page();
    }

    private void page() {
        shown.set(all.subList(first, Math.min(all.size(), first + ON_A_PAGE)));
    }
}
