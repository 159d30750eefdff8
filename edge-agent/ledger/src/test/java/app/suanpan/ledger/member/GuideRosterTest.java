package app.suanpan.ledger.member;

import static org.assertj.core.api.Assertions.assertThat;

import app.suanpan.domain.item.LocalName;
import app.suanpan.domain.member.BadgeToken;
import app.suanpan.domain.member.Guide;
import app.suanpan.domain.member.GuideStatus;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GuideRosterTest {
    private static final Guide LI = new Guide(1, new LocalName("李娜", "Li Na"), "S01", GuideStatus.ACTIVE);

    @TempDir
    private Path folder;

    @Test
    void aBadgeNamesItsGuideUntilItIsRevoked() {
        try (GuideRoster roster = GuideRoster.open(folder)) {
            roster.put(List.of(LI));
            assertThat(roster.wearerOf(new BadgeToken(1, 1, 1))).contains(LI);
            roster.revoke(1, 1);
            roster.revoke(1, 1);
            assertThat(roster.wearerOf(new BadgeToken(1, 1, 1))).isEmpty();
            assertThat(roster.wearerOf(new BadgeToken(1, 2, 1))).contains(LI);
            assertThat(roster.wearerOf(new BadgeToken(2, 1, 1))).isEmpty();
        }
    }

    @Test
    void aGuideWhoLeftWearsNoBadgeButKeepsTheName() {
        Guide left = new Guide(1, LI.firstName(), "S01", GuideStatus.LEFT);
        try (GuideRoster roster = GuideRoster.open(folder)) {
            roster.put(List.of(LI));
            roster.put(List.of(left));
            assertThat(roster.wearerOf(new BadgeToken(1, 1, 1))).isEmpty();
            assertThat(roster.byId(1)).contains(left);
            assertThat(roster.all()).containsExactly(left);
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
            assertThat(roster.wearerOf(new BadgeToken(1, 7, 1))).isEmpty();
        }
    }
}
