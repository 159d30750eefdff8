package app.suanpan.kiosk.mydata;

import app.suanpan.domain.register.JoinState.Question.GuideChoice;
import java.util.List;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;

/** The store's guides, page by page. */
final class GuidesModel {
    /** Two columns of buttons that a thumb hits. */
    static final int ON_A_PAGE = 10;

    final ObjectProperty<List<GuideChoice>> shown = new SimpleObjectProperty<>(List.of());
    final BooleanProperty more = new SimpleBooleanProperty();
    private List<GuideChoice> all = List.of();
    private int first;

    List<GuideChoice> all() {
        return all;
    }

    void show(List<GuideChoice> guides) {
        all = guides;
        first = 0;
        more.set(guides.size() > ON_A_PAGE);
        page();
    }

    /** The next page; after the last one the first. */
    void turn() {
        first = first + ON_A_PAGE < all.size() ? first + ON_A_PAGE : 0;
        page();
    }

    private void page() {
        shown.set(all.subList(first, Math.min(all.size(), first + ON_A_PAGE)));
    }
}
