package app.suanpan.checkout.sale;

import app.suanpan.checkout.place.TypingPause;
import app.suanpan.checkout.place.WorkArea;
import app.suanpan.checkout.place.Workplace;
import app.suanpan.checkout.quick.PageKeys;
import app.suanpan.domain.basket.Quantity;
import app.suanpan.domain.item.Item;
import app.suanpan.domain.item.ScanInput;
import app.suanpan.domain.quickkey.QuickFunction;
import app.suanpan.domain.register.GoodsCommand;
import app.suanpan.domain.register.QuickView.Tile;
import app.suanpan.domain.register.RegisterCommand;
import app.suanpan.domain.register.RegisterState;
import app.suanpan.ui.control.ActionButton;
import app.suanpan.ui.control.ActionButton.Kind;
import app.suanpan.ui.input.Action;
import app.suanpan.ui.input.KeyScope;
import app.suanpan.ui.text.Texts;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.Node;

/** Putting goods into the basket. */
public final class SaleController implements WorkArea {
    private final Workplace place;
    private final BasketKeys basket;
    private final Consumer<QuickFunction> functions;
    private final SaleModel model = new SaleModel();
    private final KeyScope keys = new KeyScope("keys.sale");
    private final TypingPause pause;
    private final SaleView view;
    private final List<ActionButton> actions;
    private final ActionButton pay;
    private boolean enterWhenFound;

    /**
     * The work area of a sale.
     *
     * @param basket what its keys do in the basket
     * @param terms shows on what terms the basket is sold
     * @param openHeld puts the basket aside, or shows what is put aside
     * @param openMember opens the panel that looks for a member
     * @param openMore opens the panel of rarer actions
     * @param functions does what a quick key is for that sells nothing
     */
    public SaleController(
            Workplace place,
            BasketKeys basket,
            Action terms,
            Runnable openHeld,
            Runnable openMember,
            Runnable openMore,
            Consumer<QuickFunction> functions) {
        this.place = place;
        this.pause = new TypingPause(place, this::search);
        this.functions = functions;
        this.basket = basket;
        Action payAction = keys.add(Action.of("pay", "sale.pay", "F12", this::pay));
        payAction.enabledProperty().bind(model.basketEmpty.not());
        Action hold = keys.add(Action.of("hold", "sale.hold-or-recall", "F7", openHeld));
        hold.enabledProperty().bind(model.basketEmpty.not().or(model.held.greaterThan(0)));
        Action member = keys.add(Action.of("member", "sale.member", "F4", openMember));
        Action line = keys.add(Action.of("line", "sale.line", "F5", basket::editCurrent));
        line.enabledProperty().bind(model.basketEmpty.not());
        keys.add(terms);
        Action more = keys.add(Action.of("more", "sale.more", "F10", openMore));
        addTypingKeys();
        Action pageNext = keys.add(Action.of("page-next", "sale.page-next", "Page Down", () -> turnBy(1)));
        this.view = new SaleView(model, place, this::add, this::press, this::turnTo, pageNext);
        keys.add(Action.of("page-before", "sale.page-before", "Page Up", () -> turnBy(-1)));
        view.tiles().actions().forEach(keys::add);
        PageKeys.actions(this::turnToPage).forEach(keys::add);
        this.actions = List.of(
                new ActionButton(
                        hold, Kind.PLAIN, place.texts().derive(this::holdWords, model.basketEmpty, model.held)),
                new ActionButton(member, Kind.PLAIN, place.texts()),
                new ActionButton(line, Kind.PLAIN, place.texts()),
                new ActionButton(more, Kind.PLAIN, place.texts()));
        this.pay = new ActionButton(
                payAction,
                Kind.MAIN,
                place.texts()
                        .derive(
                                texts -> texts.text(model.returning.get() ? "return.hand-back" : "sale.pay"),
                                model.returning));
        model.typed.addListener((observable, was, is) -> typed(is));
    }

    /** What the sale's keys do in the basket, which is another part of the screen. */
    public interface BasketKeys {
        /** Moves the choice up (−1) or down (+1). */
        void move(int by);

        /** Opens the chosen line, or the one touched last. */
        void editCurrent();

        /** Opens the chosen line; says whether there was one. */
        boolean editChosen();

        /** Takes the chosen line out; says whether there was one. */
        boolean removeChosen();

        /** One more (+1) or one less (−1) of the current line; opens a line that is measured. */
        void addToCurrent(int pieces);

        /** Sets the quantity of the current line. */
        void setCurrent(Quantity quantity);

        /** Chooses nothing; says whether something was chosen. */
        boolean chooseNothing();
    }

    @Override
    public Node content() {
        return view;
    }

    @Override
    public List<ActionButton> actions() {
        return actions;
    }

    @Override
    public ActionButton main() {
        return pay;
    }

    @Override
    public KeyScope keys() {
        return keys;
    }

