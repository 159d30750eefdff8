package app.suanpan.checkout.customer;

import app.suanpan.domain.item.LocalName;
import app.suanpan.domain.pricing.PricedBasket;
import app.suanpan.domain.receipt.Receipt;
import app.suanpan.domain.register.Phase;
import app.suanpan.domain.register.RegisterState;
import app.suanpan.domain.register.RegisterState.MemberStrip;
import app.suanpan.domain.workstation.CustomerScreen;
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
        /** Whoever serves has locked the screen and left goods on the counter: they will be back. */
        AWAY,
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
    /** The shop's own words for whoever comes next; empty for a plain welcome. */
    final ObjectProperty<Optional<LocalName>> greeting = new SimpleObjectProperty<>(Optional.empty());
    /** The link by which the customer joins, or whoever comes next. */
    final ObjectProperty<Optional<String>> invitation = new SimpleObjectProperty<>(Optional.empty());

    /** The link by which the customer's phone opens the receipt, once it is to. */
    final ObjectProperty<Optional<String>> receipt = new SimpleObjectProperty<>(Optional.empty());

    private boolean onPhone;

    final BooleanProperty connected = new SimpleBooleanProperty(true);

    void update(RegisterState state) {
        store.set(state.store());
        member.set(state.member().map(MemberStrip::greeting).orElse(""));
        lit.set(state.lastLine());
        basket.set(state.basket());
        phase.set(state.phase());
        greeting.set(state.customer().screen().flatMap(CustomerScreen::greeting));
        invitation.set(invitation(state));
        showReceipt();
        face.set(
                switch (state.phase()) {
                    case Phase.SignedOff ignored -> Face.CLOSED;
                    // Somebody practises: to the customer the till is closed.
                    case Phase ignored when state.isTraining() -> Face.CLOSED;
                    case Phase phase
                    when state.access().locked().isPresent() ->
                        state.basket().lines().isEmpty() || phase instanceof Phase.Completed ? Face.CLOSED : Face.AWAY;
                    case Phase.Tendering ignored -> Face.PAYING;
                    case Phase.Completed ignored -> Face.THANKS;
                    default -> state.basket().lines().isEmpty() ? Face.WELCOME : Face.BASKET;
                });
    }

    /** The customer wants the receipt on the phone, or not any more. */
    void onPhone(boolean wanted) {
        onPhone = wanted;
        showReceipt();
    }

    private void showReceipt() {
        receipt.set(onPhone && phase.get() instanceof Phase.Completed sale ? sale.link() : Optional.empty());
    }

    /** Members need no invitation. Of the codes on a receipt the one that joins is the one that a phone opens. */
    private static Optional<String> invitation(RegisterState state) {
        if (state.member().isPresent()) {
            return Optional.empty();
        }
        if (!(state.phase() instanceof Phase.Completed sale)) {
            return state.customer().joinLink();
        }
        return sale.receipt().elements().stream()
                .filter(Receipt.Qr.class::isInstance)
                .map(Receipt.Qr.class::cast)
                .map(Receipt.Qr::content)
                .filter(link -> link.startsWith("http") && link.contains("/j/"))
                .findFirst();
    }
}
