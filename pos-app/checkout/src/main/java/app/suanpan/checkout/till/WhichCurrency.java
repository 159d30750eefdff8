package app.suanpan.checkout.till;

import app.suanpan.checkout.place.AnswerList;
import app.suanpan.checkout.place.Workplace;
import app.suanpan.domain.till.ForeignNotes;
import app.suanpan.ui.control.ActionButton.Kind;
import app.suanpan.ui.input.Action;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Asks money of which currency goes into the till or out of it: the store's own, or one that it takes. */
final class WhichCurrency {
    /** As many as have a figure, beside the store's own. */
    private static final int MOST = 8;

    private WhichCurrency() {}

    /**
     * Opens the question.
     *
     * @param title key of what is done with the money
     * @param own the store's currency, which is the first
     * @param foreign foreign cash that may be in the till
     * @param chosen told which; empty for the store's own
     */
    static void ask(
            Workplace place,
            String title,
            Currency own,
            List<ForeignNotes> foreign,
            Consumer<Optional<ForeignNotes>> chosen) {
        List<ForeignNotes> offered = List.copyOf(foreign);
        AnswerList answers = new AnswerList(
                place,
                "keys.foreign",
                title,
                state -> state.till().foreignInTill().equals(offered));
        add(answers, place, 1, own, Kind.MAIN, () -> chosen.accept(Optional.empty()));
        for (int i = 0; i < Math.min(MOST, offered.size()); i++) {
            ForeignNotes notes = offered.get(i);
            add(answers, place, i + 2, notes.currency(), Kind.PLAIN, () -> chosen.accept(Optional.of(notes)));
        }
        place.panels().open(answers);
    }

    private static void add(
            AnswerList answers, Workplace place, int figure, Currency currency, Kind kind, Runnable chosen) {
        String code = currency.getCurrencyCode();
        answers.add(
                Action.of("in-currency-" + figure, "foreign.take", Integer.toString(figure), chosen),
                kind,
                place.texts()
                        .derive(texts -> code + " · "
                                + currency.getDisplayName(texts.language().locale())));
    }
}
