package app.suanpan.checkout.returns;

import app.suanpan.checkout.place.FieldPanel;
import app.suanpan.checkout.place.WordsField;
import app.suanpan.checkout.place.Workplace;
import app.suanpan.domain.register.MoneyBackCommand;
import app.suanpan.domain.register.Phase;
import app.suanpan.domain.register.RegisterState;
import app.suanpan.ui.control.NumPad;
import app.suanpan.ui.input.Action;

/** Asks for the receipt of goods that come back. Its figures alone are enough for one of this checkout; scanning it is quicker. */
public final class ReturnStart {
    /** Longer than any receipt's code. */
    private static final int LONGEST = 200;

    private ReturnStart() {}

    /**
     * Opens the question, over an empty basket.
     *
     * @param withoutReceipt begins a return of goods that nobody has a receipt for
     */
    public static void ask(Workplace place, Runnable withoutReceipt) {
        WordsField receipt = new WordsField(place.texts(), "return-receipt", "return.receipt", LONGEST, "");
        Action open = Action.of("return-open", "return.open", "Enter", () -> {
            place.panels().close();
            place.send(new MoneyBackCommand.ReturnByReceipt(receipt.getText()));
        });
        open.enabledProperty().bind(receipt.textProperty().isNotEmpty());
        FieldPanel panel =
                new FieldPanel(place, "keys.return-start", "return.start", receipt, open, ReturnStart::applies);
        panel.say(place.texts().bind("return.receipt-hint"));
        panel.put(new NumPad(receipt, NumPad.Corner.NONE, place.texts()));
        panel.offer(Action.of("return-without", "return.without", "F2", () -> {
            place.panels().close();
            withoutReceipt.run();
        }));
        place.panels().open(panel);
    }

    /** The receipt may be scanned meanwhile: then there is nothing to ask any more. */
    private static boolean applies(RegisterState state) {
        return !(state.phase() instanceof Phase.SignedOff)
                && state.returning().isEmpty()
                && (state.phase() instanceof Phase.Completed
                        || state.basket().lines().isEmpty());
    }
}
