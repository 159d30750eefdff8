package app.suanpan.e2e.chaos;

import static org.assertj.core.api.Assertions.assertThat;

import app.suanpan.e2e.chaos.Fault.Kind;
import java.util.EnumSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class FaultPlanTest {
    @ParameterizedTest
    @EnumSource(Topology.class)
    void aSeedGivesTheSamePlanAgain(Topology topology) {
        FaultPlan plan = FaultPlan.draw(5, topology, 4, 300, 30_000);

        assertThat(FaultPlan.draw(5, topology, 4, 300, 30_000)).isEqualTo(plan);
        assertThat(FaultPlan.draw(6, topology, 4, 300, 30_000).faults()).isNotEqualTo(plan.faults());
    }

    @ParameterizedTest
    @EnumSource(Topology.class)
    void aLongPlanHasEveryKindOfFault(Topology topology) {
        assertThat(FaultPlan.draw(1, topology, 4, 300, 30_000).faults())
                .extracting(Fault::kind)
                .containsAll(EnumSet.complementOf(
                        topology.isEnrolled() ? EnumSet.of(Kind.DOUBLE) : EnumSet.of(Kind.REVOKE)));
    }

    @Test
    void faultsAreSpreadOverTheSales() {
        assertThat(FaultPlan.draw(1, Topology.EMBEDDED, 4, 98, 1_000).faults())
                .extracting(Fault::at)
                .isSorted()
                .startsWith(10L)
                .endsWith(980L);
    }

    @Test
    void clocksAreWrongByTenMinutesAtMostEitherWay() {
        assertThat(FaultPlan.draw(1, Topology.EMBEDDED, 4, 2_000, 30_000).faults())
                .filteredOn(fault -> fault.kind() == Kind.CLOCK)
                .allMatch(fault -> Math.abs(fault.amount()) <= 600_000)
                .anyMatch(fault -> fault.amount() < -300_000)
                .anyMatch(fault -> fault.amount() > 300_000);
    }
}
