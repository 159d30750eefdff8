package app.suanpan.checkout.more;

import app.suanpan.checkout.goods.NoteController;
import app.suanpan.checkout.journal.JournalController;
import app.suanpan.checkout.place.Panel;
import app.suanpan.checkout.place.PanelFrame;
import app.suanpan.checkout.place.ReasonController;
import app.suanpan.checkout.place.Workplace;
import app.suanpan.checkout.quick.LayoutController;
import app.suanpan.checkout.returns.ReturnStartController;
import app.suanpan.domain.basket.TransactionKind;
import app.suanpan.domain.reason.ReasonUse;
import app.suanpan.domain.register.GoodsCommand;
import app.suanpan.domain.register.MoneyBackCommand;
import app.suanpan.domain.register.PeopleCommand;
import app.suanpan.domain.register.Phase;
import app.suanpan.domain.register.RegisterCommand;
import app.suanpan.domain.register.RegisterState;
import app.suanpan.ui.control.ActionButton;
import app.suanpan.ui.control.ActionButton.Kind;
import app.suanpan.ui.input.Action;
import app.suanpan.ui.input.KeyScope;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;

/** The panel of rarer actions. What cannot be done now is shown and switched off, so that nothing changes its place. */
public final class MoreController implements Panel {
    private final Workplace place;
    private final KeyScope keys = new KeyScope("keys.more");
    private final PanelFrame view;

