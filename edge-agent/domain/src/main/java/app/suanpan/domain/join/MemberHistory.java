package app.suanpan.domain.join;

import app.suanpan.domain.journal.BindingDecided;
import app.suanpan.domain.journal.EventHeader;
import app.suanpan.domain.journal.JournalEvent;
import app.suanpan.domain.journal.MemberJoined;
import app.suanpan.domain.journal.PhoneVerified;
import app.suanpan.domain.member.BindingGrounds;
import app.suanpan.domain.member.KnownMember;
import app.suanpan.domain.member.PhoneStanding;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;

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

    private static final Comparator<OfficeFact> OFFICE_ORDER =
            Comparator.comparing(OfficeFact::at).thenComparing(OfficeFact::toString);

    private MemberHistory() {}

    /**
     * A fact, and when it was first received.
     *
     * @param event what a box says
     * @param received by the clock of whoever has it now
     */
    public record Fact(JournalEvent event, Instant received) {
        private static final Comparator<Fact> FIRST = Comparator.comparing(Fact::received)
                .thenComparing(fact -> fact.event().toString());

        /**
         * Of what is said under one id the first counts; two that were received at one time, and differ, are told apart by what they say. Most
         * are the same one twice, and those are not written out.
         */
        static Fact first(Fact one, Fact other) {
            return one.equals(other) || FIRST.compare(one, other) <= 0 ? one : other;
        }

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
     * Returns what is known of a member; empty while nobody has said that they joined. Of one who joined under several ids, it is said of the
     * id that survives.
     *
     * @param facts all of one member, in any order, the same ones several times if need be; others than joining and binding say nothing here
     */
    public static Optional<KnownMember> of(Collection<Fact> facts) {
        return of(facts, List.of());
    }

    /**
     * Returns what is known of a member where head office had its say too.
     *
     * @param facts as {@linkplain #of(Collection) otherwise}
     * @param office what head office said, in any order
     */
    public static Optional<KnownMember> of(Collection<Fact> facts, Collection<OfficeFact> office) {
        return underEachId(facts, office).stream().findFirst();
    }

    /**
     * Returns what is known of a member under each id that they joined under, first under the smallest, which survives. What is decided of one
     * is decided of all. What head office said at the time of a box's fact came before it.
     *
     * @param facts all of one member, as for {@link #of}
     * @param office what head office said of them, in any order
     */
    public static List<KnownMember> underEachId(Collection<Fact> facts, Collection<OfficeFact> office) {
        List<Timed> inOrder = inOrder(facts);
        List<MemberJoined> joined = joined(inOrder);
        if (joined.isEmpty()) {
            return List.of();
        }
        BindingReplay replay = replay(inOrder, office);
        UUID survivor = joined.getFirst().member();
        PhoneStanding standing = standing(joined, facts);
        return joined.stream().map(it -> known(it, replay, survivor, standing)).toList();
    }

    /** Who came back with the number under one id has it under all. */
    private static PhoneStanding standing(List<MemberJoined> joined, Collection<Fact> facts) {
        boolean verified = facts.stream().anyMatch(fact -> fact.event() instanceof PhoneVerified);
        return joined.stream()
                .filter(it -> it.phoneHash() != null)
                .map(it -> verified
                        ? PhoneStanding.VERIFIED
                        : new PhoneStanding.Unverified(it.header().businessDay(), Optional.ofNullable(it.verifyBy())))
                .reduce(PhoneStanding.NO_NUMBER, PhoneStanding::with);
    }

    private static BindingReplay replay(List<Timed> inOrder, Collection<OfficeFact> office) {
        BindingReplay replay = BindingReplay.NOTHING;
        Deque<OfficeFact> said =
                office.stream().distinct().sorted(OFFICE_ORDER).collect(Collectors.toCollection(ArrayDeque::new));
        for (Timed fact : inOrder) {
            while (!said.isEmpty() && !said.getFirst().at().isAfter(fact.at())) {
                replay = replay.after(said.removeFirst());
            }
            if (fact.event() instanceof BindingDecided decided) {
                replay = replay.after(decided, fact.at());
            }
        }
        for (OfficeFact last : said) {
            replay = replay.after(last);
        }
        return replay;
    }

    /** What made a member under each id, in the order of the ids. */
    static List<MemberJoined> joined(Collection<Fact> facts) {
        return joined(inOrder(facts));
    }

    private static List<MemberJoined> joined(List<Timed> inOrder) {
        SortedMap<String, MemberJoined> first = new TreeMap<>();
        for (Timed fact : inOrder) {
            if (fact.event() instanceof MemberJoined it) {
                // Of two facts of joining under one id, the first made the member.
                first.putIfAbsent(it.member().toString(), it);
            }
        }
        return List.copyOf(first.values());
    }

    private static List<Timed> inOrder(Collection<Fact> facts) {
        Map<UUID, Fact> first = new HashMap<>();
        facts.forEach(fact -> first.merge(fact.event().header().id(), fact, Fact::first));
        return first.values().stream().map(Fact::inTime).sorted(ORDER).toList();
    }

    private static KnownMember known(MemberJoined joined, BindingReplay replay, UUID survivor, PhoneStanding standing) {
        return new KnownMember(
                joined.member(),
                joined.number(),
                Optional.ofNullable(joined.phoneHash()),
                joined.language(),
                replay.binding(),
                replay.judged(),
                survivor,
                standing);
    }
}
