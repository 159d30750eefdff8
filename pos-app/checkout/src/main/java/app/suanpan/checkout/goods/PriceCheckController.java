package app.suanpan.checkout.goods;

import app.suanpan.checkout.place.Panel;
import app.suanpan.checkout.place.TypingPause;
import app.suanpan.checkout.place.Workplace;
import app.suanpan.domain.item.Item;
import app.suanpan.domain.item.ScanInput;
import app.suanpan.domain.register.GoodsCommand;
import app.suanpan.domain.register.RegisterCommand;
import app.suanpan.domain.register.RegisterState;
import app.suanpan.ui.input.Action;
import app.suanpan.ui.input.KeyScope;
import javafx.scene.Node;

/** The panel that says what things cost: what is scanned, typed or chosen is looked up, and sold only if that is asked for. */
public final class PriceCheckController implements Panel {
    private final Workplace place;
    private final PriceCheckModel model = new PriceCheckModel();
    private final KeyScope keys = new KeyScope("keys.check");
    private final TypingPause pause;
    private final PriceCheckView view;
    private boolean enterWhenFound;

    /** The panel as a state begins it. */
    public PriceCheckController(Workplace place, RegisterState state) {
        this.place = place;
        this.pause = new TypingPause(place, this::search);
        Action look = keys.add(Action.of("check-look", "check.look", "Enter", this::enter));
        look.enabledProperty().bind(model.typed.isNotEmpty());
        keys.add(model.found.up("check-up", "sale.up"));
        keys.add(model.found.down("check-down", "sale.down"));
        Action sell =
                keys.add(Action.of("check-sell", "check.sell", "F5", () -> place.send(new GoodsCommand.SellChecked())));
        sell.enabledProperty().bind(model.known);
        model.update(state);
        view = new PriceCheckView(model, place, this::look, look, sell);
        view.render(state);
        model.typed.addListener((observable, was, is) -> typed());
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
    public boolean holds() {
        return true;
    }

    @Override
    public boolean stillOpen(RegisterState state) {
        model.update(state);
        view.render(state);
        if (enterWhenFound && model.isAnswered()) {
            enter();
        }
        return state.goods().check().isPresent();
    }

    /** The register closes it: as long as it looks prices up, scans sell nothing, and the screen has to say so. */
    @Override
    public boolean leave() {
        place.send(new GoodsCommand.LeavePriceCheck());
        return false;
    }

    private void typed() {
        enterWhenFound = false;
        model.typedAnew();
        if (model.text().isEmpty() || model.isFigures()) {
            // Figures come from a pad, which a list would cover: they are looked for when they are complete.
            pause.stop();
            model.found.clear();
        } else {
            pause.typed();
        }
    }

    private void search() {
        pause.stop();
        if (!model.text().isEmpty() && !model.isBarcode() && !model.isAnswered()) {
            place.send(new RegisterCommand.Search(model.text()));
        }
    }

    private void enter() {
        enterWhenFound = false;
        if (model.isBarcode()) {
            pause.stop();
            place.send(new RegisterCommand.Scan(ScanInput.withAim(model.text())));
            model.typed.set("");
        } else if (!model.isAnswered()) {
            enterWhenFound = true;
            search();
        } else {
            model.meant().ifPresent(this::look);
        }
    }

    private void look(Item item) {
        place.send(new GoodsCommand.CheckItem(item.code()));
        model.typed.set("");
    }
}
