package app.suanpan.checkout.quick;

import app.suanpan.ui.input.Action;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntConsumer;

/** The keys of the pages of quick keys: Ctrl with 1 to 9, and 0 for the tenth; with Shift besides for the ten after them. */
public final class PageKeys {
    private static final String DIGITS = "1234567890";
    private static final int MOST = 2 * DIGITS.length();

    private PageKeys() {}

    /** The action of a page's button, with the page's key if it has one. Pages are counted from 0. */
    static Action action(String id, int page, Runnable turn) {
        return page < MOST
                ? Action.of(id, "sale.page-next", text(page), turn)
                : Action.keyless(id, "sale.page-next", turn);
    }

    /** An action for each key. They stand in no list of keys: each page shows its own. */
    public static List<Action> actions(IntConsumer turnTo) {
        List<Action> actions = new ArrayList<>();
        for (int i = 0; i < MOST; i++) {
            int page = i;
            actions.add(Action.hidden(text(i), () -> turnTo.accept(page)));
        }
        return actions;
    }

    private static String text(int page) {
        return (page < DIGITS.length() ? "Ctrl+" : "Ctrl+Shift+") + DIGITS.charAt(page % DIGITS.length());
    }
}
