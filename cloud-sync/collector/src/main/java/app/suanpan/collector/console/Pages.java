package app.suanpan.collector.console;

import app.suanpan.collector.store.Place;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Cuts lists into pages. */
final class Pages {
    private Pages() {}

    /**
     * A page of a list.
     *
     * @param rows what is on it
     * @param next where the next one begins; null for the last one
     */
    record Cut<T>(List<T> rows, @Nullable String next) {}

    /**
     * Cuts what was asked for with one row more than a page has. Rows of one event stay together, for a place is an event's: if they
     * are cut apart, all of them come with the next page.
     */
    static <T> Cut<T> cut(List<T> rows, int limit, Function<T, Place> place) {
        if (rows.size() <= limit) {
            return new Cut<>(rows, null);
        }
        var beyond = place.apply(rows.get(limit));
        var end = limit;
        while (end > 1 && place.apply(rows.get(end - 1)).equals(beyond)) {
            end--;
        }
        var kept = rows.subList(0, end);
        return new Cut<>(List.copyOf(kept), place.apply(kept.getLast()).text());
    }
}
