package app.suanpan.domain.join;

import static org.assertj.core.api.Assertions.assertThat;

import app.suanpan.domain.join.MemberHistory.Fact;
import app.suanpan.domain.join.OfficeFact.GuideLeft;
import app.suanpan.domain.join.OfficeFact.Reassigned;
import app.suanpan.domain.journal.BindingDecided;
import app.suanpan.domain.journal.EventHeader;
import app.suanpan.domain.journal.JournalEvent;
import app.suanpan.domain.journal.MemberJoined;
import app.suanpan.domain.member.Binding;
import app.suanpan.domain.member.BindingGrounds;
import app.suanpan.domain.member.BindingOutcome;
import app.suanpan.domain.member.BindingRequest;
import app.suanpan.domain.member.BindingRule;
import app.suanpan.domain.member.BindingSettings;
import app.suanpan.domain.member.KnownMember;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import net.jqwik.api.Example;

/** Five stores whose clocks are wrong ask for the same members; head office decides, whenever it hears of which. */
class BindingReplayPropertyTest {
    private static final int HISTORIES = 10_000;
    private static final int STORES = 5;
    private static final int ORDERS = 4;
    private static final int MEMBERS = 3;
    private static final int MOST_REQUESTS = 12;
    private static final int WRONG_BY_AT_MOST = 600_000;
    private static final Instant BEGINNING = Instant.parse("2026-11-21T02:00:00Z");

    /** A till, how wrong its clock is, and what it has measured of that. */
    private record Box(int store, Duration ahead, Optional<Duration> measured) {
        static Box any(int store, Random random) {
            Duration ahead = Duration.ofMillis(random.nextInt(-WRONG_BY_AT_MOST, WRONG_BY_AT_MOST + 1));
            // What head office says of the time is a little old when it is heard; a clock that is far ahead and unknown
            // to be is another test.
            boolean measures = ahead.compareTo(BindingGrounds.TRUSTED) > 0 || random.nextInt(4) > 0;
            return new Box(
                    store, ahead, measures ? Optional.of(ahead.plusMillis(random.nextInt(2_000))) : Optional.empty());
        }

        EventHeader header(Random random, Instant truly) {
            // Two workstations of a name in two stores are told apart by the events' ids alone.
            return new EventHeader(
                    new UUID(random.nextLong(), random.nextLong()),
                    "S" + store,
                    store == 1 ? "till-0" : "till-" + store,
                    "",
                    LocalDate.of(2026, 11, 21),
                    truly.plus(ahead));
        }
    }

    private static final Box RIGHT = new Box(0, Duration.ZERO, Optional.of(Duration.ZERO));
    private static final UUID MEMBER = new UUID(1, 1);

    private final Random random = new Random(1);

    /** Something that happened, and when truly. */
    private record Happened(JournalEvent event, Instant truly) {}

    @Example
    void theFinalMapIsTheSameForEveryOrderOfArrival() {
        int decidedOtherwise = 0;
        for (int seed = 0; seed < HISTORIES; seed++) {
            List<Happened> history = history(new Random(seed));
            Map<UUID, Optional<Binding>> map = map(arrive(history, new Random(seed)));
            for (int order = 1; order < ORDERS; order++) {
                assertThat(map(arrive(history, new Random(seed + (long) order * HISTORIES))))
                        .as("seed %d, order %d", seed, order)
                        .isEqualTo(map);
            }
            if (!map.equals(lastWins(history))) {
                decidedOtherwise++;
            }
        }
        assertThat(decidedOtherwise)
                .as("histories in which head office decides otherwise than the box that decided last")
                .isGreaterThan(HISTORIES / 10);
    }

