package app.suanpan.agent.join;

import app.suanpan.domain.item.LocalName;
import app.suanpan.domain.points.PointsBalance;
import app.suanpan.domain.points.PointsEntry;
import app.suanpan.domain.register.MemberHoldings;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** What every number and id has: a coupon each, and some points. */
final class Purse implements MemberHoldings {
    final Set<UUID> asked = new HashSet<>();
    PointsBalance balance = new PointsBalance(30, 0, 0);

    @Override
    public Optional<Points> points(Collection<UUID> ids) {
        asked.addAll(ids);
        UUID sale = new UUID(7, 7);
        return Optional.of(new Points(
                balance,
                List.of(new PointsEntry(sale, PointsEntry.Kind.EARNED, sale, 70, LocalDate.of(2026, 11, 20), null))));
    }

    @Override
    public List<Coupon> coupons(Collection<Long> numbers) {
        return numbers.stream()
                .map(number -> new Coupon(
                        "five of " + number,
                        new LocalName("五元券", "Five off"),
                        LocalDate.of(2026, 11, 1),
                        LocalDate.of(2026, 12, 31),
                        State.GOOD,
                        Optional.empty(),
                        ""))
                .toList();
    }
}
