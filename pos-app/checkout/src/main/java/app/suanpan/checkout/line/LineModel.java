package app.suanpan.checkout.line;

import app.suanpan.domain.basket.Quantity;
import app.suanpan.domain.pricing.PricedLine;
import java.math.BigDecimal;
import java.util.Optional;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/** The line that is open, and the quantity typed for it. */
final class LineModel {
    final PricedLine line;
    final StringProperty quantity;

    LineModel(PricedLine line) {
        this.line = line;
        this.quantity = new SimpleStringProperty(line.line().quantity().toString());
    }

    int number() {
        return line.line().number();
    }

    boolean isMeasured() {
        return line.line().item().unit().isMeasured();
    }

    /** The quantity typed, if it is one. */
    Optional<Quantity> typed() {
        try {
            BigDecimal value = new BigDecimal(quantity.get());
            return Quantity.isAllowed(value) ? Optional.of(new Quantity(value)) : Optional.empty();
        } catch (NumberFormatException notANumber) {
            return Optional.empty();
        }
    }
}
