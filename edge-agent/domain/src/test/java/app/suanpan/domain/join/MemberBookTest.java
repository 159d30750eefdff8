package app.suanpan.domain.join;

import static org.assertj.core.api.Assertions.assertThat;

import app.suanpan.domain.join.MemberBook.Person;
import app.suanpan.domain.join.MemberHistory.Fact;
import app.suanpan.domain.journal.EventHeader;
import app.suanpan.domain.journal.JournalEvent;
import app.suanpan.domain.journal.MemberJoined;
import app.suanpan.domain.journal.PhoneVerified;
import app.suanpan.domain.member.Binding;
import app.suanpan.domain.member.BindingRequest;
import app.suanpan.domain.member.BindingSettings;
import app.suanpan.domain.member.Consent;
import app.suanpan.domain.member.KnownMember;
import app.suanpan.domain.member.PhoneStanding;
import app.suanpan.domain.member.Purpose;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Whoever joined twice is one member, whichever box is heard first. */
class MemberBookTest {
    private static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");
    private static final LocalDate DAY = LocalDate.of(2026, 11, 21);
    private static final UUID SMALLER = UUID.fromString("019a0000-0000-7000-8000-000000000001");
    private static final UUID GREATER = UUID.fromString("019b0000-0000-7000-8000-000000000002");
    private static final String HASH = "ab".repeat(32);
    private static final int MEMBERS = 100_000;
    private static final int ONE_IN_TWINS = 33;

    private final Random random = new Random(20_261_123);

    @Test
    void theSmallestIdSurvivesAndTheOtherStaysValid() {
        Person person = only(joined(GREATER, 222_222_222, HASH, NOON), joined(SMALLER, 111_111_111, HASH, NOON));

        assertThat(person.ids())
                .containsExactly(
                        known(SMALLER, 111_111_111, Optional.empty()), known(GREATER, 222_222_222, Optional.empty()));
    }

    @Test
    void whoGaveNoPhoneNumberIsNobodysTwin() {
        assertThat(people(joined(GREATER, 222_222_222, null, NOON), joined(SMALLER, 111_111_111, null, NOON)))
                .hasSize(2)
                .allSatisfy(person -> assertThat(person.ids())
                        .singleElement()
                        .satisfies(it -> assertThat(it.survivor()).isEqualTo(it.id())));
    }

    @Test
    void aGuideWhomOneTwinIsBoundToIsTheGuideOfBoth() {
        Instant later = NOON.plus(Duration.ofDays(40));
        Person person = only(
                joined(SMALLER, 111_111_111, HASH, NOON),
                joined(GREATER, 222_222_222, HASH, NOON),
                bound(SMALLER, 7, NOON),
                bound(GREATER, 8, later));

        assertThat(person.ids())
                .allSatisfy(it -> assertThat(it.binding()).map(Binding::guide).contains(8L));
    }

    @Test
    void aNumberThatOneTwinCameBackWithIsVerifiedOfBothAndElseTheLaterDayHoldsOrNone() {
        MemberJoined smaller = toVerifyBy(DAY.plusDays(180), joined(SMALLER, 111_111_111, HASH, NOON));
        MemberJoined greater = toVerifyBy(DAY.plusDays(190), joined(GREATER, 222_222_222, HASH, NOON));
        MemberJoined before = joined(GREATER, 222_222_222, HASH, NOON);

        assertThat(standings(smaller, greater, new PhoneVerified(header(NOON), GREATER)))
                .containsOnly(PhoneStanding.VERIFIED);
        assertThat(standings(smaller, greater)).containsOnly(unverified(DAY.plusDays(190)));
        assertThat(standings(smaller, before))
                .as("whoever joined before there was such a day is never forgotten for it")
                .containsOnly(unverified(null));
        assertThat(standings(joined(SMALLER, 111_111_111, null, NOON))).containsOnly(PhoneStanding.NO_NUMBER);
    }

    private static Set<PhoneStanding> standings(JournalEvent... events) {
        return only(events).ids().stream().map(KnownMember::standing).collect(Collectors.toSet());
    }

    @Test
    void ofTwoDecisionsAboutAPurposeTheLaterHoldsAndOfTwoAtOneTimeTheRefusal() {
        Instant after = NOON.plusSeconds(1);
        Person later = only(
                joined(SMALLER, 111_111_111, HASH, after, consent(true, after)),
                joined(GREATER, 222_222_222, HASH, NOON, consent(false, NOON)));
        assertThat(later.consents().get(Purpose.MARKETING)).isEqualTo(consent(true, after));

        Person together = only(
                joined(SMALLER, 111_111_111, HASH, NOON, consent(true, NOON)),
                joined(GREATER, 222_222_222, HASH, NOON, consent(false, NOON)));
        assertThat(together.consents().get(Purpose.MARKETING)).isEqualTo(consent(false, NOON));
    }

    @Test
    void aClockThatIsAYearAheadConsentsToNothingThatWasRefusedSince() {
        Instant ahead = NOON.plus(Duration.ofDays(365));
        Fact wrong = new Fact(joined(SMALLER, 111_111_111, HASH, ahead, consent(true, ahead)), NOON);
        Instant later = NOON.plusSeconds(1);
        Fact right = new Fact(joined(GREATER, 222_222_222, HASH, later, consent(false, later)), later);

        assertThat(MemberBook.of(List.of(wrong, right)).people())
                .singleElement()
                .satisfies(person ->
                        assertThat(person.consents().get(Purpose.MARKETING)).isEqualTo(consent(false, later)));
    }

