package app.suanpan.checkout.basket;

import app.suanpan.domain.pricing.PricedLine;
import app.suanpan.domain.register.RegisterState;
import app.suanpan.ui.input.Action;
import app.suanpan.ui.text.Texts;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.Node;

/** The basket: which line is chosen, which one is lit. */
public final class BasketController {
    private final BasketModel model = new BasketModel();
    private final BasketView view;

    /**
     * A basket.
     *
     * @param touched told the line that a finger touched
     * @param memberTouched told when the member strip was touched
     * @param terms shows on what terms the basket is sold
     */
    public BasketController(Texts texts, Consumer<PricedLine> touched, Runnable memberTouched, Action terms) {
        this.view = new BasketView(model, texts, touched, memberTouched, terms);
    }

    public Node view() {
        return view;
    }

    /** Draws a state; says whether a line was added or changed by it. */
    public boolean render(RegisterState state) {
        return model.update(state);
    }

    /** Moves the choice up (−1) or down (+1); from nothing it begins at the last line. */
    public void move(int by) {
        model.move(by);
        view.reveal(model.chosen.get());
    }

    /** Chooses nothing. */
    public void chooseNothing() {
        model.chosen.set(BasketModel.NONE);
    }

    /** The line the cashier chose, if any. */
    public Optional<PricedLine> chosen() {
        return model.line(model.chosen.get());
    }

    /** The line that a key for "this line" means: the chosen one, otherwise the one touched last. */
    public Optional<PricedLine> current() {
        return chosen().or(() -> model.line(model.last.get()));
    }
}
