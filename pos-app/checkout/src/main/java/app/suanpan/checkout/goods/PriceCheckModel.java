package app.suanpan.checkout.goods;

import app.suanpan.checkout.place.ChoiceRows;
import app.suanpan.domain.item.Item;
import app.suanpan.domain.register.GoodsView;
import app.suanpan.domain.register.GoodsView.PriceTag;
import app.suanpan.domain.register.RegisterState;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/** What is typed, which items may be meant, and what the last one costs. */
final class PriceCheckModel {
    /** Shortest barcode there is; shorter figures are an item's own code or a part of a name. */
    private static final int BARCODE = 8;

    final StringProperty typed = new SimpleStringProperty("");
    final ChoiceRows<Item> found = new ChoiceRows<>();
    final ObjectProperty<Optional<PriceTag>> tag = new SimpleObjectProperty<>(Optional.empty());
    final BooleanProperty known = new SimpleBooleanProperty();
    final BooleanBinding listShown = Bindings.isNotEmpty(found.all()).and(typed.isNotEmpty());
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
        if (!text().isEmpty() && isAnswered()) {
            found.show(state.results());
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
        Optional<Item> chosen = isAnswered() ? found.chosen() : Optional.empty();
        boolean wasSeen = seen || !isFigures();
        seen |= chosen.isPresent();
        return chosen.filter(
                item -> wasSeen || found.all().size() == 1 || item.code().equals(text()));
    }

    /** What was typed has changed: nobody has seen yet what answers it. */
    void typedAnew() {
        seen = false;
    }
}
