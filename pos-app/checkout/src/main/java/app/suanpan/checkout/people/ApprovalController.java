package app.suanpan.checkout.people;

import app.suanpan.checkout.place.Choices;
import app.suanpan.checkout.place.Panel;
import app.suanpan.checkout.place.PanelFrame;
import app.suanpan.checkout.place.StoreReasons;
import app.suanpan.checkout.place.Workplace;
import app.suanpan.domain.authority.Credential;
import app.suanpan.domain.authority.Permission;
import app.suanpan.domain.authority.Permission.Scale;
import app.suanpan.domain.money.Money;
import app.suanpan.domain.reason.Reason;
import app.suanpan.domain.reason.ReasonUse;
import app.suanpan.domain.register.AccessView.Asked;
import app.suanpan.domain.register.PeopleCommand;
import app.suanpan.domain.register.RegisterState;
import app.suanpan.ui.control.ActionButton;
import app.suanpan.ui.control.ActionButton.Kind;
import app.suanpan.ui.input.Action;
import app.suanpan.ui.input.KeyScope;
import app.suanpan.ui.text.Texts;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/**
 * What the operator may not do waits here for somebody who may: a reason, a name and a PIN, or a badge. The basket stays in sight
 * and as it is; Esc gives it up.
 */
public final class ApprovalController implements Panel {
    private final Workplace place;
    private final KeyScope keys = new KeyScope("keys.approval");
    private final Asked asked;
    private final List<Reason> reasons;
    private final ObjectProperty<Reason> reason = new SimpleObjectProperty<>();
    private final PeoplePicker people;
    private final PinEntry pin;
    private final Said said;
    private final PanelFrame view;

    /** The question of a state; the reason that is lit goes along with a badge, too. */
    public ApprovalController(Workplace place, RegisterState state, Asked asked) {
        this.place = place;
        this.asked = asked;
        this.reasons =
                place.reasons().of(isOfPeople(asked.permission()) ? ReasonUse.APPROVAL_OF_PEOPLE : ReasonUse.APPROVAL);
        reason.set(reasons.getFirst());
        Texts texts = place.texts();
        this.people = new PeoplePicker(keys);
        people.show(asked.approvers());
        this.pin = new PinEntry(texts);
        this.said = new Said(texts);
        Action grant = keys.add(Action.of("approve", "people.approve", "Enter", () -> answer(true)));
        Action refuse = keys.add(Action.of("refuse", "people.refuse", "F8", () -> answer(false)));
        grant.enabledProperty().bind(pin.field().textProperty().isNotEmpty());
        refuse.enabledProperty().bind(pin.field().textProperty().isNotEmpty());
        VBox.setVgrow(people, Priority.ALWAYS);
        VBox left = new VBox(8, words(texts, "people.why"), reasons(), words(texts, "people.who-allows"), people);
        VBox right = new VBox(8, words(texts, "people.pin-or-badge"), pin);
        HBox halves = Halves.inAPanel(left, right);
        VBox.setVgrow(halves, Priority.ALWAYS);
        view = new PanelFrame(
                title(texts, asked.permission()),
                new VBox(12, measured(texts, state.basket().total().currency()), halves, said),
                PanelFrame.back(place),
                new ActionButton(refuse, Kind.DANGER, texts),
                new ActionButton(grant, Kind.MAIN, texts));
        view.getStyleClass().add("people-panel");
        said.render(state);
        explain();
    }

    private static Label title(Texts texts, Permission permission) {
        Label title = new Label();
        title.setId("approval-title");
        title.textProperty()
                .bind(texts.derive(t -> t.text("people.approval-title", t.text("permission." + permission.key()))));
        return title;
    }

    private static boolean isOfPeople(Permission permission) {
        return permission == Permission.PIN_OF_OTHERS || permission == Permission.LOCK_OUT_LIFT;
    }

    private Node reasons() {
        VBox column = new VBox(8);
        for (int i = 0; i < reasons.size(); i++) {
            Reason each = reasons.get(i);
            Action choose = keys.add(Action.of("approval-reason-" + (i + 1), "reason.choose", "F" + (5 + i), () -> {
                reason.set(each);
                explain();
            }));
            ActionButton button = new ActionButton(choose, Kind.PLAIN, StoreReasons.words(each, place.texts()));
            Choices.fit(button);
            button.getStyleClass().add("choice");
            Choices.mark(button, reason, each);
            column.getChildren().add(button);
        }
        return column;
    }

    /** A badge is scanned beside the screen: the register has to know the reason before. */
    private void explain() {
        place.send(new PeopleCommand.ExplainApproval(reason.get().code()));
    }

    private void answer(boolean granted) {
        people.chosen()
                .ifPresent(approver -> place.send(new PeopleCommand.AnswerApproval(
                        new Credential.Pin(approver.id(), pin.take()),
                        granted,
                        reason.get().code())));
    }

    /** How much of it is asked for, and how much the operator may. */
    private Label measured(Texts texts, Currency currency) {
        Label label = new Label();
        label.setId("approval-extent");
        label.getStyleClass().add("sp-secondary");
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        String asker = asked.asker().name();
        if (asked.permission().scale() == Scale.NONE) {
            label.textProperty().bind(texts.bind("people.asks", asker));
        } else if (asked.limit().isPresent()) {
            label.textProperty()
                    .bind(texts.derive(t -> t.text(
                            "people.asks-over",
                            asker,
                            amount(t, asked.extent(), currency),
                            amount(t, asked.limit().get(), currency))));
        } else {
            label.textProperty()
                    .bind(texts.derive(t -> t.text("people.asks-much", asker, amount(t, asked.extent(), currency))));
        }
        return label;
    }

    private Object amount(Texts texts, long extent, Currency currency) {
        return asked.permission().scale() == Scale.PERCENT
                ? texts.text(
                        "people.percent",
                        BigDecimal.valueOf(extent, 2).stripTrailingZeros().toPlainString())
                : new Money(extent, currency);
    }

    private static Label words(Texts texts, String key) {
        Label label = PanelFrame.heading(texts, key);
        label.getStyleClass().add("sp-secondary");
        return label;
    }

    @Override
    public Node content() {
        return view;
    }

    @Override
    public Node focus() {
        return pin.field();
    }

    @Override
    public KeyScope keys() {
        return keys;
    }

    @Override
    public boolean stillOpen(RegisterState state) {
        said.render(state);
        Optional<Asked> now = state.access().approval();
        return now.filter(still -> still.permission() == asked.permission()
                        && still.extent() == asked.extent()
                        && still.asker().equals(asked.asker()))
                .isPresent();
    }

    @Override
    public boolean holds() {
        return true;
    }

    /** Going back gives it up. */
    @Override
    public boolean leave() {
        place.send(new PeopleCommand.WithdrawApproval());
        return true;
    }
}
