package app.suanpan.checkout.tender;

import app.suanpan.domain.basket.TransactionKind;
import app.suanpan.domain.money.Money;
import app.suanpan.domain.register.Phase;
import app.suanpan.domain.register.Phase.CardStatus;
import app.suanpan.domain.register.Phase.PointsOffer;
import app.suanpan.domain.register.Phase.TenderView;
import app.suanpan.domain.register.RegisterState;
import app.suanpan.domain.register.RegisterState.Condition;
import app.suanpan.domain.register.RegisterState.DeviceStatus;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/** What is due, what was given, and where a card payment stands. */
final class TenderModel {
    private static final Money NOTHING = Money.zero(Currency.getInstance("CNY"));

    final ObjectProperty<Money> due = new SimpleObjectProperty<>(NOTHING);
    final ObjectProperty<Money> dueInCash = new SimpleObjectProperty<>(NOTHING);
    final ObservableList<Money> quickCash = FXCollections.observableArrayList();
    final ObservableList<TenderView> given = FXCollections.observableArrayList();
    final ObjectProperty<Optional<CardStatus>> card = new SimpleObjectProperty<>(Optional.empty());
    final BooleanProperty refund = new SimpleBooleanProperty();
    /** What has to go back to the card before cash is handed back. */
    final ObjectProperty<Optional<Money>> toCard = new SimpleObjectProperty<>(Optional.empty());

    /** How the provider of payment codes is; nothing where no code is to be scanned. */
    final ObjectProperty<Optional<Condition>> codes = new SimpleObjectProperty<>(Optional.empty());

    /** What the next payment by scan takes; nothing where it takes all. */
    final ObjectProperty<Optional<Money>> part = new SimpleObjectProperty<>(Optional.empty());

    /** What points can pay; nothing where nobody pays with points. */
    final ObjectProperty<Optional<PointsOffer>> points = new SimpleObjectProperty<>(Optional.empty());

    final ObjectProperty<Optional<Money>> typed = new SimpleObjectProperty<>(Optional.empty());

    void update(RegisterState state, Phase.Tendering phase) {
        refund.set(state.basket().kind() == TransactionKind.RETURN);
        due.set(phase.due());
        dueInCash.set(phase.dueInCash());
        if (!quickCash.equals(phase.quickCash())) {
            quickCash.setAll(phase.quickCash());
        }
        if (!given.equals(phase.tenders())) {
            given.setAll(phase.tenders());
        }
        card.set(phase.card());
        toCard.set(phase.toCard());
        part.set(phase.part());
        points.set(phase.points());
        codes.set(refund.get() || phase.card().isPresent() ? Optional.empty() : provider(state));
    }

    /** How the provider of payment codes is, if there is one. */
    static Optional<Condition> provider(RegisterState state) {
        return state.devices().stream()
                .filter(device -> device.role().equals("provider"))
                .map(DeviceStatus::condition)
                .findFirst();
    }

    /** How many points somebody typed: a whole number, more than nothing. */
    Optional<Long> typedPoints() {
        return typed.get()
                .map(Money::toDecimal)
                .map(BigDecimal::stripTrailingZeros)
                .filter(number -> number.signum() > 0 && number.scale() <= 0)
                .map(BigDecimal::longValue);
    }

    /** What Enter takes in cash: the amount typed, otherwise all that is due. */
    Money cash() {
        return typed.get().orElse(dueInCash.get());
    }
}