    /** Nine minutes fast, and a minute late: by the clocks it was first. */
    @Example
    void aClockThatIsKnownToBeWrongWinsNobody() {
        Random random = new Random(1);
        UUID member = new UUID(1, 1);
        Box fast = new Box(2, Duration.ofMinutes(-9), Optional.of(Duration.ofMinutes(-9)));
        Box right = new Box(3, Duration.ZERO, Optional.of(Duration.ZERO));
        Instant late = BEGINNING.plusSeconds(60);
        List<Fact> facts = List.of(
                new Fact(joined(random, right, member), BEGINNING),
                new Fact(asked(random, fast, member, 1, late, Optional.empty()), late),
                new Fact(asked(random, right, member, 2, BEGINNING, Optional.empty()), late));
        Binding binding = MemberHistory.of(facts).flatMap(KnownMember::binding).orElseThrow();
        assertThat(binding.guide()).isEqualTo(2);
        assertThat(binding.boundAt()).isEqualTo(BEGINNING);
    }

    @Example
    void whatABoxOfAnEarlierEditionDecidedIsTakenAtItsWord() {
        Random random = new Random(1);
        UUID member = new UUID(1, 1);
        Box box = new Box(0, Duration.ZERO, Optional.empty());
        List<Fact> facts = new ArrayList<>();
        facts.add(new Fact(joined(random, box, member), BEGINNING));
        Optional<Binding> current = Optional.empty();
        for (int visit = 0; visit < 40; visit++) {
            Instant at = BEGINNING.plus(Duration.ofDays(20L * visit));
            BindingRequest request = random.nextInt(5) == 0
                    ? BindingRequest.forNoGuide(true)
                    : new BindingRequest(1 + random.nextInt(3), true, random.nextInt(4) > 0, random.nextBoolean());
            BindingDecided decided = Bindings.decide(
                    box.header(random, at), member, current, request, BindingSettings.DEFAULT, Optional.empty());
            current = BindingRule.decide(current, request, BindingSettings.DEFAULT, at)
                    .after();
            facts.add(new Fact(withoutGrounds(decided), at));
            assertThat(MemberHistory.of(facts).flatMap(KnownMember::binding))
                    .map(Binding::guide)
                    .isEqualTo(current.map(Binding::guide));
            assertThat(MemberHistory.of(facts).flatMap(KnownMember::binding).flatMap(Binding::expiresAt))
                    .isEqualTo(current.flatMap(Binding::expiresAt));
        }
    }

    /** A guide left, a manager gave the customers to another, and one of them would not have it. */
    @Example
    void whoIsGivenToAnotherGuideMayRefuseAtOnceAndIsNotGivenAwayAgain() {
        Instant moved = BEGINNING.plusSeconds(3_600);
        List<OfficeFact> office =
                new ArrayList<>(List.of(new GuideLeft(1, moved.minusSeconds(9)), new Reassigned(1, 2, moved)));
        List<Fact> facts = new ArrayList<>();
        facts.add(joins());
        facts.add(asks(1, BEGINNING, false, BEGINNING));
        Binding given =
                MemberHistory.of(facts, office).flatMap(KnownMember::binding).orElseThrow();
        assertThat(given.guide()).isEqualTo(2);
        assertThat(given.protectedUntil()).contains(moved.plus(Duration.ofDays(30)));
        assertThat(MemberHistory.of(facts, office).flatMap(KnownMember::judged)).contains(moved);

        Instant refused = moved.plusSeconds(60);
        facts.add(asks(3, refused, true, refused));
        office.add(new Reassigned(1, 2, refused.plusSeconds(60)));
        assertThat(MemberHistory.of(facts, office).flatMap(KnownMember::binding))
                .as("refused, and given away once more")
                .map(Binding::guide)
                .contains(3L);
        Collections.reverse(office);
        Collections.reverse(facts);
        assertThat(MemberHistory.of(facts, office).flatMap(KnownMember::binding))
                .map(Binding::guide)
                .contains(3L);
    }

    @Example
    void whoeverChoseBeforeTheyWereGivenAwayIsNotGivenAwayThoughItIsHeardLater() {
        Instant chose = BEGINNING.plus(Duration.ofDays(2));
        List<OfficeFact> office = List.of(new Reassigned(1, 2, chose.plusSeconds(1)));
        List<Fact> facts = List.of(
                joins(), asks(1, BEGINNING, false, BEGINNING), asks(3, chose, true, chose.plus(Duration.ofDays(9))));
        assertThat(MemberHistory.of(facts, office).flatMap(KnownMember::binding))
                .map(Binding::guide)
                .contains(3L);
    }

