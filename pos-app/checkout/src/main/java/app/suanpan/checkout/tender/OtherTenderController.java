package app.suanpan.checkout.tender;

import app.suanpan.checkout.place.Panel;
import app.suanpan.checkout.place.PanelFrame;
import app.suanpan.checkout.place.Workplace;
import app.suanpan.domain.basket.TransactionKind;
import app.suanpan.domain.money.Money;
import app.suanpan.domain.register.Phase;
import app.suanpan.domain.register.Phase.TenderView;
import app.suanpan.domain.register.RegisterState;
import app.suanpan.domain.register.TenderCommand;
import app.suanpan.ui.control.ActionButton;
import app.suanpan.ui.control.ActionButton.Kind;
import app.suanpan.ui.input.Action;
import app.suanpan.ui.input.KeyScope;
import app.suanpan.ui.text.Texts;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import javafx.scene.Node;
import javafx.scene.layout.VBox;

/** Rarer ways to pay and to be paid back, and taking back what was entered. */
final class OtherTenderController implements Panel {
    /** As many as have a figure for a key; whoever gave more takes back the last of these first. */
    private static final int MOST_TAKEN_BACK = 5;

    private static final Set<String> ELECTRONIC = Set.of("card", "wechat", "alipay", "unionpay");

    private static final Predicate<RegisterState> PAYING = state -> state.phase() instanceof Phase.Tendering;

    private final Workplace place;
    private final KeyScope keys = new KeyScope("keys.other-tender");
    private final List<TenderView> given;
    private final PanelFrame view;

    /** @param typed the amount that was typed before, if any */
    OtherTenderController(Workplace place, RegisterState state, List<TenderView> given, Optional<Money> typed) {
        this.place = place;
        this.given = given;
        boolean refund = state.basket().kind() == TransactionKind.RETURN;
        VBox choices = new VBox(12);
        Action value = keys.add(Action.of("by-value", "value.pay", "1", () -> byNumber(typed)));
        choices.getChildren().add(new ActionButton(value, Kind.PLAIN, place.texts()));
        if (!refund) {
            Action code = keys.add(Action.of("by-code", "code.pay", "Q", () -> byCode(typed)));
            code.enabledProperty().set(TenderModel.provider(state).isPresent());
            choices.getChildren().add(new ActionButton(code, Kind.PLAIN, place.texts()));
            Optional<Money> part = part(state, typed);
            Action scanPart =
                    keys.add(Action.of("scan-part", "code.part", "W", () -> send(new TenderCommand.NamePart(part))));
            scanPart.enabledProperty().set(part.isPresent() || named(state).isPresent());
            choices.getChildren()
                    .add(new ActionButton(
                            scanPart,
                            Kind.PLAIN,
                            place.texts()
                                    .derive(texts -> part.map(amount -> texts.text("code.part-of", amount))
                                            .orElseGet(() -> texts.text(
                                                    named(state).isPresent() ? "code.part-all" : "code.part")))));
            Action voucher = keys.add(Action.of("by-voucher", "voucher.pay", "V", this::byVoucher));
            voucher.enabledProperty().set(!state.till().vouchers().isEmpty());
            choices.getChildren().add(new ActionButton(voucher, Kind.PLAIN, place.texts()));
            Action foreign =
                    keys.add(Action.of("foreign", "foreign.title", "X", () -> ForeignController.open(place, state)));
            foreign.enabledProperty().set(!state.till().foreign().isEmpty());
            choices.getChildren().add(new ActionButton(foreign, Kind.PLAIN, place.texts()));
        }
        if (refund) {
            Action credit = keys.add(
                    Action.of("give-credit", "value.give-credit", "2", () -> send(new TenderCommand.GiveCredit())));
            choices.getChildren().add(new ActionButton(credit, Kind.PLAIN, place.texts()));
        }
        for (int i = 0; i < Math.min(MOST_TAKEN_BACK, given.size()); i++) {
            choices.getChildren().add(takeBack(i, refund));
        }
        view = new PanelFrame(PanelFrame.heading(place.texts(), "value.other"), choices, PanelFrame.back(place));
        view.setFocusTraversable(true);
    }

    /** What was typed, if a scan can take it: more than nothing, and less than is due. */
    private static Optional<Money> part(RegisterState state, Optional<Money> typed) {
        return state.phase() instanceof Phase.Tendering phase
                ? typed.filter(amount -> amount.isPositive() && amount.compareTo(phase.due()) < 0)
                : Optional.empty();
    }

    private static Optional<Money> named(RegisterState state) {
        return state.phase() instanceof Phase.Tendering phase ? phase.part() : Optional.empty();
    }

    private ActionButton takeBack(int at, boolean refund) {
        Action back = keys.add(Action.of(
                "take-back-" + at,
                "value.take-back",
                Integer.toString(at + 3),
                () -> send(new TenderCommand.VoidTender(at))));
        // What went back to a card or a phone is the customer's already.
        back.enabledProperty().set(!refund || !ELECTRONIC.contains(given.get(at).kind()));
        return new ActionButton(
                back,
                Kind.DANGER,
                place.texts().derive(texts -> texts.text("value.take-back-of", Given.text(texts, given.get(at)))));
    }

    private void byCode(Optional<Money> typed) {
        place.panels()
                .open(new NumberController(
                        place,
                        "code.pay",
                        "code.pay-hint",
                        NumberController.Of.FIGURES,
                        Optional.empty(),
                        PAYING,
                        code -> place.send(new TenderCommand.PayByCode(code, typed))));
    }

    private void byVoucher() {
        place.panels()
                .open(new NumberController(
                        place,
                        "voucher.pay",
                        "voucher.pay-hint",
                        NumberController.Of.FIGURES_AND_LETTERS,
                        Optional.empty(),
                        PAYING,
                        number -> place.send(new TenderCommand.PayByVoucher(number))));
    }

    private void byNumber(Optional<Money> typed) {
        place.panels()
                .open(new NumberController(
                        place,
                        "value.pay",
                        "value.pay-hint",
                        NumberController.Of.FIGURES,
                        Optional.empty(),
                        PAYING,
                        number -> place.send(new TenderCommand.PayByValue(number, typed))));
    }

    private void send(TenderCommand command) {
        place.panels().close();
        place.send(command);
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
        return state.phase() instanceof Phase.Tendering phase && phase.tenders().equals(given);
    }

    /** A tender in words. */
    static final class Given {
        private Given() {}

        static String text(Texts texts, TenderView tender) {
            String key = switch (tender.kind()) {
                case "card" -> "tender.given.card";
                case "foreign-cash" -> "tender.given.foreign-cash";
                case "wechat" -> "tender.given.wechat";
                case "alipay" -> "tender.given.alipay";
                case "unionpay" -> "tender.given.unionpay";
                case "gift-card" -> "tender.given.gift-card";
                case "voucher" -> "tender.given.voucher";
                case "exchange" -> "tender.given.exchange";
                case "store-credit" -> "tender.given.store-credit";
                default -> "tender.given.cash";
            };
            return texts.text(key, tender.amount(), tender.detail());
        }
    }
}
