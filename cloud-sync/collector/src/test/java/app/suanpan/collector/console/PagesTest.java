package app.suanpan.collector.console;

import static org.assertj.core.api.Assertions.assertThat;

import app.suanpan.collector.store.Backwards.Found;
import app.suanpan.collector.store.Place;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Pages of a list whose events have one row, three, or more than a page. */
class PagesTest {
    private record Row(int event, int ordinal) {}

    private static final List<Row> ROWS = rows(1, 3, 7, 1, 1, 2);

    private static List<Row> rows(int... ofEachEvent) {
        var rows = new ArrayList<Row>();
        for (var event = 0; event < ofEachEvent.length; event++) {
            for (var ordinal = 0; ordinal < ofEachEvent[event]; ordinal++) {
                rows.add(new Row(event, ordinal));
            }
        }
        return rows;
    }

    private static Place place(Row row) {
        return new Place("2026-11-21", "2026-11-21T00:00:00.000Z", 1, row.event());
    }

    @Test
    void everyRowIsOnOnePageWhateverTheLimit() {
        for (var limit = 1; limit < 20; limit++) {
            var seen = new ArrayList<Row>();
            String next = "";
            while (next != null) {
                var after = Place.parse(next);
                var page = Pages.page(
                        limit,
                        size -> Found.all(ROWS.stream()
                                .filter(it -> after == null || it.event() > after.sequence())
                                .limit(size)
                                .toList()),
                        PagesTest::place);
                seen.addAll(page.rows());
                next = page.next();
            }
            assertThat(seen).as("limit " + limit).isEqualTo(ROWS);
        }
    }
}
