package app.suanpan.domain.quickkey;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The quick keys as they are, and as they were before the last changes, for taking changes back.
 *
 * @param now as they are
 * @param earlier as they were, the latest last, at most {@value #MOST}
 * @param fromHeadOffice whether head office lays them out, so that nobody does at a checkout
 */
public record QuickKeyHistory(QuickKeys now, List<QuickKeys> earlier, boolean fromHeadOffice) {
    /** An evening's work. */
    private static final int MOST = 100;

    public QuickKeyHistory {
        earlier = List.copyOf(earlier.subList(Math.max(0, earlier.size() - MOST), earlier.size()));
    }

    /** Without anything to take back. */
    public static QuickKeyHistory of(QuickKeys now) {
        return new QuickKeyHistory(now, List.of(), false);
    }

    /** As head office has laid them out: nobody changes them here, and so there is nothing to take back. */
    public static QuickKeyHistory fromHeadOffice(QuickKeys now) {
        return new QuickKeyHistory(now, List.of(), true);
    }

    /** After one more change. */
    public QuickKeyHistory changed(QuickKeys next) {
        List<QuickKeys> more = new ArrayList<>(earlier);
        more.add(now);
        return new QuickKeyHistory(next, more, false);
    }

    /** With the last change taken back; the edition grows all the same. Empty if there is nothing to take back. */
    public Optional<QuickKeyHistory> undone() {
        return earlier.isEmpty()
                ? Optional.empty()
                : Optional.of(new QuickKeyHistory(
                        now.next(earlier.getLast().pages()), earlier.subList(0, earlier.size() - 1), false));
    }
}
