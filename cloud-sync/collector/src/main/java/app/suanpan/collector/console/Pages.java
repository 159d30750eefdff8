package app.suanpan.collector.console;

import app.suanpan.collector.store.Backwards.Found;
import app.suanpan.collector.store.Place;
import java.util.List;
import java.util.function.Function;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/** Cuts lists into pages. */
final class Pages {
    private Pages() {}

    /**
     * A page of a list.
     *
     * @param rows what is on it
     * @param next where the next one begins; null for the last one
     * @param reached the day back to which was looked, if there was no time to look through the whole period
     */
    record Cut<T>(
            List<T> rows, @Nullable String next, @Nullable String reached) {}

    /**
     * A page of a list. Rows of one event stay together, for a place is an event's: if they would be cut apart, all of them come with the
     * next page, and an event with more rows than a page has comes whole.
     *
     * @param rows asks for so many rows
     */
    static <T> Cut<T> page(int limit, IntFunction<Found<T>> rows, Function<T, Place> place) {
        for (var size = limit; ; size *= 2) {
            var answer = rows.apply(size + 1);
            var found = answer.rows();
            if (found.size() <= size) {
                var reached = answer.reached();
                return reached == null
                        ? new Cut<>(found, null, null)
                        : new Cut<>(found, Place.endOf(reached).text(), reached.toString());
            }
            var beyond = place.apply(found.get(size));
            var end = size;
            while (end > 0 && place.apply(found.get(end - 1)).equals(beyond)) {
                end--;
            }
            if (end > 0) {
                var kept = found.subList(0, end);
                return new Cut<>(List.copyOf(kept), place.apply(kept.getLast()).text(), null);
            }
        }
    }
}
