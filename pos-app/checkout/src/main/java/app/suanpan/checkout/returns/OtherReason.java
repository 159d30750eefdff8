package app.suanpan.checkout.returns;

import app.suanpan.checkout.place.FieldPanel;
import app.suanpan.checkout.place.WordsField;
import app.suanpan.checkout.place.Workplace;
import app.suanpan.domain.reason.KeptReason;
import app.suanpan.domain.register.MoneyBackCommand;
import app.suanpan.domain.register.Phase;
import app.suanpan.ui.input.Action;

/** Asks for a reason in the cashier's own words. */
final class OtherReason {
    /** As long as a note beside one of the store's reasons. */
    private static final int LONGEST = 60;

    private OtherReason() {}

    /**
     * Opens the question.
     *
     * @param now the reason so far; one of the ready ones is not shown
     */
    static void ask(Workplace place, String now) {
        boolean typed = KeptReason.parse(now).code().isEmpty();
        WordsField words =
                new WordsField(place.texts(), "return-reason", "return.reason-words", LONGEST, typed ? now : "");
        Action take = Action.of("return-reason-take", "return.reason-take", "Enter", () -> {
            place.panels().close();
            place.send(new MoneyBackCommand.GiveReason(words.getText()));
        });
        take.enabledProperty().bind(words.textProperty().isNotEmpty());
        place.panels()
                .open(new FieldPanel(
                        place,
                        "keys.return-reason",
                        "return.why",
                        words,
                        take,
                        state -> state.phase() instanceof Phase.Selling
                                && state.returning().isPresent()));
    }
}