    @Override
    public void focus() {
        view.search().requestFocus();
    }

    /** Draws a state, and asks for the quick keys that are shown and not known yet. */
    public void render(RegisterState state) {
        model.update(state).ifPresent(this::browse);
        if (enterWhenFound && model.isAnswered()) {
            enter();
        }
    }

    /** A transaction ended: what was typed belongs to nobody any more. */
    public void clear() {
        model.typed.set("");
        model.found.clear();
    }

    /** Types into the search field what was typed elsewhere. */
    public void type(String text) {
        focus();
        view.search().appendText(text);
    }

    /** One place for both: there is something to put aside, or room to take something up. */
    private String holdWords(Texts texts) {
        if (!model.basketEmpty.get() || model.held.get() == 0) {
            return texts.text("sale.hold");
        }
        return texts.text("sale.recall", model.held.get());
    }

    private void addTypingKeys() {
        keys.add(Action.of("enter", "sale.enter", "Enter", this::enter));
        keys.add(Action.of("up", "sale.up", "Up", () -> move(-1)));
        keys.add(Action.of("down", "sale.down", "Down", () -> move(1)));
        Action remove = keys.add(Action.of("remove", "sale.remove", "Delete", basket::removeChosen));
        remove.enabledProperty().bind(model.typed.isEmpty());
        Action plus = keys.add(Action.of("plus", "sale.plus", "Add", () -> basket.addToCurrent(1)));
        plus.enabledProperty().bind(model.typed.isEmpty().and(model.basketEmpty.not()));
        Action minus = keys.add(Action.of("minus", "sale.minus", "Subtract", () -> basket.addToCurrent(-1)));
        minus.enabledProperty().bind(model.typed.isEmpty().and(model.basketEmpty.not()));
        keys.add(Action.of("escape", "sale.escape", "Esc", this::escape));
    }

    private void typed(String text) {
        enterWhenFound = false;
        boolean searching = !Entry.of(text).isEmpty();
        model.searching.set(searching);
        if (searching) {
            pause.typed();
        } else {
            pause.stop();
            model.found.clear();
        }
    }

    private void search() {
        Entry entry = Entry.of(model.typed.get());
        if (!entry.isEmpty() && !entry.isBarcode()) {
            place.send(new RegisterCommand.Search(entry.words()));
        }
    }

    private void move(int by) {
        if (model.searching.get()) {
            model.found.move(by);
        } else {
            basket.move(by);
        }
    }

    private void enter() {
        Entry entry = Entry.of(model.typed.get());
        if (entry.isEmpty()) {
            if (entry.quantity().isPresent()) {
                basket.setCurrent(entry.quantity().get());
                clear();
            } else {
                basket.editChosen();
            }
            return;
        }
        if (!entry.isBarcode() && !model.isAnswered()) {
            // Whoever types faster than we look means what was typed, not what was found for a part of it.
            pause.stop();
            enterWhenFound = true;
            search();
            return;
        }
        enterWhenFound = false;
        if (model.found.chosen().isPresent()) {
            add(model.found.chosen().get());
        } else if (entry.quantity().isPresent() && !entry.isBarcode()) {
            place.send(
                    new RegisterCommand.AddItem(entry.words(), entry.quantity().get()));
            clear();
        } else {
            place.send(new RegisterCommand.Scan(ScanInput.withAim(entry.words())));
            clear();
        }
    }

    /** Puts an item in: as many as were typed before it, or one; how much there is of what is measured the register asks. */
    private void add(Item item) {
        Optional<Quantity> typed = Entry.of(model.typed.get()).quantity();
        place.send(typed.<RegisterCommand>map(quantity -> new RegisterCommand.AddItem(item.code(), quantity))
                .orElseGet(() -> new GoodsCommand.SellItem(item.code())));
        clear();
    }

    /** What the item file has no more the register refuses, and says so. */
    private void press(Tile tile) {
        tile.item()
                .ifPresentOrElse(
                        this::add,
                        () -> tile.key().item().ifPresent(code -> place.send(new GoodsCommand.SellItem(code))));
        tile.key().function().ifPresent(functions);
    }

    private void escape() {
        if (!model.typed.get().isEmpty()) {
            clear();
        } else if (!basket.chooseNothing()) {
            place.send(new RegisterCommand.DismissNotice());
        }
    }

    private void pay() {
        clear();
        place.send(new RegisterCommand.BeginTender());
    }

    private void turnBy(int pages) {
        if (!view.tiles().turn(pages)) {
            model.pages.neighbour(pages).ifPresent(this::turnTo);
        }
    }

    private void turnToPage(int page) {
        if (page < model.pages.tabs().size()) {
            turnTo(model.pages.tabs().get(page).id());
        }
    }

    private void turnTo(String page) {
        clear();
        model.pages.turnTo(page).ifPresent(this::browse);
    }

    private void browse(String page) {
        place.send(new RegisterCommand.Browse(page));
    }
}
