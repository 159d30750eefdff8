package app.suanpan.domain.join;

import app.suanpan.domain.journal.BindingDecided;
import app.suanpan.domain.journal.EventHeader;
import app.suanpan.domain.journal.JournalEvent;
import app.suanpan.domain.journal.MemberJoined;
import app.suanpan.domain.member.Binding;
import app.suanpan.domain.member.BindingRule;
import app.suanpan.domain.member.KnownMember;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BinaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * What the facts about a member come to, which several boxes wrote without knowing of each other: the same whatever order they arrive in,
 * and however often. They count in the order of their own times; what two boxes say at one time, in the order of the boxes' names. A clock
 * that is ahead gains nothing by it: what is said to have happened after it was received happened when it was received.
 */
public final class MemberHistory {
    private static final Comparator<EventHeader> ORDER = Comparator.comparing(EventHeader::at)
            .thenComparing(EventHeader::workstation)
            .thenComparing(EventHeader::id);

    private MemberHistory() {}

    /**
     * A fact, and when it was first received.
     *
     * @param event what a box says
     * @param received by the clock of whoever has it now
     */
    public record Fact(JournalEvent event, Instant received) {
        /** How far the box's clock is known to have been ahead; never negative. */
        private Duration ahead() {
            Duration ahead = Duration.between(received, event.header().at());
            return ahead.isNegative() ? Duration.ZERO : ahead;
        }

        private JournalEvent inTime() {
            Duration ahead = ahead();
            return ahead.isZero()
                    ? event
                    : switch (event) {
                        case MemberJoined it -> back(it, ahead);
                        case BindingDecided it -> back(it, ahead);
                        default -> event;
                    };
        }

        private static MemberJoined back(MemberJoined it, Duration ahead) {
            return new MemberJoined(
                    back(it.header(), ahead),
                    it.member(),
                    it.number(),
                    it.phoneHash(),
                    it.sealed(),
                    it.language(),
                    it.touchpoint(),
                    it.guide(),
                    it.termsVersion(),
                    it.termsHash(),
                    it.consents());
        }

        private static BindingDecided back(BindingDecided it, Duration ahead) {
            return new BindingDecided(
                    back(it.header(), ahead),
                    it.member(),
                    it.guide(),
                    it.memberChose(),
                    it.decision(),
                    it.reason(),
                    it.changedFrom(),
                    back(it.protectedUntil(), ahead),
                    back(it.expiresAt(), ahead));
        }

        private static EventHeader back(EventHeader it, Duration ahead) {
            return new EventHeader(
                    it.id(),
                    it.store(),
                    it.workstation(),
                    it.operator(),
                    it.businessDay(),
                    it.at().minus(ahead));
        }

        private static @Nullable Instant back(@Nullable Instant time, Duration ahead) {
            return time == null ? null : time.minus(ahead);
        }
    }

    /**
     * Returns what is known of a member; empty while nobody has said that they joined.
     *
     * @param facts all of one member, in any order, the same ones several times if need be; others than joining and binding say nothing here
     */
    public static Optional<KnownMember> of(Collection<Fact> facts) {
        Map<UUID, Fact> first = new HashMap<>();
        facts.forEach(fact -> first.merge(
                fact.event().header().id(), fact, BinaryOperator.minBy(Comparator.comparing(Fact::received))));
        List<JournalEvent> inOrder = first.values().stream()
                .map(Fact::inTime)
                .sorted(Comparator.comparing(JournalEvent::header, ORDER))
                .toList();
        @Nullable MemberJoined joined = null;
        @Nullable Binding binding = null;
        for (JournalEvent fact : inOrder) {
            switch (fact) {
                // Of two facts of joining under one id, the first made the member.
                case MemberJoined it -> joined = joined == null ? it : joined;
                case BindingDecided it -> binding = after(binding, it);
                default -> {}
            }
        }
        return joined == null ? Optional.empty() : Optional.of(known(joined, Optional.ofNullable(binding)));
    }

    private static KnownMember known(MemberJoined joined, Optional<Binding> binding) {
        return new KnownMember(
                joined.member(), joined.number(), Optional.ofNullable(joined.phoneHash()), joined.language(), binding);
    }

    private static @Nullable Binding after(@Nullable Binding before, BindingDecided decided) {
        return switch (decided.decision()) {
            case BIND, SUPERSEDE ->
                new Binding(
                        decided.guide(),
                        decided.header().at(),
                        Optional.ofNullable(decided.protectedUntil()),
                        Optional.ofNullable(decided.expiresAt()),
                        changes(before, decided));
            case REFRESH -> before == null || before.guide() != decided.guide() ? before : renewed(before, decided);
            case REJECT -> before;
        };
    }

    /** The last ones, as many as the rule ever asks about. */
    private static List<Instant> changes(@Nullable Binding before, BindingDecided decided) {
        List<Instant> changes = new ArrayList<>(before == null ? List.of() : before.changes());
        if (decided.changedFrom() != null) {
            changes.add(decided.header().at());
        }
        return changes.subList(Math.max(0, changes.size() - BindingRule.MOST_CHANGES), changes.size());
    }

    private static Binding renewed(Binding binding, BindingDecided decided) {
        return new Binding(
                binding.guide(),
                binding.boundAt(),
                binding.protectedUntil(),
                Optional.ofNullable(decided.expiresAt()),
                binding.changes());
    }
}
