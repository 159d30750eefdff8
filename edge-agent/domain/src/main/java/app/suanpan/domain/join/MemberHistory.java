package app.suanpan.domain.join;

import app.suanpan.domain.journal.BindingDecided;
import app.suanpan.domain.journal.EventHeader;
import app.suanpan.domain.journal.JournalEvent;
import app.suanpan.domain.journal.MemberJoined;
import app.suanpan.domain.member.BindingGrounds;
import app.suanpan.domain.member.KnownMember;
import java.time.Instant;
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
 * and however often. They count in the order of their own times, put right where a clock is known to be wrong; what two boxes say at one time,
 * in the order of the boxes' names. A clock that is ahead gains nothing by it: what is said to have happened well after it was received
 * happened when it was received. Who asked for a member is decided again in that order: see {@link BindingReplay}.
 */
public final class MemberHistory {
    private static final Comparator<Timed> ORDER = Comparator.comparing(Timed::at)
            .thenComparing(timed -> timed.header().workstation())
            .thenComparing(timed -> timed.header().id());

    private MemberHistory() {}

    /**
     * A fact, and when it was first received.
     *
     * @param event what a box says
     * @param received by the clock of whoever has it now
     */
    public record Fact(JournalEvent event, Instant received) {
        private Timed inTime() {
            Instant said = event instanceof BindingDecided decided
                    ? decided.effectiveAt()
                    : event.header().at();
            return new Timed(event, said.isAfter(received.plus(BindingGrounds.TRUSTED)) ? received : said);
        }
    }

    /** A fact at the time at which it counts. */
    private record Timed(JournalEvent event, Instant at) {
        EventHeader header() {
            return event.header();
        }
    }

    /**
     * Returns what is known of a member; empty while nobody has said that they joined.
     *
     * @param facts all of one member, in any order, the same ones several times if need be; others than joining and binding say nothing here
     */
    public static Optional<KnownMember> of(Collection<Fact> facts) {
        @Nullable MemberJoined joined = null;
        BindingReplay replay = BindingReplay.NOTHING;
        for (Timed fact : inOrder(facts)) {
            switch (fact.event()) {
                // Of two facts of joining under one id, the first made the member.
                case MemberJoined it -> joined = joined == null ? it : joined;
                case BindingDecided it -> replay = replay.after(it, fact.at());
                default -> {}
            }
        }
        return joined == null ? Optional.empty() : Optional.of(known(joined, replay));
    }

    private static List<Timed> inOrder(Collection<Fact> facts) {
        Map<UUID, Fact> first = new HashMap<>();
        facts.forEach(fact -> first.merge(
                fact.event().header().id(), fact, BinaryOperator.minBy(Comparator.comparing(Fact::received))));
        return first.values().stream().map(Fact::inTime).sorted(ORDER).toList();
    }

    private static KnownMember known(MemberJoined joined, BindingReplay replay) {
        return new KnownMember(
                joined.member(),
                joined.number(),
                Optional.ofNullable(joined.phoneHash()),
                joined.language(),
                replay.binding(),
                replay.judged());
    }
}
