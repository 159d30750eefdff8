package app.suanpan.checkout.basket;

import app.suanpan.domain.basket.TransactionKind;
import app.suanpan.domain.item.LocalName;
import app.suanpan.domain.money.Money;
import app.suanpan.domain.pricing.PricedBasket;
import app.suanpan.domain.pricing.PricedLine;
import app.suanpan.domain.register.Phase;
import app.suanpan.domain.register.RegisterState;
import app.suanpan.domain.register.RegisterState.MemberStrip;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
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
import org.jspecify.annotations.Nullable;

/** What the basket shows. Lines are known by their number, which stays while others come and go. */
final class BasketModel {
    /** No line has this number. */
    static final int NONE = 0;

    final ObservableList<PricedLine> lines = FXCollections.observableArrayList();
    final ObjectProperty<@Nullable PricedBasket> basket = new SimpleObjectProperty<>();
    final ObjectProperty<Optional<MemberStrip>> member = new SimpleObjectProperty<>(Optional.empty());
    final ObjectProperty<Optional<LocalName>> guide = new SimpleObjectProperty<>(Optional.empty());
    /** What was paid, where the lines that were paid for are on the receipt alone: after a power cut. */
    final ObjectProperty<Optional<Money>> paid = new SimpleObjectProperty<>(Optional.empty());

    /** What the half of an exchange comes to that is not on the screen. */
    final ObjectProperty<Optional<Money>> exchange = new SimpleObjectProperty<>(Optional.empty());

    final BooleanProperty signedOn = new SimpleBooleanProperty();
    final BooleanProperty returning = new SimpleBooleanProperty();
    /** Whether a committed sale is undone as a whole, which is no return. */
    final BooleanProperty undoing = new SimpleBooleanProperty();
    /** Words about the whole transaction. */
    final StringProperty note = new SimpleStringProperty("");

    final IntegerProperty chosen = new SimpleIntegerProperty(NONE);
    final IntegerProperty last = new SimpleIntegerProperty(NONE);
    /** Counts changes of lines, so that the same line can be lit again. */
    final IntegerProperty touches = new SimpleIntegerProperty();

    boolean update(RegisterState state) {
        signedOn.set(state.operatorName().isPresent());
        member.set(state.member());
        guide.set(state.guide());
        note.set(state.goods().note());
        exchange.set(
                state.phase() instanceof Phase.Completed
                        ? Optional.empty()
                        : state.goods().exchange());
        boolean onReceipt = state.basket().lines().isEmpty();
        paid.set(
                onReceipt && state.phase() instanceof Phase.Completed sale
                        ? Optional.of(sale.total())
                        : Optional.empty());
        returning.set(state.basket().kind() == TransactionKind.RETURN);
        undoing.set(state.goods().undoing());
        boolean changed = !lines.equals(state.basket().lines());
        boolean grown = changed && changedLine(state.basket().lines());
        last.set(state.lastLine().orElse(NONE));
        if (changed) {
            merge(state.basket().lines());
        }
        basket.set(state.basket());
        if (line(chosen.get()).isEmpty()) {
            chosen.set(NONE);
        }
        if (grown && last.get() != NONE) {
            touches.set(touches.get() + 1);
        }
        return grown;
    }

    Optional<PricedLine> line(int number) {
        return lines.stream().filter(line -> line.line().number() == number).findFirst();
    }

    void move(int by) {
        if (lines.isEmpty()) {
            return;
        }
        int at = indexOf(chosen.get());
        int next = at < 0 ? lines.size() - 1 : Math.clamp(at + by, 0, lines.size() - 1);
        chosen.set(lines.get(next).line().number());
    }

    int indexOf(int number) {
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).line().number() == number) {
                return i;
            }
        }
        return -1;
    }

    /** Whether the new lines hold one that is not among the old as it is, rather than only fewer. */
    private boolean changedLine(List<PricedLine> now) {
        for (int i = 0; i < now.size(); i++) {
            // Nearly all stay where they are, and only the others are looked for among all.
            boolean stayed = i < lines.size() && lines.get(i).equals(now.get(i));
            if (!stayed && !lines.contains(now.get(i))) {
                return true;
            }
        }
        return false;
    }

    /** Changes only the rows that differ, so that the list keeps its place and repaints what it must. */
    private void merge(List<PricedLine> now) {
        int same = Math.min(lines.size(), now.size());
        for (int i = 0; i < same; i++) {
            if (!Objects.equals(lines.get(i), now.get(i))) {
                lines.set(i, now.get(i));
            }
        }
        if (lines.size() > now.size()) {
            lines.remove(now.size(), lines.size());
        } else if (now.size() > same) {
            lines.addAll(now.subList(same, now.size()));
        }
    }
}