    /**
     * The panel as a state allows it.
     *
     * @param closeTill counts the till to close it
     * @param openTill opens what else can be done with the till
     * @param sellGiftCard asks for the number of a gift card and what to put on it
     * @param others what belongs to the whole screen and is often wanted, with keys that work everywhere
     * @param lookActions language, appearance and the like, which have a panel of their own
     */
    public MoreController(
            Workplace place,
            RegisterState state,
            Runnable closeTill,
            Runnable openTill,
            Runnable sellGiftCard,
            List<Action> others,
            List<Action> lookActions) {
        this.place = place;
        boolean signedOn = !(state.phase() instanceof Phase.SignedOff);
        boolean empty = state.basket().lines().isEmpty();
        boolean selling = state.phase() instanceof Phase.Selling;
        boolean completed = state.phase() instanceof Phase.Completed;
        boolean returning = state.basket().kind() == TransactionKind.RETURN;
        Action giveUp = add(
                "void",
                "more.void",
                "1",
                this::giveUp,
                selling && (!empty || returning || state.goods().exchange().isPresent()));
        Action comeBack =
                add("return", "more.return", "2", this::beginReturn, completed || (selling && empty && !returning));
        Action drawer = add("drawer", "more.drawer", "3", this::openDrawer, selling || completed);
        Action reprint = add("more-reprint", "more.reprint", "4", this::reprint, completed);
        Action signOff = add("sign-off", "more.sign-off", "5", closeTill, signedOn && (completed || empty));
        Action tillMenu = add("till", "more.till", "6", openTill, signedOn);
        Action journal = add("journal", "more.journal", "7", () -> lookBack(state), signedOn);
        Action gift = add("gift-card", "more.gift-card", "8", sellGiftCard, completed || (selling && !returning));
        Action check = add("price-check", "more.price-check", "P", this::checkPrices, selling || completed);
        Action note = add("note", "more.note", "N", () -> noteSale(state), selling && !empty);
        Action training = state.isTraining()
                ? add("training", "more.training-end", "T", () -> train(new PeopleCommand.EndTraining()), true)
                : add(
                        "training",
                        "more.training-begin",
                        "T",
                        () -> train(new PeopleCommand.BeginTraining()),
                        signedOn && (completed || empty) && !returning);
        Action look =
                add("look", "more.look", "S", () -> place.panels().open(new LookController(place, lookActions)), true);
        Action quick = add(
                "lay-out",
                "more.quick-keys",
                "K",
                () -> place.panels().open(new LayoutController(place, state)),
                !state.isTraining() && (completed || (selling && !returning)));
        Action exchange = add(
                "exchange",
                "more.exchange",
                "X",
                () -> {
                    place.panels().close();
                    place.send(new MoneyBackCommand.Exchange());
                },
                selling && (state.goods().exchange().isPresent() || (returning && !empty)));
        GridPane grid = new GridPane(12, 12);
        ColumnConstraints half = new ColumnConstraints();
        half.setPercentWidth(50);
        grid.getColumnConstraints().addAll(half, half);
        ActionButton[] buttons = {
            new ActionButton(giveUp, Kind.DANGER, place.texts()),
            new ActionButton(comeBack, Kind.PLAIN, place.texts()),
            new ActionButton(drawer, Kind.PLAIN, place.texts()),
            new ActionButton(reprint, Kind.PLAIN, place.texts()),
            new ActionButton(signOff, Kind.PLAIN, place.texts()),
            new ActionButton(tillMenu, Kind.PLAIN, place.texts()),
            new ActionButton(journal, Kind.PLAIN, place.texts()),
            new ActionButton(gift, Kind.PLAIN, place.texts()),
            new ActionButton(check, Kind.PLAIN, place.texts()),
            new ActionButton(note, Kind.PLAIN, place.texts()),
            new ActionButton(training, Kind.PLAIN, place.texts()),
            new ActionButton(quick, Kind.PLAIN, place.texts()),
            new ActionButton(exchange, Kind.PLAIN, place.texts()),
        };
        int at = 0;
        for (ActionButton button : buttons) {
            grid.add(button, at % 2, at / 2);
            at++;
        }
        for (Action other : others) {
            grid.add(new ActionButton(other, Kind.PLAIN, place.texts()), at % 2, at / 2);
            at++;
        }
        grid.add(new ActionButton(look, Kind.PLAIN, place.texts()), at % 2, at / 2);
        view = new PanelFrame(PanelFrame.heading(place.texts(), "more.title"), grid, PanelFrame.back(place));
        view.setFocusTraversable(true);
        view.setPrefWidth(580);
        others.forEach(keys::add);
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

    @Override
    public boolean stillOpen(RegisterState state) {
        return true;
    }

    /** Does one of the actions, by its id; if it cannot be done now, the panel shows so. */
    public void doOrShow(String id) {
        boolean done =
                keys.actions().stream().filter(action -> action.id().equals(id)).anyMatch(Action::fire);
        if (!done) {
            place.panels().open(this);
        }
    }

    private Action add(String id, String textKey, String key, Runnable work, boolean enabled) {
        Action action = keys.add(Action.of(id, textKey, key, work));
        action.enabledProperty().set(enabled);
        return action;
    }

    private void giveUp() {
        place.panels()
                .open(new ReasonController(
                        place,
                        "more.void-why",
                        ReasonUse.VOID,
                        state -> state.phase() instanceof Phase.Selling,
                        reason -> place.send(new RegisterCommand.VoidTransaction(reason))));
    }

    private void beginReturn() {
        place.panels().open(new ReturnStartController(place, this::beginWithoutReceipt));
    }

    private void beginWithoutReceipt() {
        place.panels()
                .open(new ReasonController(
                        place,
                        "more.return-why",
                        ReasonUse.RETURN,
                        state -> !(state.phase() instanceof Phase.SignedOff),
                        reason -> place.send(new RegisterCommand.BeginReturn(reason))));
    }

    private void openDrawer() {
        place.panels()
                .open(new ReasonController(
                        place,
                        "more.drawer-why",
                        ReasonUse.DRAWER,
                        state -> !(state.phase() instanceof Phase.SignedOff),
                        reason -> place.send(new RegisterCommand.OpenDrawer(reason))));
    }

    private void checkPrices() {
        place.panels().close();
        place.send(new GoodsCommand.CheckPrices());
    }

    private void noteSale(RegisterState state) {
        place.panels()
                .open(new NoteController(
                        place,
                        "note.sale-title",
                        state.goods().note(),
                        words -> place.send(new GoodsCommand.NoteSale(words))));
    }

    private void reprint() {
        place.panels().close();
        place.send(new RegisterCommand.ReprintReceipt());
    }

    private void train(PeopleCommand command) {
        place.panels().close();
        place.send(command);
    }

    private void lookBack(RegisterState state) {
        place.panels().open(new JournalController(place, state));
    }
}
