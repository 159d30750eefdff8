package app.suanpan.checkout.till;

import app.suanpan.checkout.place.ReasonQuestion;
import app.suanpan.checkout.place.Workplace;
import app.suanpan.checkout.tender.NumberQuestion;
import app.suanpan.checkout.till.CountController.Question;
import app.suanpan.domain.reason.ReasonUse;
import app.suanpan.domain.register.NoticeCode;
import app.suanpan.domain.register.Phase;
import app.suanpan.domain.register.RegisterCommand;
import app.suanpan.domain.register.RegisterState;
import app.suanpan.domain.register.TenderCommand;
import app.suanpan.domain.register.TillCommand;
import app.suanpan.domain.register.TillSlip;
import app.suanpan.domain.tender.VoucherKind;
import app.suanpan.domain.till.CashMovement;
import app.suanpan.domain.till.ForeignNotes;
import app.suanpan.domain.till.TillCount;
import app.suanpan.ui.text.Texts;
import java.time.LocalTime;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/** The panels of the till, each opened by the one before it or by what the register answers. */
public final class TillPanels {
    /** How many that are put aside are named; the others are counted. */
    private static final int MOST_NAMED = 3;

    private static final Predicate<RegisterState> SIGNED_ON = state -> !(state.phase() instanceof Phase.SignedOff);

    private static final Predicate<RegisterState> SIGNED_OFF = state -> state.phase() instanceof Phase.SignedOff;

    private final Workplace place;
    private @Nullable RegisterState state;
    private @Nullable UUID shown;
    private boolean closing;

    /** The till's panels at a workplace; none is open. */
    public TillPanels(Workplace place) {
        this.place = place;
    }

    /** Looks at a new state: a report to show, or a count that has to be repeated or accepted. */
    public void render(RegisterState now) {
        state = now;
        Optional<TillSlip> slip = now.till().slip();
        if (slip.isPresent() && !slip.get().event().equals(shown)) {
            place.panels().open(new SlipController(place, slip.get()));
        }
        shown = slip.map(TillSlip::event).orElse(null);
        if (closing && now.notice().isPresent()) {
            closing = false;
            NoticeCode said = now.notice().get().code();
            if (said == NoticeCode.COUNT_AGAIN) {
                askCount("till.count-again");
            } else if (said == NoticeCode.VARIANCE_TO_ACCEPT) {
                acceptVariance();
            }
        }
    }

    /** What can be done with the till. */
    public void openMenu() {
        TillMenu.open(place, this);
    }

    /** Counts the float that a shift begins with, and the foreign cash beside it. */
    public void countFloat(BiConsumer<TillCount, List<TillCount>> counted) {
        open(
                new Question("till.float-title", Optional.empty(), "till.take", false, SIGNED_OFF),
                own -> countForeignFloat(foreign -> counted.accept(own, foreign)));
    }

    /** Counts the foreign cash that a shift begins with; told at once that there is none where the store takes none. */
    public void countForeignFloat(Consumer<List<TillCount>> counted) {
        countEach("till.float-title", "till.take", SIGNED_OFF, foreign(), List.of(), counted);
    }

    private List<ForeignNotes> foreign() {
        RegisterState now = state;
        return now == null ? List.of() : now.till().foreignInTill();
    }

    /** One currency after the other. */
    private void countEach(
            String title,
            String lastTake,
            Predicate<RegisterState> applies,
            List<ForeignNotes> left,
            List<TillCount> counted,
            Consumer<List<TillCount>> done) {
        if (left.isEmpty()) {
            done.accept(counted);
            return;
        }
        open(
                new Question(
                        title,
                        Optional.of(CountController.hint(place.texts(), "till.foreign-hint")),
                        left.size() == 1 ? lastTake : "till.take",
                        false,
                        applies,
                        Optional.of(left.getFirst())),
                count -> countEach(
                        title,
                        lastTake,
                        applies,
                        left.subList(1, left.size()),
                        Stream.concat(counted.stream(), Stream.of(count)).toList(),
                        done));
    }

    /** Sells a gift card: which one, and how much is put on it; or a voucher of the store, whose number says what it is worth. */
    public void sellGiftCard() {
        List<VoucherKind> own = state.till().vouchers().stream()
                .filter(kind -> kind.issuer() == VoucherKind.Issuer.STORE)
                .toList();
        NumberQuestion.ask(
                place,
                own.isEmpty() ? "value.sell" : "voucher.sell",
                own.isEmpty() ? "value.sell-hint" : "voucher.sell-hint",
                own.isEmpty() ? NumberQuestion.Of.FIGURES : NumberQuestion.Of.FIGURES_AND_LETTERS,
                Optional.of("value.new-number"),
                SIGNED_ON,
                number -> sell(number, own));
    }

