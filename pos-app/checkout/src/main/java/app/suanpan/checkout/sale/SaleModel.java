package app.suanpan.checkout.sale;

import app.suanpan.domain.item.Item;
import app.suanpan.domain.register.RegisterState;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/** What the sale's work area shows: the pages of quick keys, or the items found for what is being typed. */
final class SaleModel {
    final StringProperty typed = new SimpleStringProperty("");
    final ObservableList<String> categories = FXCollections.observableArrayList();
    final StringProperty category = new SimpleStringProperty("");
    final ObservableList<Item> keys = FXCollections.observableArrayList();
    final ObservableList<Item> found = FXCollections.observableArrayList();
    final IntegerProperty chosen = new SimpleIntegerProperty();
    final BooleanProperty searching = new SimpleBooleanProperty();
    final BooleanProperty basketEmpty = new SimpleBooleanProperty(true);
    /** How many are put aside at the checkouts of this box. */
    final IntegerProperty held = new SimpleIntegerProperty();
    /** Pages that were shown before, so that turning back to one does not wait for an answer. */
    private final Map<String, List<Item>> pages = new HashMap<>();
    /** What the register found last, it found for this. */
    private String answered = "";

    /** Takes a state over; says whether the chosen page still has to be asked for. */
    boolean update(RegisterState state) {
        basketEmpty.set(state.basket().lines().isEmpty());
        held.set(state.held().size());
        if (!categories.equals(state.categories())) {
            categories.setAll(state.categories());
            pages.clear();
            if (!categories.contains(category.get())) {
                category.set(categories.isEmpty() ? "" : categories.getFirst());
            }
        }
        if (categories.contains(state.resultsFor())) {
            pages.put(state.resultsFor(), state.results());
        }
        answered = state.resultsFor();
        if (searching.get() && isAnswered()) {
            if (!found.equals(state.results())) {
                found.setAll(state.results());
                chosen.set(0);
            }
        }
        showPage();
        return !category.get().isEmpty() && !pages.containsKey(category.get());
    }

    /** Turns to a page; says whether it has to be asked for. */
    boolean turnTo(String page) {
        category.set(page);
        showPage();
        return !pages.containsKey(page);
    }

    /** The page after (+1) or before (−1) the one shown, round the ends. */
    Optional<String> neighbour(int by) {
        if (categories.isEmpty()) {
            return Optional.empty();
        }
        int at = Math.max(0, categories.indexOf(category.get()));
        return Optional.of(categories.get(Math.floorMod(at + by, categories.size())));
    }

    /** Whether what was found last was found for what is typed now. */
    boolean isAnswered() {
        return answered.equals(Entry.of(typed.get()).words());
    }

    Optional<Item> chosenItem() {
        int at = chosen.get();
        return at >= 0 && at < found.size() ? Optional.of(found.get(at)) : Optional.empty();
    }

    void move(int by) {
        if (!found.isEmpty()) {
            chosen.set(Math.clamp(chosen.get() + by, 0, found.size() - 1));
        }
    }

    private void showPage() {
        List<Item> page = pages.getOrDefault(category.get(), List.of());
        if (!keys.equals(page)) {
            keys.setAll(page);
        }
    }
}
