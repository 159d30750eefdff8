package app.suanpan.demo.unattended;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

final class DayReportTest {
    private static final Takings DAY = Takings.NONE.plus(59_20).plus(728_00).plus(-399_00);

    @Test
    void aSaleAddsToTheSalesAndAReturnToTheReturns() {
        assertThat(DAY).isEqualTo(new Takings(2, 787_20, 1, 399_00));
        assertThat(DAY.transactions()).isEqualTo(3);
        assertThat(DAY.plus(5).minus(DAY)).isEqualTo(new Takings(1, 5, 0, 0));
    }

    @Test
    void aDayOnWhichEverybodyAgreesIsWell() {
        DayReport report = report(0, List.of());
        assertThat(report.ok()).isTrue();
        assertThat(report.lines())
                .anySatisfy(line -> assertThat(line).contains("2 sales, ¥787.20", "1, ¥399.00"))
                .contains("Nothing was lost, and all three agree.");
    }

    @Test
    void oneUnsentEventIsNotWell() {
        assertThat(report(1, List.of()).ok()).isFalse();
    }

    @Test
    void aFindingIsNotWellAndIsShown() {
        DayReport report = report(0, List.of("Differs: this and that"));
        assertThat(report.ok()).isFalse();
        assertThat(report.lines())
                .anySatisfy(line -> assertThat(line).contains("Differs: this and that"))
                .contains("Not all is as it should be.");
    }

    private static DayReport report(long unsent, List<String> findings) {
        return new DayReport(DAY, DAY, DAY, 2, 3, 19, unsent, 44, "/data/screens", "/data/receipts", "/data", findings);
    }
}