    private void sell(String number, List<VoucherKind> own) {
        if (own.stream().anyMatch(kind -> kind.read(number).isPresent())) {
            place.send(new TenderCommand.SellVoucher(number));
        } else {
            open(
                    new Question("value.sell-amount", Optional.empty(), "till.take", true, SIGNED_ON),
                    count -> place.send(new TenderCommand.SellGiftCard(number, count.total())));
        }
    }

    /** Counts the till to close it. */
    public void close() {
        askCount("shift.count-hint");
    }

    void cashIn() {
        why(
                "till.cash-in-why",
                ReasonUse.CASH_IN,
                reason -> amount("till.cash-in", true, CashMovement.PAID_IN, reason));
    }

    void cashOut() {
        why(
                "till.cash-out-why",
                ReasonUse.CASH_OUT,
                reason -> amount("till.cash-out", true, CashMovement.PAID_OUT, reason));
    }

    void pickup() {
        why("till.pickup-why", ReasonUse.PICKUP, reason -> amount("till.pickup", false, CashMovement.PICKUP, reason));
    }

    void read() {
        place.panels().close();
        place.send(new TillCommand.ReadTill());
    }

    /** Leaves the shift; a receipt that is still on the screen goes with its customer. */
    void suspend() {
        place.panels().close();
        RegisterState now = state;
        if (now != null && now.phase() instanceof Phase.Completed) {
            place.send(new RegisterCommand.NextCustomer());
        }
        place.send(new TillCommand.SuspendShift());
    }

    private void acceptVariance() {
        why("till.variance-why", ReasonUse.VARIANCE, reason -> place.send(new TillCommand.AcceptVariance(reason)));
    }

    private void why(String title, ReasonUse use, Consumer<String> decided) {
        ReasonQuestion.ask(place, title, use, SIGNED_ON, decided);
    }

    private void amount(String title, boolean asSum, CashMovement kind, String reason) {
        Consumer<Optional<ForeignNotes>> ask = foreign -> open(
                new Question(title, Optional.empty(), "till.take", asSum, SIGNED_ON, foreign),
                count -> place.send(new TillCommand.MoveCash(kind, count, reason)));
        RegisterState now = state;
        if (now == null || foreign().isEmpty()) {
            ask.accept(Optional.empty());
        } else {
            Currency own = now.basket().total().currency();
            WhichCurrency.ask(place, title, own, foreign(), ask);
        }
    }

    private void askCount(String hint) {
        RegisterState now = state;
        if (now != null) {
            Label words =
                    now.held().isEmpty() ? CountController.hint(place.texts(), hint) : leftAside(place.texts(), now);
            open(
                    new Question(
                            "shift.count-title",
                            Optional.of(words),
                            foreign().isEmpty() ? "shift.count-take" : "till.take",
                            false,
                            SIGNED_ON),
                    own -> countEach(
                            "shift.count-title",
                            "shift.count-take",
                            SIGNED_ON,
                            foreign(),
                            List.of(),
                            foreign -> signOff(own, foreign)));
        }
    }

    private void signOff(TillCount count, List<TillCount> foreign) {
        RegisterState now = state;
        if (now != null && now.phase() instanceof Phase.Completed) {
            place.send(new RegisterCommand.NextCustomer());
        }
        closing = true;
        place.send(new RegisterCommand.SignOff(count, foreign));
    }

    private void open(Question question, Consumer<TillCount> counted) {
        RegisterState now = state;
        if (now != null) {
            place.panels().open(new CountController(place, now, question, counted));
        }
    }

    /** Somebody may still come back for what is put aside: it is said before the count, not only after it. */
    private static Label leftAside(Texts texts, RegisterState state) {
        Label words = new Label();
        words.setId("left-aside");
        words.getStyleClass().add("left-aside");
        words.setWrapText(true);
        words.setMinHeight(Region.USE_PREF_SIZE);
        words.textProperty()
                .bind(texts.derive(t -> t.text("shift.left-aside", state.held().size(), named(t, state))));
        return words;
    }

    private static String named(Texts texts, RegisterState state) {
        return state.held().stream()
                .limit(MOST_NAMED)
                .map(sale -> texts.formats().time(LocalTime.ofInstant(sale.at(), state.zone())) + " "
                        + texts.formats().money(sale.total()) + (sale.note().isEmpty() ? "" : " " + sale.note()))
                .collect(Collectors.joining("; ", "", state.held().size() > MOST_NAMED ? "; …" : ""));
    }
}
