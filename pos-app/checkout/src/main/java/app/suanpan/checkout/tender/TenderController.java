package app.suanpan.checkout.tender;

import app.suanpan.checkout.place.WorkArea;
import app.suanpan.checkout.place.Workplace;
import app.suanpan.domain.money.Money;
import app.suanpan.domain.register.Phase;
import app.suanpan.domain.register.Phase.CardStatus;
import app.suanpan.domain.register.RegisterCommand;
import app.suanpan.domain.register.RegisterState;
import app.suanpan.domain.register.TenderCommand;
import app.suanpan.ui.control.ActionButton;
import app.suanpan.ui.control.ActionButton.Kind;
import app.suanpan.ui.input.Action;
import app.suanpan.ui.input.KeyScope;
import app.suanpan.ui.text.Texts;
import java.util.ArrayList;
import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.scene.Node;
import org.jspecify.annotations.Nullable;

/** Taking money. An amount that is typed or touched is cash; Enter without one is the exact amount. */
public final class TenderController implements WorkArea {
    private static final int QUICK = 5;

    private final Workplace place;
    private final TenderModel model = new TenderModel();
    private final KeyScope keys = new KeyScope("keys.tender");
    private final TenderView view;
    private final ActionButton main;
    private final List<ActionButton> actions;
    private @Nullable RegisterState shown;

    /** The work area of paying. */
    public TenderController(Workplace place, Runnable openMember) {
        this.place = place;
        BooleanBinding free =
                Bindings.createBooleanBinding(() -> model.card.get().isEmpty(), model.card);
        BooleanBinding cashToo = Bindings.createBooleanBinding(
                () -> model.card.get().isEmpty() && model.toCard.get().isEmpty(), model.card, model.toCard);
        Action cash = keys.add(Action.of("cash", "tender.cash", "Enter", this::next));
        cash.enabledProperty().bind(free);
        List<Action> quick = new ArrayList<>();
        for (int i = 0; i < QUICK; i++) {
            int at = i;
            Action amount = keys.add(Action.of("quick-" + i, "tender.quick", "F" + (5 + i), () -> quickCash(at)));
            amount.enabledProperty().bind(cashToo);
            quick.add(amount);
        }
        Action card = keys.add(Action.of("card", "tender.card", "F11", this::card));
        card.enabledProperty().bind(free);
        Action query = keys.add(
                Action.of("card-query", "tender.card-query", "F6", () -> place.send(new RegisterCommand.QueryCard())));
        query.enabledProperty().bind(free.not());
        Action giveUp = keys.add(Action.of(
                "card-give-up", "tender.card-give-up", "F7", () -> place.send(new TenderCommand.GiveUpPayment())));
        giveUp.enabledProperty()
                .bind(Bindings.createBooleanBinding(
                        () -> model.card.get().filter(CardStatus::canBeGivenUp).isPresent(), model.card));
        Action other = keys.add(Action.of("other-tender", "tender.other", "F2", this::openOther));
        other.enabledProperty().bind(free);
        Action points = keys.add(Action.of("points", "tender.points", "F10", this::points));
        points.enabledProperty()
                .bind(Bindings.createBooleanBinding(
                        () -> model.card.get().isEmpty()
                                && model.points.get().isPresent()
                                && (model.typed.get().isEmpty()
                                        || model.typedPoints().isPresent()),
                        model.card,
                        model.points,
                        model.typed));
        Action member = keys.add(Action.of("member", "sale.member", "F4", openMember));
        Action back =
                keys.add(Action.of("back", "tender.back", "Esc", () -> place.send(new RegisterCommand.BackToBasket())));
        back.enabledProperty().bind(free);
        Texts texts = place.texts();
        this.view = new TenderView(model, texts, quick, points, query, giveUp);
        this.main = new ActionButton(
                cash, Kind.MAIN, texts.derive(this::mainText, model.typed, model.refund, model.toCard));
        this.actions = List.of(
                new ActionButton(back, Kind.PLAIN, texts),
                new ActionButton(member, Kind.PLAIN, texts),
                new ActionButton(other, Kind.PLAIN, texts),
                new ActionButton(card, Kind.PLAIN, texts));
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
        return main;
    }

    @Override
    public KeyScope keys() {
        return keys;
    }

    @Override
    public void focus() {
        view.amount().requestFocus();
    }

    /** Draws a state in which the customer pays. */
    public void render(RegisterState state, Phase.Tendering phase) {
        if (!model.given.equals(phase.tenders()) || !model.part.get().equals(phase.part())) {
            view.amount().clear();
        }
        shown = state;
        boolean waited = model.card.get().isPresent();
        model.update(state, phase);
        view.amount().setCurrency(phase.due().currency());
        if (waited && phase.card().isEmpty() && !place.panels().overlay().isShowing()) {
            // While the card was waited for the field was not there, and the keyboard went elsewhere.
            focus();
        }
    }

    /** Another customer pays: nothing is typed yet. */
    public void clear() {
        view.amount().clear();
    }

    private String mainText(Texts texts) {
        if (model.toCard.get().isPresent()) {
            return texts.text("tender.give-card");
        }
        if (model.refund.get()) {
            return texts.text("tender.give-cash");
        }
        return model.typed.get().isPresent() ? texts.text("tender.take-cash") : texts.text("tender.take-exact");
    }

    private void openOther() {
        RegisterState state = shown;
        if (state != null) {
            OtherTenders.ask(place, state, model.given, model.typed.get());
        }
    }

    /** The one next step: the card's part of a refund goes first. */
    private void next() {
        if (model.toCard.get().isPresent()) {
            card();
        } else {
            pay(model.cash());
        }
    }

    private void quickCash(int at) {
        if (at < model.quickCash.size()) {
            pay(model.quickCash.get(at));
        }
    }

    private void pay(Money amount) {
        place.send(new RegisterCommand.TenderCash(amount));
        view.amount().clear();
    }

    private void points() {
        place.send(new TenderCommand.PayByPoints(model.typedPoints()));
        view.amount().clear();
    }

    private void card() {
        place.send(new RegisterCommand.TenderCard(model.typed.get()));
        view.amount().clear();
    }
}
