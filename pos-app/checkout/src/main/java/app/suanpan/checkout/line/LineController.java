package app.suanpan.checkout.line;

import app.suanpan.checkout.goods.NoteQuestion;
import app.suanpan.checkout.place.Panel;
import app.suanpan.checkout.place.Workplace;
import app.suanpan.checkout.terms.DiscountController;
import app.suanpan.checkout.terms.TaxController;
import app.suanpan.domain.pricing.ArithmeticProfile;
import app.suanpan.domain.pricing.PricedLine;
import app.suanpan.domain.register.GoodsCommand;
import app.suanpan.domain.register.Phase;
import app.suanpan.domain.register.RegisterCommand;
import app.suanpan.domain.register.RegisterState;
import app.suanpan.domain.register.TermsCommand;
import app.suanpan.domain.terms.LineDiscount;
import app.suanpan.ui.control.ActionButton;
import app.suanpan.ui.control.ActionButton.Kind;
import app.suanpan.ui.input.Action;
import app.suanpan.ui.input.KeyScope;
import java.util.Optional;
import javafx.scene.Node;

/** The panel of one line. A quantity is typed over the old one; Enter takes it. */
public final class LineController implements Panel {
    private final Workplace place;
    private final LineModel model;
    private final KeyScope keys = new KeyScope("keys.line");
    private final LineView view;

    /** The panel for this line of a basket that is reckoned by this profile. */
    public LineController(Workplace place, PricedLine line, ArithmeticProfile profile) {
        this.place = place;
        this.model = new LineModel(line);
        Action take = keys.add(Action.of("line-take", "line.take", "Enter", this::take));
        Action remove = keys.add(Action.of("line-remove", "line.remove", "F8", this::remove));
        Action price = keys.add(Action.of("line-price", "line.price", "F7", this::changePrice));
        Action less = keys.add(Action.of("line-less", "sale.minus", "Subtract", () -> step(-1)));
        Action more = keys.add(Action.of("line-more", "sale.plus", "Add", () -> step(1)));
        Action discount = keys.add(Action.of("line-discount", "line.discount", "F6", this::discount));
        Action tax = keys.add(Action.of(
                "line-tax", "line.tax", "F9", () -> place.panels().open(new TaxController(place, line, profile))));
        Action note = keys.add(Action.of("line-note", "line.note", "F10", this::note));
        this.view = new LineView(
                model,
                place,
                new ActionButton(remove, Kind.DANGER, place.texts()),
                new ActionButton(price, Kind.PLAIN, place.texts()),
                new ActionButton(discount, Kind.PLAIN, place.texts()),
                new ActionButton(tax, Kind.PLAIN, place.texts()),
                new ActionButton(note, Kind.PLAIN, place.texts()),
                new ActionButton(take, Kind.MAIN, place.texts()),
                less,
                more);
        take.enabledProperty().bind(model.quantity.isNotEmpty());
    }

    @Override
    public Node content() {
        return view;
    }

    @Override
    public Node focus() {
        return view.field();
    }

    @Override
    public KeyScope keys() {
        return keys;
    }

    @Override
    public boolean stillOpen(RegisterState state) {
        return state.phase() instanceof Phase.Selling
                && state.basket().lines().stream().anyMatch(line -> line.line().number() == model.number());
    }

    private void step(int by) {
        view.step(model, by);
    }

    private void take() {
        model.typed().ifPresent(quantity -> {
            if (!quantity.equals(model.line.line().quantity())) {
                place.send(new RegisterCommand.ChangeQuantity(model.number(), quantity));
            }
            place.panels().close();
        });
    }

    private void remove() {
        place.send(new RegisterCommand.RemoveLine(model.number()));
        place.panels().close();
    }

    private void discount() {
        Optional<TermsCommand> drop = model.line.reductions().stream()
                .filter(reduction -> reduction.source().equals(LineDiscount.SOURCE))
                .map(reduction -> (TermsCommand) new TermsCommand.DropLineDiscount(model.number()))
                .findFirst();
        place.panels()
                .open(DiscountController.of(
                        place,
                        model.line.amount().currency(),
                        "discount.line-title",
                        drop,
                        (discount, reason) -> new TermsCommand.DiscountLine(model.number(), discount, reason)));
    }

    private void note() {
        NoteQuestion.ask(
                place,
                "note.line-title",
                model.line.line().remarks().note(),
                words -> place.send(new GoodsCommand.NoteLine(model.number(), words)));
    }

    private void changePrice() {
        place.panels()
                .open(new PriceController(
                        place,
                        model.line,
                        (price, reason) ->
                                place.send(new RegisterCommand.OverridePrice(model.number(), price, reason))));
    }
}
