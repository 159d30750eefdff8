package app.suanpan.command.badge;

import app.suanpan.command.Report;
import app.suanpan.domain.member.Guide;
import app.suanpan.domain.member.GuideStatus;
import app.suanpan.ledger.member.GuideRoster;
import app.suanpan.ledger.member.GuideRoster.IssuedBadge;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * The guides and their badges.
 *
 * @param guides by number
 */
record BadgeList(List<Listed> guides) implements Report {
    BadgeList {
        guides = List.copyOf(guides);
    }

    /**
     * One guide.
     *
     * @param badges those that were made here or revoked
     */
    record Listed(long guide, String zh, String en, String store, boolean left, List<Made> badges) {
        Listed {
            badges = List.copyOf(badges);
        }

        private List<String> lines() {
            List<String> lines = new ArrayList<>();
            lines.add("%d %s %s, %s%s".formatted(guide, zh, en, store, left ? ", has left" : ""));
            badges.forEach(badge -> lines.add("  %d-%d%s%s"
                    .formatted(
                            guide,
                            badge.serial(),
                            badge.made().isEmpty() ? ", not made here" : ", made " + badge.made(),
                            badge.revoked() ? ", revoked" : "")));
            if (badges.isEmpty()) {
                lines.add("  no badge was made here");
            }
            return lines;
        }
    }

    /**
     * One badge.
     *
     * @param made when, in UTC; empty if it was not made here
     */
    record Made(int serial, String made, boolean revoked) {
        static Made of(IssuedBadge badge) {
            return new Made(
                    badge.serial(), badge.issued().map(Instant::toString).orElse(""), badge.revoked());
        }
    }

    static BadgeList of(GuideRoster roster) {
        return new BadgeList(
                roster.all().stream().map(guide -> listed(guide, roster)).toList());
    }

    private static Listed listed(Guide guide, GuideRoster roster) {
        return new Listed(
                guide.id(),
                guide.firstName().zh(),
                guide.firstName().en(),
                guide.store(),
                guide.status() == GuideStatus.LEFT,
                roster.badgesOf(guide.id()).stream().map(Made::of).toList());
    }

    @Override
    public boolean ok() {
        return true;
    }

    @Override
    public List<String> lines() {
        return guides.isEmpty()
                ? List.of("no guides: write them into store.json, or let head office publish them")
                : guides.stream().flatMap(guide -> guide.lines().stream()).toList();
    }
}
