package app.suanpan.checkout.more;

import app.suanpan.checkout.goods.NoteQuestion;
import app.suanpan.checkout.journal.JournalController;
import app.suanpan.checkout.member.MemberController;
import app.suanpan.checkout.place.AnswerList;
import app.suanpan.checkout.place.ReasonQuestion;
import app.suanpan.checkout.place.Workplace;
import app.suanpan.checkout.quick.LayoutController;
import app.suanpan.checkout.returns.ReturnStart;
import app.suanpan.domain.basket.TransactionKind;
import app.suanpan.domain.reason.ReasonUse;
import app.suanpan.domain.register.GoodsCommand;
import app.suanpan.domain.register.MoneyBackCommand;
import app.suanpan.domain.register.PeopleCommand;
import app.suanpan.domain.register.Phase;
import app.suanpan.domain.register.RegisterCommand;
import app.suanpan.domain.register.RegisterState;
import app.suanpan.ui.control.ActionButton.Kind;
import app.suanpan.ui.input.Action;
import java.util.List;

/** The panel of rarer actions. What cannot be done now is shown and switched off, so that nothing changes its place. */
public final class MoreController {
    private final Workplace place;
    private final RegisterState state;
    private final boolean signedOn;
    private final boolean empty;
    private final boolean selling;
    private final boolean completed;
    private final boolean returning;
    private final AnswerList answers;

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
        this.state = state;
        signedOn = !(state.phase() instanceof Phase.SignedOff);
        empty = state.basket().lines().isEmpty();
        selling = state.phase() instanceof Phase.Selling;
        completed = state.phase() instanceof Phase.Completed;
        returning = state.basket().kind() == TransactionKind.RETURN;
        answers = AnswerList.inTwoColumns(place, "keys.more", "more.title", now -> true);
        boolean exchanging = state.goods().exchange().isPresent();
        add(
                Kind.DANGER,
                Action.of("void", "more.void", "1", this::giveUp),
                selling && (!empty || returning || exchanging));
        add(Action.of("return", "more.return", "2", this::beginReturn), completed || (selling && empty && !returning));
        add(Action.of("drawer", "more.drawer", "3", this::openDrawer), selling || completed);
        add(Action.of("more-reprint", "more.reprint", "4", this::reprint), completed);
        add(Action.of("sign-off", "more.sign-off", "5", closeTill), signedOn && (completed || empty));
        add(Action.of("till", "more.till", "6", openTill), signedOn);
        add(Action.of("journal", "more.journal", "7", this::lookBack), signedOn);
        add(Action.of("gift-card", "more.gift-card", "8", sellGiftCard), completed || (selling && !returning));
        add(
                Action.of("join", "more.join", "J", () -> place.panels().open(MemberController.joining(place, state))),
                selling && !state.isTraining());
        add(Action.of("price-check", "more.price-check", "P", this::checkPrices), selling || completed);
        add(Action.of("note", "more.note", "N", this::noteSale), selling && !empty);
        addTraining();
        add(
                Action.of(
                        "lay-out",
                        "more.quick-keys",
                        "K",
                        () -> place.panels().open(new LayoutController(place, state))),
                !state.isTraining() && (completed || (selling && !returning)));
        add(
                Action.of("exchange", "more.exchange", "X", this::exchange),
                selling && (exchanging || (returning && !empty)));
        others.forEach(answers::add);
        answers.add(Action.of("look", "more.look", "S", () -> openLook(lookActions)));
    }

    private void addTraining() {
        if (state.isTraining()) {
            add(Action.of("training", "more.training-end", "T", () -> train(new PeopleCommand.EndTraining())), true);
        } else {
            add(
                    Action.of("training", "more.training-begin", "T", () -> train(new PeopleCommand.BeginTraining())),
                    signedOn && (completed || empty) && !returning);
        }
    }

    private void add(Action action, boolean enabled) {
        add(Kind.PLAIN, action, enabled);
    }

    private void add(Kind kind, Action action, boolean enabled) {
        answers.add(action, kind).enabledProperty().set(enabled);
    }

    /** Opens the panel. */
    public void open() {
        place.panels().open(answers);
    }

    /** Does one of the actions, by its id; if it cannot be done now, the panel shows so. */
    public void doOrShow(String id) {
        boolean done = answers.keys().actions().stream()
                .filter(action -> action.id().equals(id))
                .anyMatch(Action::fire);
        if (!done) {
            open();
        }
    }

    /** How the screen looks and sounds: the same keys do it everywhere. */
    private void openLook(List<Action> actions) {
        AnswerList looks = new AnswerList(place, "keys.more", "more.look", now -> true);
        actions.forEach(looks::add);
        place.panels().open(looks);
    }

    private void giveUp() {
        ReasonQuestion.ask(
                place,
                "more.void-why",
                ReasonUse.VOID,
                now -> now.phase() instanceof Phase.Selling,
                reason -> place.send(new RegisterCommand.VoidTransaction(reason)));
    }

    private void beginReturn() {
        ReturnStart.ask(place, this::beginWithoutReceipt);
    }

    private void beginWithoutReceipt() {
        ReasonQuestion.ask(
                place,
                "more.return-why",
                ReasonUse.RETURN,
                now -> !(now.phase() instanceof Phase.SignedOff),
                reason -> place.send(new RegisterCommand.BeginReturn(reason)));
    }

    private void openDrawer() {
        ReasonQuestion.ask(
                place,
                "more.drawer-why",
                ReasonUse.DRAWER,
                now -> !(now.phase() instanceof Phase.SignedOff),
                reason -> place.send(new RegisterCommand.OpenDrawer(reason)));
    }

    private void exchange() {
        place.panels().close();
        place.send(new MoneyBackCommand.Exchange());
    }

    private void checkPrices() {
        place.panels().close();
        place.send(new GoodsCommand.CheckPrices());
    }

    private void noteSale() {
        NoteQuestion.ask(
                place, "note.sale-title", state.goods().note(), words -> place.send(new GoodsCommand.NoteSale(words)));
    }

    private void reprint() {
        place.panels().close();
        place.send(new RegisterCommand.ReprintReceipt());
    }

    private void train(PeopleCommand command) {
        place.panels().close();
        place.send(command);
    }

    private void lookBack() {
        place.panels().open(new JournalController(place, state));
    }
}
