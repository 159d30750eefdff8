package app.suanpan.domain.member;

import static org.assertj.core.api.Assertions.assertThat;

import app.suanpan.domain.member.PhoneStanding.Unverified;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Whether a number is somebody's, put together from several ids and boxes. */
class PhoneStandingTest {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 21);
    private static final PhoneStanding FIRST = new Unverified(DAY, Optional.of(DAY.plusDays(180)));
    private static final List<PhoneStanding> ALL = List.of(
            PhoneStanding.NO_NUMBER,
            PhoneStanding.VERIFIED,
            PhoneStanding.UNKNOWN,
            FIRST,
            new Unverified(DAY.minusDays(3), Optional.of(DAY.plusDays(177))),
            new Unverified(DAY.plusDays(1), Optional.of(DAY)),
            new Unverified(DAY.plusDays(9), Optional.empty()));

    @Test
    void itComesToTheSameInEveryOrderAndGroupingAndHoweverOften() {
        for (PhoneStanding one : ALL) {
            assertThat(one.with(one)).isEqualTo(one);
            assertThat(one.with(PhoneStanding.NO_NUMBER)).isEqualTo(one);
            assertThat(one.with(PhoneStanding.VERIFIED)).isEqualTo(PhoneStanding.VERIFIED);
            for (PhoneStanding other : ALL) {
                assertThat(one.with(other)).isEqualTo(other.with(one));
                for (PhoneStanding third : ALL) {
                    assertThat(one.with(other).with(third)).isEqualTo(one.with(other.with(third)));
                }
            }
        }
    }

    @Test
    void theDayOfJoiningIsNoVisitAndTheNextOneIs() {
        assertThat(FIRST.isVerifiedBy(DAY)).isFalse();
        assertThat(FIRST.isVerifiedBy(DAY.plusDays(1))).isTrue();
        assertThat(PhoneStanding.UNKNOWN.isVerifiedBy(DAY)).isTrue();
        assertThat(PhoneStanding.VERIFIED.isVerifiedBy(DAY.plusDays(1))).isFalse();
        assertThat(PhoneStanding.NO_NUMBER.isVerifiedBy(DAY.plusDays(1))).isFalse();
    }

    @Test
    void theTimeIsOverOnItsDayAndNotTheDayBeforeAndNeverWhereThereIsNone() {
        assertThat(FIRST.isOver(DAY.plusDays(179))).isFalse();
        assertThat(FIRST.isOver(DAY.plusDays(180))).isTrue();
        assertThat(PhoneStanding.UNKNOWN.isOver(LocalDate.MAX)).isFalse();
        assertThat(PhoneStanding.VERIFIED.isOver(LocalDate.MAX)).isFalse();
        assertThat(PhoneStanding.NO_NUMBER.isOver(LocalDate.MAX)).isFalse();
    }
}
