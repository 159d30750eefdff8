package app.suanpan.domain.promotion;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** When a promotion runs, and whether it ran at any time since a basket was begun. */
class ScheduleTest {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 20);

    @ParameterizedTest
    @CsvSource({
        // begun and paid, both before, across the beginning, inside, across the end, after, and around all of it
        "17:00, 19:00, 16:00, 16:59, false",
        "17:00, 19:00, 16:59, 17:00, true",
        "17:00, 19:00, 17:30, 18:00, true",
        "17:00, 19:00, 18:59, 19:30, true",
        "17:00, 19:00, 19:00, 19:30, false",
        "17:00, 19:00, 16:00, 20:00, true",
        // hours over midnight
        "22:00, 02:00, 21:00, 21:59, false",
        "22:00, 02:00, 21:59, 22:01, true",
        "22:00, 02:00, 01:59, 02:30, true",
        "22:00, 02:00, 02:00, 02:30, false",
        // a basket over midnight
        "17:00, 19:00, 23:50, 00:10, false",
        "00:05, 01:00, 23:50, 00:10, true",
        "00:20, 01:00, 23:50, 00:10, false",
        "22:00, 23:55, 23:50, 00:10, true",
    })
    void itCountsIfItRanAtAnyTimeBetween(
            LocalTime from, LocalTime until, LocalTime begun, LocalTime paid, boolean runs) {
        Schedule hours =
                new Schedule(Optional.empty(), Optional.empty(), List.of(), Optional.of(from), Optional.of(until));
        assertThat(hours.includesAnyOf(DAY, begun, paid)).isEqualTo(runs);
    }
}
