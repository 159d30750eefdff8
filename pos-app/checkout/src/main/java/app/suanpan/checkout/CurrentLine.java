package app.suanpan.checkout;

import app.suanpan.checkout.basket.BasketController;
import app.suanpan.checkout.place.Workplace;
import app.suanpan.checkout.sale.SaleController.BasketKeys;
import app.suanpan.domain.basket.Quantity;
import app.suanpan.domain.pricing.PricedLine;
import app.suanpan.domain.register.RegisterCommand;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.function.Consumer;

/** What the sale's keys do with the basket's lines. */
final class CurrentLine implements BasketKeys {
    private final Workplace place;
    private final BasketController basket;
    private final Consumer<PricedLine> open;

    CurrentLine(Workplace place, BasketController basket, Consumer<PricedLine> open) {
        this.place = place;
        this.basket = basket;
        this.open = open;
    }

    @Override
    public void move(int by) {
        basket.move(by);
    }

    @Override
    public void editCurrent() {
        basket.current().ifPresent(open);
    }

    @Override
    public boolean editChosen() {
        Optional<PricedLine> chosen = basket.chosen();
        chosen.ifPresent(open);
        return chosen.isPresent();
    }

    @Override
    public boolean removeChosen() {
        Optional<PricedLine> chosen = basket.chosen();
        chosen.ifPresent(
                line -> place.send(new RegisterCommand.RemoveLine(line.line().number())));
        return chosen.isPresent();
    }

    @Override
    public void addToCurrent(int pieces) {
        basket.current().ifPresent(line -> {
            if (line.line().item().unit().isMeasured()) {
                // One more kilogram by one key is nothing that anybody weighed.
                open.accept(line);
                return;
            }
            BigDecimal quantity = line.line().quantity().value().add(BigDecimal.valueOf(pieces));
            if (Quantity.isAllowed(quantity)) {
                set(line, new Quantity(quantity));
            } else {
                place.send(new RegisterCommand.RemoveLine(line.line().number()));
            }
        });
    }

    @Override
    public void setCurrent(Quantity quantity) {
        basket.current().ifPresent(line -> set(line, quantity));
    }

    @Override
    public boolean chooseNothing() {
        boolean chosen = basket.chosen().isPresent();
        basket.chooseNothing();
        return chosen;
    }

    private void set(PricedLine line, Quantity quantity) {
        place.send(new RegisterCommand.ChangeQuantity(line.line().number(), quantity));
    }
}
