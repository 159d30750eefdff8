package app.suanpan.checkout.customer;

import app.suanpan.domain.item.LocalName;
import app.suanpan.domain.pricing.PricedBasket;
import app.suanpan.domain.receipt.Receipt;
import app.suanpan.domain.register.Phase;
import app.suanpan.domain.register.RegisterState;
import app.suanpan.domain.register.RegisterState.MemberStrip;
import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.jspecify.annotations.Nullable;

/** What the customer's screen shows, without anything that is not the customer's to see. */
final class CustomerModel {
    /** What the screen is about. */
    enum Face {
        /** Nobody is at the till. */
        CLOSED,
        /** Nothing is in the basket yet. */
        WELCOME,
        /** Goods are being scanned, or come back. */
        BASKET,
        /** The customer pays, or is paid back. */
        PAYING,
        /** It is done. */
        THANKS
    }

    final ObjectProperty<Face> face = new SimpleObjectProperty<>(Face.CLOSED);
    final ObjectProperty<LocalName> store = new SimpleObjectProperty<>(new LocalName("", ""));
    final ObjectProperty<@Nullable PricedBasket> basket = new SimpleObjectProperty<>();
    final ObjectProperty<@Nullable Phase> phase = new SimpleObjectProperty<>();
    final ObjectProperty<Optional<Integer>> lit = new SimpleObjectProperty<>(Optional.empty());
    /** A member's first name; empty for anybody else. */
    final StringProperty member = new SimpleStringProperty("");
    /** The code on the receipt by which the customer joins, with the words under it. */
    final ObjectProperty<Optional<Receipt.Qr>> invitation = new SimpleObjectProperty<>(Optional.empty());

    final BooleanProperty connected = new SimpleBooleanProperty(true);

    void update(RegisterState state) {
        store.set(state.store());
        member.set(state.member().map(MemberStrip::greeting).orElse(""));
        lit.set(state.lastLine());
        basket.set(state.basket());
        phase.set(state.phase());
        invitation.set(invitation(state));
        face.set(
                switch (state.phase()) {
                    case Phase.SignedOff ignored -> Face.CLOSED;
                    // Somebody practises: to the customer the till is closed.
                    case Phase ignored when state.isTraining() -> Face.CLOSED;
                    case Phase.Tendering ignored -> Face.PAYING;
                    case Phase.Completed ignored -> Face.THANKS;
                    default -> state.basket().lines().isEmpty() ? Face.WELCOME : Face.BASKET;
                });
    }

    /** Members need no invitation. Of the codes on a receipt the one that joins is the one that a phone opens. */
    private static Optional<Receipt.Qr> invitation(RegisterState state) {
        if (state.member().isPresent() || !(state.phase() instanceof Phase.Completed sale)) {
            return Optional.empty();
        }
        return sale.receipt().elements().stream()
                .filter(Receipt.Qr.class::isInstance)
                .map(Receipt.Qr.class::cast)
                .filter(code ->
                        code.content().startsWith("http") && code.content().contains("/j/"))
                .findFirst();
    }
}