    /** Commutative, associative and idempotent: of so many that every kind of twin is among them. */
    @Test
    void ofAHundredThousandMembersTheTwinsAreMergedAlikeInEveryOrderAndGrouping() {
        List<Fact> facts = facts();
        Set<Person> once = Set.copyOf(MemberBook.of(facts).people());
        assertThat(once).hasSize(MEMBERS);
        assertThat(once.stream().filter(person -> person.ids().size() > 1).count())
                .isBetween(MEMBERS * 28L / 1000, MEMBERS * 32L / 1000);
        assertThat(once.stream()
                        .filter(person -> person.ids().stream()
                                .anyMatch(it -> !it.survivor()
                                        .equals(person.ids().getFirst().id()))))
                .isEmpty();

        for (int boxes : new int[] {1, 2, 7}) {
            List<Fact> again = new ArrayList<>(facts);
            again.addAll(facts.subList(0, facts.size() / 10));
            Collections.shuffle(again, random);
            // A comparison that fails must not print a hundred thousand people.
            assertThat(new HashSet<>(inGroups(again, boxes).people()).equals(once))
                    .isTrue();
        }
    }

    /** What several heard, put together two by two as they happen to meet. */
    private MemberBook inGroups(List<Fact> facts, int groups) {
        List<MemberBook> books = new ArrayList<>(
                facts.stream().collect(Collectors.groupingBy(fact -> random.nextInt(groups))).values().stream()
                        .map(MemberBook::of)
                        .toList());
        while (books.size() > 1) {
            MemberBook one = books.remove(random.nextInt(books.size()));
            MemberBook other = books.remove(random.nextInt(books.size()));
            books.add(one.with(other).with(one));
        }
        return books.getFirst();
    }

    /** Each joined at one box, and one in 33 at another one too, or at two; now and then with a badge, and at times at one time. */
    private List<Fact> facts() {
        List<Fact> facts = new ArrayList<>();
        for (int member = 0; member < MEMBERS; member++) {
            String hash = "%064x".formatted(member);
            boolean twins = random.nextInt(ONE_IN_TWINS) == 0;
            int times = twins ? 2 + random.nextInt(2) : 1;
            for (int time = 0; time < times; time++) {
                Instant at = NOON.plusSeconds(random.nextInt(3));
                UUID id = new UUID(random.nextLong(), random.nextLong());
                long number = random.nextLong(100_000_000, 1_000_000_000);
                boolean phone = twins || random.nextInt(10) > 0;
                LocalDate day = random.nextInt(4) == 0 ? null : DAY.plusDays(random.nextInt(3));
                MemberJoined joined = joined(id, number, phone ? hash : null, at, consent(random.nextBoolean(), at));
                facts.add(heard(toVerifyBy(day, joined), random));
                if (random.nextInt(8) == 0) {
                    facts.add(heard(new PhoneVerified(header(at), id), random));
                }
                if (random.nextInt(4) == 0) {
                    facts.add(heard(bound(id, 1 + random.nextInt(3), at), random));
                }
            }
        }
        return facts;
    }

    private static Fact heard(JournalEvent event, Random random) {
        return new Fact(event, NOON.plusSeconds(random.nextInt(5)));
    }

    private static Person only(JournalEvent... events) {
        List<Person> people = people(events);
        assertThat(people).hasSize(1);
        return people.getFirst();
    }

    private static List<Person> people(JournalEvent... events) {
        return MemberBook.of(Stream.of(events)
                        .map(event -> new Fact(event, event.header().at()))
                        .toList())
                .people();
    }

    private static KnownMember known(UUID id, long number, Optional<Binding> binding) {
        return new KnownMember(
                id, number, Optional.of(HASH), "zh", binding, Optional.empty(), SMALLER, unverified(null));
    }

    private static MemberJoined joined(UUID id, long number, @Nullable String hash, Instant at, Consent... consents) {
        return new MemberJoined(
                header(at), id, number, hash, null, "zh", "kiosk", null, "1", "00", List.of(consents), null);
    }

    private static MemberJoined toVerifyBy(@Nullable LocalDate day, MemberJoined joined) {
        return new MemberJoined(
                joined.header(),
                joined.member(),
                joined.number(),
                joined.phoneHash(),
                null,
                "zh",
                "kiosk",
                null,
                "1",
                "00",
                joined.consents(),
                day);
    }

    private static PhoneStanding unverified(@Nullable LocalDate until) {
        return new PhoneStanding.Unverified(DAY, Optional.ofNullable(until));
    }

    private static JournalEvent bound(UUID id, long guide, Instant at) {
        return Bindings.decide(
                header(at),
                id,
                Optional.empty(),
                new BindingRequest(guide, true, true, false),
                BindingSettings.DEFAULT,
                Optional.empty());
    }

    private static Consent consent(boolean granted, Instant at) {
        return new Consent(Purpose.MARKETING, granted, "1", "00", "zh", "kiosk", at);
    }

    private static EventHeader header(Instant at) {
        return new EventHeader(UUID.randomUUID(), "S001", "box", "", DAY, at);
    }
}
