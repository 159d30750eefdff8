package app.suanpan.agent.register;

import app.suanpan.domain.points.PointsRule;
import app.suanpan.domain.points.PointsRules;
import app.suanpan.domain.points.TierRule;
import app.suanpan.domain.register.MemberDirectory.MemberView;
import app.suanpan.domain.register.MemberDirectory.Twin;
import app.suanpan.ledger.Ledger;
import app.suanpan.ledger.PointsBook;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.LongFunction;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Which tier a member is in: the one that the shop's file gives them, and for all others what they reached by what they spent at this box,
 * where the shop's rule has tiers. Every scan asks, so that the last answer is kept while nothing it rests on has changed.
 */
public final class MemberTiers implements Function<MemberView, String> {
    private final LongFunction<String> given;
    private final Supplier<PointsRules> rules;
    private final Ledger ledger;
    private final PointsBook book;
    private final Clock clock;
    private final ZoneId zone;
    private volatile @Nullable Answer last;

    /** An answer and all that it rests on. */
    private record Answer(List<UUID> ids, LocalDate day, TierRule rule, long sequence, String tier) {
        boolean isTo(List<UUID> others, LocalDate today, TierRule now, long head) {
            return ids.equals(others) && day.equals(today) && rule.equals(now) && sequence == head;
        }
    }

    /**
     * @param given the tier that the shop's file gives a member number; empty for none
     * @param rules how points are given now
     */
    public MemberTiers(
            LongFunction<String> given, Supplier<PointsRules> rules, Ledger ledger, Clock clock, ZoneId zone) {
        this.given = given;
        this.rules = rules;
        this.ledger = ledger;
        this.book = new PointsBook(ledger);
        this.clock = clock;
        this.zone = zone;
    }

    @Override
    public String apply(MemberView member) {
        String tier = given(member);
        LocalDate today = LocalDate.ofInstant(clock.instant(), zone);
        Optional<TierRule> rule = rules.get().on(today).flatMap(PointsRule::tiers);
        return tier.isEmpty() && rule.isPresent() ? reached(member.ids(), today, rule.get()) : tier;
    }

    /** Of who joined more than once the shop may have written down any number. */
    private String given(MemberView member) {
        return Stream.concat(Stream.of(member.number()), member.twins().stream().map(Twin::number))
                .map(given::apply)
                .filter(tier -> !tier.isEmpty())
                .findFirst()
                .orElse("");
    }

    private String reached(List<UUID> ids, LocalDate today, TierRule rule) {
        long head = ledger.head().sequence();
        Answer known = last;
        if (known != null && known.isTo(ids, today, rule, head)) {
            return known.tier();
        }
        String tier = rule.on(
                today,
                ids.stream()
                        .flatMap(id -> book.purchases(id, rule.since(today)).stream())
                        .toList());
        last = new Answer(ids, today, rule, head, tier);
        return tier;
    }
}
