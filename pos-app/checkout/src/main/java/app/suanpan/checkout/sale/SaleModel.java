package app.suanpan.checkout.sale;

import app.suanpan.checkout.place.ChoiceRows;
import app.suanpan.checkout.quick.QuickPages;
import app.suanpan.domain.basket.TransactionKind;
import app.suanpan.domain.item.Item;
import app.suanpan.domain.register.RegisterState;
import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/** What the sale's work area shows: the pages of quick keys, or the items found for what is being typed. */
final class SaleModel {
    final StringProperty typed = new SimpleStringProperty("");
    final QuickPages pages = new QuickPages();
    final ChoiceRows<Item> found = new ChoiceRows<>();
    final BooleanProperty searching = new SimpleBooleanProperty();
    final BooleanProperty basketEmpty = new SimpleBooleanProperty(true);
    /** Whether goods come back that nobody has a receipt for: the customer is given money, and does not pay. */
    final BooleanProperty returning = new SimpleBooleanProperty();
    /** How many are put aside at the checkouts of this box. */
    final IntegerProperty held = new SimpleIntegerProperty();
    /** What the register found last, it found for this. */
    private String answered = "";

    /** Takes a state over; says which page of quick keys still has to be asked for, if one has. */
    Optional<String> update(RegisterState state) {
        basketEmpty.set(state.basket().lines().isEmpty());
        returning.set(state.basket().kind() == TransactionKind.RETURN);
        held.set(state.held().size());
        answered = state.resultsFor();
        if (searching.get() && isAnswered()) {
            found.show(state.results());
        }
        return pages.update(state.quickKeys());
    }

    /** Whether what was found last was found for what is typed now. */
    boolean isAnswered() {
        return answered.equals(Entry.of(typed.get()).words());
    }
}
