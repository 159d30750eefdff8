package app.suanpan.checkout.quick;

import app.suanpan.checkout.place.Panel;
import app.suanpan.checkout.place.Workplace;
import app.suanpan.checkout.quick.LayoutModel.Carried;
import app.suanpan.domain.quickkey.QuickEdit;
import app.suanpan.domain.quickkey.QuickKey;
import app.suanpan.domain.register.Phase;
import app.suanpan.domain.register.QuickKeyCommand;
import app.suanpan.domain.register.QuickView.Tile;
import app.suanpan.domain.register.RegisterCommand;
import app.suanpan.domain.register.RegisterState;
import app.suanpan.ui.input.Action;
import app.suanpan.ui.input.KeyScope;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.scene.Node;

/**
 * Laying out the quick keys where they are used: a tile is touched, or chosen with the arrows, and then changed, moved or removed. Each change
 * is kept and shown at every checkout before the next one, so there is nothing to save; what was not meant is taken back.
 */
public final class LayoutController implements Panel {
    /** Behind the last tile, however many there are. */
    private static final int LAST = Integer.MAX_VALUE;

    private final Workplace place;
    private final LayoutModel model = new LayoutModel();
    private final KeyScope keys = new KeyScope("keys.lay-out");
    private final LayoutView view;

    /** The panel as a state begins it. */
    public LayoutController(Workplace place, RegisterState state) {
        this.place = place;
        Action add = action("lay-add", "quick.add", "F7", this::add);
        Action change = action("lay-change", "quick.change", "Enter", this::changeOrPut);
        Action move = action("lay-move", "quick.move", "F6", this::pickUpOrPutLast);
        Action remove = action("lay-remove", "quick.remove", "Delete", this::remove);
        Action pages = action("lay-pages", "quick.page", "F8", this::openPage);
        Action leaf = action("lay-page-next", "sale.page-next", "Page Down", () -> turnBy(1));
        Action undo = action("lay-undo", "quick.undo", "Ctrl+Z", this::undo);
        undo.enabledProperty().bind(model.undoable);
        view = new LayoutView(
                model,
                place,
                this::touched,
                this::turnTo,
                new LayoutView.Actions(add, change, move, remove, pages, undo, leaf));
        for (Action ofTile : new Action[] {change, move, remove}) {
            ofTile.enabledProperty()
                    .bind(Bindings.createBooleanBinding(
                            () -> model.chosenTile().isPresent() || carries(),
                            model.chosen,
                            model.carried,
                            model.pages.tiles()));
        }
        add.enabledProperty()
                .bind(Bindings.createBooleanBinding(() -> !model.page().isEmpty(), model.pages.pageProperty()));
        addArrows();
        PageKeys.actions(this::turnToPage).forEach(keys::add);
        take(state);
        model.chosen.set(model.pages.tiles().isEmpty() ? -1 : 0);
    }

    private void addArrows() {
        action("lay-left", "quick.left", "Left", () -> model.move(-1));
        action("lay-right", "quick.right", "Right", () -> model.move(1));
        action("lay-up", "quick.up", "Up", () -> model.move(-view.columns()));
        action("lay-down", "quick.down", "Down", () -> model.move(view.columns()));
        action("lay-earlier", "quick.earlier", "Ctrl+Left", () -> shift(-1));
        action("lay-later", "quick.later", "Ctrl+Right", () -> shift(1));
        action("lay-page-before", "sale.page-before", "Page Up", () -> turnBy(-1));
    }

    private Action action(String id, String words, String key, Runnable work) {
        return keys.add(Action.of(id, words, key, work));
    }

    private boolean carries() {
        return model.carried.get().isPresent();
    }

    /** Asks for a change by which the choice stays where it is. */
    void edit(QuickEdit edit) {
        edit(edit, model.chosen.get());
    }

    private void edit(QuickEdit edit, int then) {
        model.askedForAChange(then);
        place.send(new QuickKeyCommand.EditQuickKeys(model.edition(), edit));
    }

    /** A panel that this one opened is done. */
    void open() {
        place.panels().open(this);
    }

    private void add() {
        place.panels().open(new AddKeyController(place, this, this::add));
    }

    private void add(QuickKey key) {
        int at = model.chosen.get() + 1;
        edit(new QuickEdit.AddKey(model.page(), at, key), at);
    }

    private void changeOrPut() {
        if (carries()) {
            put(Math.max(0, model.chosen.get()));
        } else {
            model.chosenTile()
                    .ifPresent(tile -> place.panels().open(new KeyController(place, this, tile, changing(tile))));
        }
    }

    private Consumer<QuickKey> changing(Tile tile) {
        String page = model.page();
        int at = model.chosen.get();
        return key -> {
            if (!key.equals(tile.key())) {
                edit(new QuickEdit.ChangeKey(page, at, key));
            }
        };
    }

    private void pickUpOrPutLast() {
        if (carries()) {
            put(LAST);
        } else if (model.chosenTile().isPresent()) {
            model.carried.set(Optional.of(new Carried(model.page(), model.chosen.get())));
        }
    }

    private void put(int to) {
        model.carried.get().ifPresent(from -> {
            edit(new QuickEdit.MoveKey(from.page(), from.at(), model.page(), to), to);
        });
        model.carried.set(Optional.empty());
    }

    private void shift(int by) {
        int from = model.chosen.get();
        int to = from + by;
        if (model.chosenTile().isPresent()
                && to >= 0
                && to < model.pages.tiles().size()) {
            edit(new QuickEdit.MoveKey(model.page(), from, model.page(), to), to);
        }
    }

    private void remove() {
        if (carries()) {
            model.carried.set(Optional.empty());
        }
        model.chosenTile().ifPresent(tile -> edit(new QuickEdit.RemoveKey(model.page(), model.chosen.get())));
    }

    private void undo() {
        model.askedToUndo();
        place.send(new QuickKeyCommand.UndoQuickKeys(model.edition(), model.page()));
    }

    private void openPage() {
        place.panels().open(new PageController(place, this, model.tab()));
    }

    private void touched(int at) {
        if (carries()) {
            put(at);
        } else {
            model.chosen.set(at);
        }
    }

    private void turnBy(int by) {
        int first = view.turnLeaf(by);
        if (first >= 0) {
            model.chosen.set(first);
        } else {
            model.pages.neighbour(by).ifPresent(this::turnTo);
        }
    }

    private void turnToPage(int page) {
        if (page < model.pages.tabs().size()) {
            turnTo(model.pages.tabs().get(page).id());
        }
    }

    private void turnTo(String page) {
        model.chosen.set(-1);
        model.pages.turnTo(page).ifPresent(this::browse);
    }

    private void browse(String page) {
        place.send(new RegisterCommand.Browse(page));
    }

    /** Takes a state over, also while a panel that this one has opened is in its place; says whether it may stay. */
    boolean take(RegisterState state) {
        model.update(state.quickKeys()).ifPresent(this::browse);
        if (state.notice().isPresent()) {
            model.refused();
        }
        return state.phase() instanceof Phase.Selling || state.phase() instanceof Phase.Completed;
    }

    @Override
    public Node content() {
        return view;
    }

    @Override
    public Node focus() {
        return view;
    }

    @Override
    public KeyScope keys() {
        return keys;
    }

    /** What was picked up is left where it was first. */
    @Override
    public boolean leave() {
        boolean carried = carries();
        model.carried.set(Optional.empty());
        return !carried;
    }

    @Override
    public boolean stillOpen(RegisterState state) {
        return take(state);
    }
}
