package app.suanpan.domain.join;

import app.suanpan.domain.join.MemberHistory.Fact;
import app.suanpan.domain.journal.BindingDecided;
import app.suanpan.domain.journal.ConsentDecided;
import app.suanpan.domain.journal.MemberJoined;
import app.suanpan.domain.journal.PhoneVerified;
import app.suanpan.domain.member.Consent;
import app.suanpan.domain.member.KnownMember;
import app.suanpan.domain.member.Purpose;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * Everybody of whom boxes have said something, each person once. Whoever joined at two boxes that did not hear of each other has two ids and
 * one phone number: by its hash they are <em>twins</em>, one member under the smaller id, which survives, and the other stays valid for ever.
 *
 * <p>A book is a set of facts, and nothing in it depends on the order in which they came: two books come to one ({@link #with}) whichever is
 * put to which, in whatever groups, and however often.
 */
public final class MemberBook {
    /** Nobody. */
    public static final MemberBook EMPTY = new MemberBook(Map.of());

    private final Map<UUID, Fact> facts;

    private MemberBook(Map<UUID, Fact> facts) {
        this.facts = facts;
    }

    /**
     * One person, under however many ids.
     *
     * @param ids what is known under each id, the surviving one first
     * @param consents the decision that holds about each purpose
     */
    public record Person(List<KnownMember> ids, Map<Purpose, Consent> consents) {
        /** Keeps copies. */
        public Person {
            ids = List.copyOf(ids);
            consents = Map.copyOf(consents);
        }
    }

    /** The book of these facts, in any order, the same ones several times if need be. */
    public static MemberBook of(Collection<Fact> facts) {
        Map<UUID, Fact> first = new HashMap<>();
        facts.forEach(fact -> put(first, fact));
        return new MemberBook(first);
    }

    /** What both say. */
    public MemberBook with(MemberBook other) {
        if (other.facts.isEmpty()) {
            return this;
        }
        Map<UUID, Fact> both = new HashMap<>(facts);
        other.facts.values().forEach(fact -> put(both, fact));
        return new MemberBook(both);
    }

    /** Each person who joined, in no order that says anything. */
    public List<Person> people() {
        return people(List.of());
    }

    /**
     * Each person, where head office had its say too.
     *
     * @param office what it said of those who are in this book, which is one person's then
     */
    public List<Person> people(Collection<OfficeFact> office) {
        return byPerson().stream()
                .map(facts -> person(facts, office))
                .flatMap(Optional::stream)
                .toList();
    }

    private static void put(Map<UUID, Fact> first, Fact fact) {
        first.merge(fact.event().header().id(), fact, Fact::first);
    }

    /** By the hash of the phone number; who gave none is nobody's twin. */
    private Collection<List<Fact>> byPerson() {
        Map<UUID, List<Fact>> byId = new HashMap<>();
        facts.values()
                .forEach(fact -> about(fact)
                        .ifPresent(member -> byId.computeIfAbsent(member, ignored -> new ArrayList<>(2))
                                .add(fact)));
        Map<String, List<Fact>> byPerson = new HashMap<>();
        byId.forEach((member, said) -> byPerson.computeIfAbsent(
                        knownBy(member, said), ignored -> new ArrayList<>(said.size()))
                .addAll(said));
        return byPerson.values();
    }

    private static String knownBy(UUID member, List<Fact> said) {
        return MemberHistory.joined(said).stream()
                .flatMap(joined -> Optional.ofNullable(joined.phoneHash()).stream())
                .findFirst()
                .orElse("nobody's twin " + member);
    }

    private static Optional<UUID> about(Fact fact) {
        return switch (fact.event()) {
            case MemberJoined it -> Optional.of(it.member());
            case BindingDecided it -> Optional.of(it.member());
            case ConsentDecided it -> Optional.of(it.member());
            case PhoneVerified it -> Optional.of(it.member());
            default -> Optional.empty();
        };
    }

    private static Optional<Person> person(List<Fact> facts, Collection<OfficeFact> office) {
        List<KnownMember> ids = MemberHistory.underEachId(facts, office);
        return ids.isEmpty() ? Optional.empty() : Optional.of(new Person(ids, consents(facts)));
    }

    private static Map<Purpose, Consent> consents(List<Fact> facts) {
        Map<Purpose, Consent> holding = new EnumMap<>(Purpose.class);
        for (Fact fact : facts) {
            List<Consent> decided = switch (fact.event()) {
                case MemberJoined it -> it.consents();
                case ConsentDecided it -> List.of(it.consent());
                default -> List.of();
            };
            decided.forEach(it -> holding.merge(it.purpose(), it.noLaterThan(fact.received()), Consent::later));
        }
        return holding;
    }
}
