package app.suanpan.kiosk.mydata;

import app.suanpan.domain.register.JoinState.Question.GuideChoice;
import app.suanpan.domain.register.JoinState.Question.Guides;
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
    final BooleanProperty noneChosen = new SimpleBooleanProperty();
    private Guides all = new Guides(List.of(), false);
    private int first;

    Guides all() {
        return all;
    }

    void show(Guides guides) {
        all = guides;
        first = 0;
        more.set(guides.guides().size() > ON_A_PAGE);
        noneChosen.set(guides.noneChosen());
        page();
    }

    /** The next page; after the last one the first. */
    void turn() {
        first = first + ON_A_PAGE < all.guides().size() ? first + ON_A_PAGE : 0;
        page();
    }

    private void page() {
        List<GuideChoice> choices = all.guides();
        shown.set(choices.subList(first, Math.min(choices.size(), first + ON_A_PAGE)));
    }
}
