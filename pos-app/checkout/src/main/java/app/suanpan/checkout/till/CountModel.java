package app.suanpan.checkout.till;

import app.suanpan.domain.money.Money;
import app.suanpan.domain.till.Pieces;
import app.suanpan.domain.till.TillCount;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/** Money being counted: so many of each kind, or a sum. */
final class CountModel {
    /** A kind that nobody has counted yet. */
    static final long NOT_YET = -1;

    final List<Money> kinds;
    final ObservableList<Long> counts = FXCollections.observableArrayList();
    final IntegerProperty at = new SimpleIntegerProperty();
    final BooleanProperty asSum = new SimpleBooleanProperty();
    final ObjectProperty<Optional<Money>> sum = new SimpleObjectProperty<>(Optional.empty());
    final ObjectProperty<Optional<TillCount>> count = new SimpleObjectProperty<>(Optional.empty());
    private final Currency currency;

    CountModel(List<Money> kinds, Currency currency, boolean asSum) {
        this.kinds = List.copyOf(kinds);
        this.currency = currency;
        this.asSum.set(asSum || kinds.isEmpty());
        kinds.forEach(ignored -> counts.add(NOT_YET));
        this.asSum.addListener((observable, was, is) -> reckon());
        sum.addListener((observable, was, is) -> reckon());
    }

    /** So many of the kind that is being counted. */
    void counted(long pieces) {
        counts.set(at.get(), pieces);
        reckon();
    }

    /** What it comes to so far. */
    Money total() {
        return count.get().map(TillCount::total).orElse(Money.zero(currency));
    }

    boolean isLast() {
        return at.get() >= kinds.size() - 1;
    }

    void move(int by) {
        at.set(Math.clamp(at.get() + by, 0, Math.max(0, kinds.size() - 1)));
    }

    private void reckon() {
        count.set(asSum.get() ? sum.get().map(TillCount::of) : counted());
    }

    private Optional<TillCount> counted() {
        List<Pieces> pieces = new ArrayList<>();
        for (int i = 0; i < kinds.size(); i++) {
            if (counts.get(i) != NOT_YET) {
                pieces.add(new Pieces(kinds.get(i).minor(), counts.get(i)));
            }
        }
        return pieces.isEmpty() ? Optional.empty() : Optional.of(TillCount.of(pieces, currency));
    }
}
