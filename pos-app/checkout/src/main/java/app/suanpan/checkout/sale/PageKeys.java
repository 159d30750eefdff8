package app.suanpan.checkout.sale;

import app.suanpan.ui.input.Action;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntConsumer;

/** The keys of the first ten pages of quick keys: Ctrl with 1 to 9, and 0 for the tenth. Further ones are turned to. */
final class PageKeys {
    private static final String DIGITS = "1234567890";

    private PageKeys() {}

    /** The action of a page's button, with the page's key if it has one. Pages are counted from 0. */
    static Action action(String id, int page, Runnable turn) {
        return page < DIGITS.length()
                ? Action.of(id, "sale.page-next", text(page), turn)
                : Action.keyless(id, "sale.page-next", turn);
    }

    /** An action for each key. They stand in no list of keys: each page shows its own. */
    static List<Action> actions(IntConsumer turnTo) {
        List<Action> actions = new ArrayList<>();
        for (int i = 0; i < DIGITS.length(); i++) {
            int page = i;
            actions.add(Action.hidden(text(i), () -> turnTo.accept(page)));
        }
        return actions;
    }

    private static String text(int page) {
        return "Ctrl+" + DIGITS.charAt(page);
    }
}
