package app.suanpan.ledger.member;

import static org.assertj.core.api.Assertions.assertThat;

import app.suanpan.domain.item.LocalName;
import app.suanpan.domain.member.BadgeToken;
import app.suanpan.domain.member.Guide;
import app.suanpan.domain.member.GuideStatus;
import app.suanpan.ledger.member.GuideRoster.IssuedBadge;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GuideRosterTest {
    private static final Guide LI = new Guide(1, new LocalName("李娜", "Li Na"), "S01", GuideStatus.ACTIVE);

    private static final Instant NOON = Instant.parse("2026-11-21T04:00:00Z");

    @TempDir
    private Path folder;

    @Test
    void aBadgeNamesItsGuideUntilItIsRevoked() {
        try (GuideRoster roster = GuideRoster.open(folder)) {
            roster.put(List.of(LI));
            assertThat(roster.wearerOf(new BadgeToken(1, 1, 1), NOON)).contains(LI);
            roster.revoke(1, 1);
            roster.revoke(1, 1);
            assertThat(roster.wearerOf(new BadgeToken(1, 1, 1), NOON)).isEmpty();
            assertThat(roster.wearerOf(new BadgeToken(1, 2, 1), NOON)).contains(LI);
            assertThat(roster.wearerOf(new BadgeToken(2, 1, 1), NOON)).isEmpty();
        }
    }

    @Test
    void aGuideWhoLeftWearsNoBadgeButKeepsTheName() {
        Guide left = new Guide(1, LI.firstName(), "S01", GuideStatus.LEFT);
        try (GuideRoster roster = GuideRoster.open(folder)) {
            roster.put(List.of(LI));
            roster.put(List.of(left));
            assertThat(roster.wearerOf(new BadgeToken(1, 1, 1), NOON)).isEmpty();
            assertThat(roster.byId(1)).contains(left);
            assertThat(roster.all()).containsExactly(left);
        }
    }

    @Test
    void noSerialIsGivenTwiceNorOneThatWasRevoked() {
        try (GuideRoster roster = GuideRoster.open(folder)) {
            roster.put(List.of(LI));
            assertThat(roster.issue(1, NOON)).isEqualTo(1);
            assertThat(roster.issue(1, NOON)).isEqualTo(2);
            assertThat(roster.issue(2, NOON)).as("of another guide").isEqualTo(1);
            roster.revoke(1, 2);
            roster.revoke(1, 9);
        }
        try (GuideRoster roster = GuideRoster.open(folder)) {
            assertThat(roster.badgesOf(1))
                    .containsExactly(
                            new IssuedBadge(1, Optional.of(NOON), false),
                            new IssuedBadge(2, Optional.of(NOON), true),
                            new IssuedBadge(9, Optional.empty(), true));
            assertThat(roster.issue(1, NOON)).isEqualTo(10);
        }
    }

    @Test
    void aBadgeOfHeadOfficesLivesADayWhereHeadOfficeIsNotHeard() {
        BadgeToken badge = new BadgeToken(1, 1, 1);
        Instant last = NOON.plus(BadgeToken.LIVES_UNHEARD).minusMillis(1);
        try (GuideRoster roster = GuideRoster.open(folder)) {
            roster.takeFromHeadOffice(List.of(LI), List.of());
            assertThat(roster.wearerOf(badge, NOON))
                    .as("of an edition that did not note it")
                    .contains(LI);
            roster.officeHeard(NOON);
        }
        try (GuideRoster roster = GuideRoster.open(folder)) {
            assertThat(roster.wearerOf(badge, last)).contains(LI);
            assertThat(roster.wearerOf(badge, last.plusMillis(1))).isEmpty();
            assertThat(roster.wearerOf(badge, NOON.minus(Duration.ofDays(9))))
                    .as("a clock that was set back")
                    .contains(LI);
            roster.officeHeard(last.plusMillis(1));
            assertThat(roster.wearerOf(badge, last.plusMillis(1))).contains(LI);
        }
    }

    @Test
    void aShopThatIsAloneGoesOnWithItsOwnGuides() {
        Guide own = new Guide(7, LI.firstName(), "S01", GuideStatus.ACTIVE);
        try (GuideRoster roster = GuideRoster.open(folder)) {
            roster.putConfigured(List.of(own));
            roster.takeFromHeadOffice(List.of(LI), List.of());
            roster.officeHeard(NOON);
            Instant later = NOON.plus(Duration.ofDays(400));
            assertThat(roster.wearerOf(new BadgeToken(7, 1, 1), later)).contains(own);
            assertThat(roster.wearerOf(new BadgeToken(1, 1, 1), later)).isEmpty();
        }
    }

    @Test
    void theRosterIsThereAgainAfterReopening() {
        try (GuideRoster roster = GuideRoster.open(folder)) {
            roster.put(List.of(LI));
            roster.revoke(1, 7);
        }
        try (GuideRoster roster = GuideRoster.open(folder)) {
            assertThat(roster.all()).containsExactly(LI);
            assertThat(roster.wearerOf(new BadgeToken(1, 7, 1), NOON)).isEmpty();
        }
    }
}