    @Example
    void whoeverLeftWinsNobodyAndKeepsNobodyFromAnother() {
        List<OfficeFact> office = List.of(new GuideLeft(1, BEGINNING.plusSeconds(60)));
        List<Fact> facts = new ArrayList<>(List.of(
                joins(), asks(1, BEGINNING, false, BEGINNING), asks(2, BEGINNING.plusSeconds(59), false, BEGINNING)));
        assertThat(MemberHistory.of(facts, office).flatMap(KnownMember::binding))
                .as("protected until the guide left, and pending from then on")
                .map(Binding::guide)
                .contains(1L);
        facts.add(asks(2, BEGINNING.plusSeconds(60), false, BEGINNING));
        facts.add(asks(1, BEGINNING.plus(Duration.ofDays(90)), false, BEGINNING));
        assertThat(MemberHistory.of(facts, office).flatMap(KnownMember::binding))
                .map(Binding::guide)
                .contains(2L);
    }

    /** The box that scanned the badge had not heard of it. */
    @Example
    void whoeverWantedNoGuideIsNotTakenByABadgeElsewhereNorGivenAway() {
        Box other = new Box(2, Duration.ZERO, Optional.of(Duration.ZERO));
        Instant none = BEGINNING.plusSeconds(60);
        BindingDecided ended = Bindings.decide(
                RIGHT.header(random, none),
                MEMBER,
                Optional.empty(),
                BindingRequest.forNoGuide(true),
                BindingSettings.DEFAULT,
                RIGHT.measured());
        BindingDecided byBadge = badge(other, 2, none.plusSeconds(60), false);
        assertThat(byBadge.decision()).isEqualTo(BindingOutcome.BIND);
        List<Fact> facts = new ArrayList<>(List.of(
                new Fact(byBadge, none.plusSeconds(61)),
                new Fact(ended, none.plus(Duration.ofDays(3))),
                asks(1, BEGINNING, false, BEGINNING),
                joins()));
        List<OfficeFact> office = List.of(new Reassigned(1, 3, none.plusSeconds(1)));
        assertThat(MemberHistory.of(facts, office).flatMap(KnownMember::binding))
                .get()
                .matches(Binding::wantsNone);
        facts.add(new Fact(badge(other, 3, none.plus(Duration.ofDays(2)), true), none));
        assertThat(MemberHistory.of(facts, office).flatMap(KnownMember::binding))
                .as("received before it was said: it counts when it was received")
                .get()
                .matches(Binding::wantsNone);
    }

    private Fact joins() {
        return new Fact(joined(random, RIGHT, MEMBER), BEGINNING);
    }

    /** A guide asks for the member, or the member for the guide. */
    private Fact asks(long guide, Instant at, boolean memberChose, Instant heard) {
        return new Fact(badge(RIGHT, guide, at, memberChose), heard);
    }

    private BindingDecided badge(Box box, long guide, Instant at, boolean memberChose) {
        return Bindings.decide(
                box.header(random, at),
                MEMBER,
                Optional.empty(),
                new BindingRequest(guide, true, true, memberChose),
                BindingSettings.DEFAULT,
                box.measured());
    }

    private static BindingDecided withoutGrounds(BindingDecided it) {
        return new BindingDecided(
                it.header(),
                it.member(),
                it.guide(),
                it.memberChose(),
                it.decision(),
                it.reason(),
                it.changedFrom(),
                it.protectedUntil(),
                it.expiresAt(),
                null);
    }

