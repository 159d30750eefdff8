package app.suanpan.checkout.tender;

import app.suanpan.checkout.place.AnswerList;
import app.suanpan.checkout.place.Workplace;
import app.suanpan.domain.basket.TransactionKind;
import app.suanpan.domain.money.Money;
import app.suanpan.domain.register.Phase;
import app.suanpan.domain.register.Phase.TenderView;
import app.suanpan.domain.register.RegisterState;
import app.suanpan.domain.register.TenderCommand;
import app.suanpan.ui.control.ActionButton.Kind;
import app.suanpan.ui.input.Action;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;

/** Asks which of the rarer ways to pay and to be paid back, or what that was entered is taken back. */
final class OtherTenders {
    /** As many as have a figure for a key; whoever gave more takes back the last of these first. */
    private static final int MOST_TAKEN_BACK = 5;

    private static final Set<String> ELECTRONIC = Set.of("card", "wechat", "alipay", "unionpay");

    private static final Predicate<RegisterState> PAYING = state -> state.phase() instanceof Phase.Tendering;

    private final Workplace place;
    private final RegisterState state;
    private final List<TenderView> given;
    private final Optional<Money> typed;
    private final boolean refund;

    private OtherTenders(Workplace place, RegisterState state, List<TenderView> given, Optional<Money> typed) {
        this.place = place;
        this.state = state;
        this.given = given;
        this.typed = typed;
        this.refund = state.basket().kind() == TransactionKind.RETURN;
    }

    /**
     * Opens the question.
     *
     * @param given what was given already
     * @param typed the amount that was typed before, if any
     */
    static void ask(Workplace place, RegisterState state, List<TenderView> given, Optional<Money> typed) {
        place.panels().open(new OtherTenders(place, state, List.copyOf(given), typed).answers());
    }

    private AnswerList answers() {
        AnswerList answers = new AnswerList(
                place,
                "keys.other-tender",
                "value.other",
                now -> now.phase() instanceof Phase.Tendering phase
                        && phase.tenders().equals(given));
        answers.add(Action.of("by-value", "value.pay", "1", this::byValue));
        if (refund) {
            answers.add(Action.of("give-credit", "value.give-credit", "2", () -> send(new TenderCommand.GiveCredit())));
        } else {
            addWaysToPay(answers);
        }
        for (int i = 0; i < Math.min(MOST_TAKEN_BACK, given.size()); i++) {
            addTakingBack(answers, i);
        }
        return answers;
    }

    private void addWaysToPay(AnswerList answers) {
        answers.add(Action.of("by-code", "code.pay", "Q", this::byCode))
                .enabledProperty()
                .set(TenderModel.provider(state).isPresent());
        Optional<Money> part = part();
        boolean named =
                state.phase() instanceof Phase.Tendering phase && phase.part().isPresent();
        Action scanPart = Action.of("scan-part", "code.part", "W", () -> send(new TenderCommand.NamePart(part)));
        scanPart.enabledProperty().set(part.isPresent() || named);
        answers.add(
                scanPart,
                Kind.PLAIN,
                place.texts()
                        .derive(texts -> part.map(amount -> texts.text("code.part-of", amount))
                                .orElseGet(() -> texts.text(named ? "code.part-all" : "code.part"))));
        answers.add(Action.of("by-voucher", "voucher.pay", "V", this::byVoucher))
                .enabledProperty()
                .set(!state.till().vouchers().isEmpty());
        answers.add(Action.of("foreign", "foreign.title", "X", () -> ForeignController.open(place, state)))
                .enabledProperty()
                .set(!state.till().foreign().isEmpty());
    }

    /** What was typed, if a scan can take it: more than nothing, and less than is due. */
    private Optional<Money> part() {
        return state.phase() instanceof Phase.Tendering phase
                ? typed.filter(amount -> amount.isPositive() && amount.compareTo(phase.due()) < 0)
                : Optional.empty();
    }

    private void addTakingBack(AnswerList answers, int at) {
        Action back = Action.of(
                "take-back-" + at,
                "value.take-back",
                Integer.toString(at + 3),
                () -> send(new TenderCommand.VoidTender(at)));
        // What went back to a card or a phone is the customer's already.
        back.enabledProperty().set(!refund || !ELECTRONIC.contains(given.get(at).kind()));
        answers.add(
                back,
                Kind.DANGER,
                place.texts().derive(texts -> texts.text("value.take-back-of", Given.text(texts, given.get(at)))));
    }

    private void byValue() {
        number("value.pay", NumberQuestion.Of.FIGURES, number -> new TenderCommand.PayByValue(number, typed));
    }

    private void byCode() {
        number("code.pay", NumberQuestion.Of.FIGURES, code -> new TenderCommand.PayByCode(code, typed));
    }

    private void byVoucher() {
        number("voucher.pay", NumberQuestion.Of.FIGURES_AND_LETTERS, TenderCommand.PayByVoucher::new);
    }

    /** Asks for the number to pay with; what is asked and how are two texts of the same beginning. */
    private void number(String title, NumberQuestion.Of of, Function<String, TenderCommand> paying) {
        NumberQuestion.ask(
                place,
                title,
                title + "-hint",
                of,
                Optional.empty(),
                PAYING,
                number -> place.send(paying.apply(number)));
    }

    private void send(TenderCommand command) {
        place.panels().close();
        place.send(command);
    }
}
