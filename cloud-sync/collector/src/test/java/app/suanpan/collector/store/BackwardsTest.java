package app.suanpan.collector.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

/** Searches over four hundred days, on each of which there is one thing, by a clock that each day takes time from. */
class BackwardsTest {
    private static final LocalDate LAST = LocalDate.of(2026, 11, 21);
    private static final Filter YEAR = new Filter(LAST.minusDays(365), LAST, null);

    private final AtomicLong clock = new AtomicLong();
    private long lookedAt;

    /** Every so many days there is something; a day takes so long to look at. */
    private List<LocalDate> rows(Filter days, int limit, int every, Duration each) {
        lookedAt += days.days();
        clock.addAndGet(each.multipliedBy(days.days()).toNanos());
        var found = new ArrayList<LocalDate>();
        for (var day = days.to(); !day.isBefore(days.from()) && found.size() < limit; day = day.minusDays(1)) {
            if (ChronoUnit.DAYS.between(day, LAST) % every == 0) {
                found.add(day);
            }
        }
        return found;
    }

    @Test
    void whatIsSoonFoundIsNotLookedForFurther() {
        var found = new Backwards(clock::get)
                .search(YEAR, null, 10, (days, limit) -> rows(days, limit, 1, Duration.ofMillis(5)));

        assertThat(found.rows()).hasSize(10).startsWith(LAST, LAST.minusDays(1));
        assertThat(found.reached()).isNull();
        assertThat(lookedAt).isLessThan(20);
    }

    @Test
    void whatIsRareIsFoundPageByPageAndOnceEach() {
        var all = new ArrayList<LocalDate>();
        Place behind = null;
        var pages = 0;
        do {
            var began = clock.get();
            var after = behind;
            var found = new Backwards(clock::get)
                    .search(
                            YEAR,
                            behind,
                            100,
                            (days, limit) -> rows(days, limit, 50, Duration.ofMillis(40)).stream()
                                    .filter(it -> after == null || it.isBefore(LocalDate.parse(after.day())))
                                    .toList());
            assertThat(Duration.ofNanos(clock.get() - began)).isLessThan(Duration.ofSeconds(3));
            all.addAll(found.rows());
            behind = found.reached() == null ? null : Place.endOf(found.reached());
            pages++;
        } while (behind != null);

        assertThat(all).containsExactlyElementsOf(rows(YEAR, 1000, 50, Duration.ZERO));
        assertThat(pages).isBetween(5, 20);
    }

    @Test
    void whatTookLongIsRememberedForAWhileAndWhatIsQuickIsNot() {
        var remembered = new Remembered(clock::get);
        assertThat(asked(remembered, "quick", 50)).isNotEqualTo(asked(remembered, "quick", 50));
        var slow = asked(remembered, "slow", 500);

        clock.addAndGet(Duration.ofSeconds(9).toNanos());
        assertThat(asked(remembered, "slow", 500)).isEqualTo(slow);
        clock.addAndGet(Duration.ofSeconds(2).toNanos());
        assertThat(asked(remembered, "slow", 500)).isNotEqualTo(slow);
    }

    private long asked(Remembered remembered, String question, long millis) {
        return remembered.ask(
                question, () -> clock.addAndGet(Duration.ofMillis(millis).toNanos()));
    }
}