    private static List<Happened> history(Random random) {
        List<Box> boxes = new ArrayList<>();
        for (int store = 0; store < STORES; store++) {
            boxes.add(Box.any(store, random));
        }
        List<Happened> history = new ArrayList<>();
        List<Map<UUID, Optional<Binding>>> known = new ArrayList<>();
        boxes.forEach(_ -> known.add(new HashMap<>()));
        for (int member = 0; member < MEMBERS; member++) {
            Box box = boxes.get(random.nextInt(STORES));
            history.add(new Happened(joined(random, box, new UUID(1, member)), BEGINNING));
        }
        Instant now = BEGINNING;
        int requests = 1 + random.nextInt(MOST_REQUESTS);
        for (int request = 0; request < requests; request++) {
            now = now.plus(pause(random));
            UUID member = new UUID(1, random.nextInt(MEMBERS));
            int store = random.nextInt(STORES);
            Optional<Binding> current = known.get(store).getOrDefault(member, Optional.empty());
            BindingDecided decided = asked(random, boxes.get(store), member, 1 + random.nextInt(4), now, current);
            history.add(new Happened(decided, now));
            known.get(store).put(member, after(decided, current));
            if (random.nextBoolean()) {
                // Now and then another store hears of it.
                known.get(random.nextInt(STORES)).put(member, after(decided, current));
            }
        }
        return history;
    }

    /** From no time at all to months: within a clock's error, within a day's rest, and beyond any protection. */
    private static Duration pause(Random random) {
        return switch (random.nextInt(4)) {
            case 0 -> Duration.ZERO;
            case 1 -> Duration.ofSeconds(random.nextInt(900));
            case 2 -> Duration.ofHours(random.nextInt(48));
            default -> Duration.ofDays(random.nextInt(60));
        };
    }

    private static BindingDecided asked(
            Random random, Box box, UUID member, long guide, Instant truly, Optional<Binding> current) {
        return Bindings.decide(
                box.header(random, truly),
                member,
                current,
                random.nextInt(6) == 0
                        ? BindingRequest.forNoGuide(random.nextInt(8) > 0)
                        : new BindingRequest(
                                guide, random.nextInt(8) > 0, random.nextInt(8) > 0, random.nextInt(3) == 0),
                BindingSettings.DEFAULT,
                box.measured());
    }

    private static Optional<Binding> after(BindingDecided decided, Optional<Binding> current) {
        return decided.decision() == BindingOutcome.REJECT
                ? current
                : Optional.of(new Binding(
                        decided.guide(),
                        decided.effectiveAt(),
                        Optional.ofNullable(decided.protectedUntil()),
                        Optional.ofNullable(decided.expiresAt()),
                        List.of()));
    }

    private static MemberJoined joined(Random random, Box box, UUID member) {
        return new MemberJoined(
                box.header(random, BEGINNING),
                member,
                100_000_000 + member.getLeastSignificantBits(),
                null,
                null,
                "zh",
                "kiosk",
                null,
                "1",
                "00",
                List.of(),
                null);
    }

    /** Each message is on its way for as long as it likes, some come several times, and they are looked at in any order. */
    private static List<Fact> arrive(List<Happened> history, Random random) {
        List<Fact> facts = new ArrayList<>();
        for (Happened it : history) {
            int copies = 1 + random.nextInt(3);
            for (int copy = 0; copy < copies; copy++) {
                Duration way = Duration.ofMillis(random.nextLong(1, random.nextBoolean() ? 1_000 : 500_000_000));
                facts.add(new Fact(it.event(), it.truly().plus(way)));
            }
        }
        Collections.shuffle(facts, random);
        return facts;
    }

    private static Map<UUID, Optional<Binding>> map(List<Fact> facts) {
        Map<UUID, Optional<Binding>> map = new HashMap<>();
        for (int member = 0; member < MEMBERS; member++) {
            UUID id = new UUID(1, member);
            List<Fact> own = facts.stream()
                    .filter(fact -> switch (fact.event()) {
                        case MemberJoined it -> it.member().equals(id);
                        case BindingDecided it -> it.member().equals(id);
                        default -> false;
                    })
                    .toList();
            map.put(id, MemberHistory.of(own).orElseThrow().binding());
        }
        return map;
    }

    /** The map if every box were taken at its word. */
    private static Map<UUID, Optional<Binding>> lastWins(List<Happened> history) {
        return map(history.stream()
                .map(it -> new Fact(
                        it.event() instanceof BindingDecided decided ? withoutGrounds(decided) : it.event(),
                        it.truly().plusMillis(1)))
                .toList());
    }
}
