package app.suanpan.checkout.goods;

import app.suanpan.domain.item.Item;
import app.suanpan.domain.register.GoodsView;
import app.suanpan.domain.register.GoodsView.PriceTag;
import app.suanpan.domain.register.RegisterState;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/** What is typed, which items may be meant, and what the last one costs. */
final class PriceCheckModel {
    /** Shortest barcode there is; shorter figures are an item's own code or a part of a name. */
    private static final int BARCODE = 8;

    final StringProperty typed = new SimpleStringProperty("");
    final ObservableList<Item> found = FXCollections.observableArrayList();
    final IntegerProperty chosen = new SimpleIntegerProperty();
    final ObjectProperty<Optional<PriceTag>> tag = new SimpleObjectProperty<>(Optional.empty());
    final BooleanProperty known = new SimpleBooleanProperty();
    final BooleanBinding listShown = Bindings.isNotEmpty(found).and(typed.isNotEmpty());
    /** Nothing is known yet, or a finger wants to type. */
    final BooleanProperty padWanted = new SimpleBooleanProperty(true);

    private String answered = "";
    /** The list was on the screen when Enter was pressed. */
    private boolean seen;

    void update(RegisterState state) {
        Optional<PriceTag> now = state.goods().check().flatMap(GoodsView.PriceCheck::tag);
        if (!now.equals(tag.get())) {
            tag.set(now);
            padWanted.set(now.isEmpty());
        }
        known.set(now.isPresent());
        answered = state.resultsFor();
        if (!text().isEmpty() && isAnswered() && !found.equals(state.results())) {
            found.setAll(state.results());
            chosen.set(0);
        }
    }

    String text() {
        return typed.get().strip();
    }

    boolean isFigures() {
        return !text().isEmpty() && text().chars().allMatch(c -> c >= '0' && c <= '9');
    }

    boolean isBarcode() {
        return text().length() >= BARCODE && isFigures();
    }

    boolean isAnswered() {
        return answered.equals(text());
    }

    /** What Enter takes: the marked one of those that are shown, or the only one that figures can mean. */
    Optional<Item> meant() {
        int at = chosen.get();
        if (!isAnswered() || at < 0 || at >= found.size()) {
            return Optional.empty();
        }
        boolean wasSeen = seen || !isFigures();
        boolean clear = found.size() == 1 || found.get(at).code().equals(text());
        seen = true;
        return wasSeen || clear ? Optional.of(found.get(at)) : Optional.empty();
    }

    /** What was typed has changed: nobody has seen yet what answers it. */
    void typedAnew() {
        seen = false;
    }

    void move(int by) {
        if (!found.isEmpty()) {
            chosen.set(Math.clamp(chosen.get() + by, 0, found.size() - 1));
        }
    }
}
