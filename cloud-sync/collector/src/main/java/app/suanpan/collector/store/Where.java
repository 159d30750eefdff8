package app.suanpan.collector.store;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The conditions of a question with their values, in the order in which they are asked. */
final class Where {
    private final List<String> conditions = new ArrayList<>();
    private final List<@Nullable Object> values = new ArrayList<>();

    Where and(String condition, Object... bound) {
        conditions.add("(" + condition + ")");
        Collections.addAll(values, bound);
        return this;
    }

    /** One of the stores; all of them for null, and nothing at all for none. */
    Where stores(String column, @Nullable List<String> stores) {
        if (stores == null) {
            return this;
        }
        if (stores.isEmpty()) {
            return and("1 = 0");
        }
        return and(
                column + " IN (" + String.join(", ", Collections.nCopies(stores.size(), "?")) + ")", stores.toArray());
    }

    /** What comes behind a place, newest first; everything if there is none. */
    Where behind(String columns, @Nullable Place place) {
        return place == null
                ? this
                : and("(" + columns + ") < (?, ?, ?, ?)", place.day(), place.at(), place.journal(), place.sequence());
    }

    String sql() {
        return conditions.isEmpty() ? "" : " WHERE " + String.join(" AND ", conditions);
    }

    /** The values, and more of them behind. */
    @Nullable
    Object[] values(Object... more) {
        var all = new ArrayList<>(values);
        Collections.addAll(all, more);
        return all.toArray();
    }
}
