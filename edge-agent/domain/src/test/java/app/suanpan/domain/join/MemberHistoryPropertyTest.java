package app.suanpan.domain.join;

import static org.assertj.core.api.Assertions.assertThat;

import app.suanpan.domain.join.MemberHistory.Fact;
import app.suanpan.domain.journal.BindingDecided;
import app.suanpan.domain.journal.EventHeader;
import app.suanpan.domain.journal.JournalEvent;
import app.suanpan.domain.journal.MemberJoined;
import app.suanpan.domain.member.Binding;
import app.suanpan.domain.member.BindingRequest;
import app.suanpan.domain.member.BindingRule;
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
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** Boxes that know nothing of each other write facts about one member; everybody who has them all knows the same. */
class MemberHistoryPropertyTest {
    private static final UUID MEMBER = new UUID(1, 2);
    private static final Instant BEGINNING = Instant.parse("2026-11-21T02:00:00Z");
    private static final LocalDate DAY = LocalDate.of(2026, 11, 21);
    private static final String HASH = "ab".repeat(32);
    private static final long NUMBER = 123_456_789;

    @Property(tries = 2_000)
    void itDoesNotMatterInWhichOrderAndHowOftenTheFactsArrive(
            @ForAll long seed, @ForAll @IntRange(max = 12) int visits) {
        Random random = new Random(seed);
        List<JournalEvent> facts = facts(random, visits, 3);
        Optional<KnownMember> known = MemberHistory.of(received(facts));

        List<JournalEvent> otherwise = new ArrayList<>(facts);
        facts.stream().filter(fact -> random.nextInt(3) == 0).forEach(otherwise::add);
        Collections.shuffle(otherwise, random);

        assertThat(MemberHistory.of(received(otherwise))).isEqualTo(known).isPresent();
    }

    @Property(tries = 2_000)
    void theFactsOfOneBoxComeToWhatItDecided(@ForAll long seed, @ForAll @IntRange(max = 12) int visits) {
        List<Optional<Binding>> decided = new ArrayList<>();
        List<JournalEvent> facts = facts(new Random(seed), visits, 1, decided);

        Optional<Binding> last = decided.isEmpty() ? Optional.empty() : decided.getLast();
        Optional<Binding> known =
                MemberHistory.of(received(facts)).orElseThrow().binding();
        assertThat(known.map(Binding::guide)).isEqualTo(last.map(Binding::guide));
        assertThat(known.map(Binding::boundAt)).isEqualTo(last.map(Binding::boundAt));
        assertThat(known.flatMap(Binding::protectedUntil)).isEqualTo(last.flatMap(Binding::protectedUntil));
        assertThat(known.flatMap(Binding::expiresAt)).isEqualTo(last.flatMap(Binding::expiresAt));
    }

    @Property(tries = 500)
    void ofWhatTwoPlacesKnowTheLaterHoldsWhicheverIsAskedFirst(
            @ForAll long seed, @ForAll @IntRange(max = 12) int visits) {
        Random random = new Random(seed);
        Optional<Binding> one = MemberHistory.of(received(facts(random, visits, 2)))
                .orElseThrow()
                .binding();
        Optional<Binding> other = MemberHistory.of(received(facts(random, visits, 2)))
                .orElseThrow()
                .binding();

        Optional<Binding> later = Binding.later(one, other);
        assertThat(later).isEqualTo(Binding.later(other, one));
        assertThat(Binding.later(later, one)).isEqualTo(later);
        later.ifPresent(binding -> assertThat(List.of(one, other))
                .noneMatch(it -> it.filter(known -> known.boundAt().isAfter(binding.boundAt()))
                        .isPresent()));
    }

    @Example
    void aBindingAloneMakesNobodyAMember() {
        List<JournalEvent> facts = facts(new Random(1), 3, 2);
        assertThat(MemberHistory.of(received(facts.subList(1, facts.size())))).isEmpty();
    }

    @Example
    void whoTheMemberIsIsNotKnown() {
        assertThat(MemberHistory.of(received(List.of(joined()))))
                .contains(new KnownMember(
                        MEMBER,
                        NUMBER,
                        Optional.of(HASH),
                        "zh",
                        Optional.empty(),
                        Optional.empty(),
                        MEMBER,
                        new PhoneStanding.Unverified(DAY, Optional.empty())));
    }

    @Example
    void aClockThatIsAYearAheadKeepsNobody() {
        Instant ahead = BEGINNING.plus(Duration.ofDays(400));
        Fact wrong = new Fact(asked(header(1, "box-1", ahead), badgeOf(1)), BEGINNING);
        Instant later = BEGINNING.plus(Duration.ofDays(40));
        Fact right = new Fact(asked(header(2, "box-2", later), badgeOf(2)), later);

        KnownMember known = MemberHistory.of(List.of(new Fact(joined(), BEGINNING), wrong, right))
                .orElseThrow();
        assertThat(known.binding()).map(Binding::guide).contains(2L);

        Binding alone = MemberHistory.of(List.of(new Fact(joined(), BEGINNING), wrong))
                .flatMap(KnownMember::binding)
                .orElseThrow();
        assertThat(alone.boundAt()).isEqualTo(BEGINNING);
        assertThat(alone.protectedUntil()).contains(BEGINNING.plus(Duration.ofDays(30)));
    }

    /** Whoever goes from guide to guide every minute, where anyone may take anyone, is no longer line in the list. */
    @Example
    void ofChangesOnlyTheLastAreKeptThatTheRuleAsksAbout() {
        BindingSettings anyone = new BindingSettings(BindingSettings.ANYONE, BindingSettings.FOR_EVER);
        List<JournalEvent> facts = new ArrayList<>(List.of(joined()));
        for (int minute = 0; minute < 60; minute++) {
            facts.add(Bindings.decide(
                    header(minute + 1, "box-1", BEGINNING.plus(Duration.ofMinutes(minute))),
                    MEMBER,
                    Optional.empty(),
                    badgeOf(1 + minute % 3),
                    anyone,
                    Optional.empty()));
        }
        assertThat(MemberHistory.of(received(facts))
                        .flatMap(KnownMember::binding)
                        .orElseThrow()
                        .changes())
                .hasSize(BindingRule.MOST_CHANGES);
    }

    private static BindingDecided asked(EventHeader header, BindingRequest request) {
        return Bindings.decide(header, MEMBER, Optional.empty(), request, BindingSettings.DEFAULT, Optional.empty());
    }

    private static BindingRequest badgeOf(long guide) {
        return new BindingRequest(guide, true, true, false);
    }

    /** Each at its own time, as by a line that never breaks. */
    private static List<Fact> received(List<JournalEvent> events) {
        return events.stream()
                .map(event -> new Fact(event, event.header().at()))
                .toList();
    }

    private static List<JournalEvent> facts(Random random, int visits, int boxes) {
        return facts(random, visits, boxes, new ArrayList<>());
    }

    /** Somebody joins, and then shows badges at boxes each of which knows what it decided itself. */
    private static List<JournalEvent> facts(Random random, int visits, int boxes, List<Optional<Binding>> decided) {
        List<JournalEvent> facts = new ArrayList<>();
        facts.add(joined());
        List<Optional<Binding>> known = new ArrayList<>(Collections.nCopies(boxes, Optional.empty()));
        Instant at = BEGINNING;
        for (int visit = 0; visit < visits; visit++) {
            // Two boxes may write at one time; one box does not.
            at = at.plus(Duration.ofDays(boxes == 1 ? 1 + random.nextInt(40) : random.nextInt(40)));
            int box = random.nextInt(boxes);
            BindingRequest request = new BindingRequest(
                    1 + random.nextInt(3), random.nextInt(8) > 0, random.nextInt(8) > 0, random.nextBoolean());
            EventHeader header = header(random.nextLong(), "box-" + box, at);
            facts.add(Bindings.decide(
                    header, MEMBER, known.get(box), request, BindingSettings.DEFAULT, Optional.empty()));
            known.set(
                    box,
                    BindingRule.decide(known.get(box), request, BindingSettings.DEFAULT, at)
                            .after());
            decided.add(known.get(box));
        }
        return facts;
    }

    private static MemberJoined joined() {
        return new MemberJoined(
                header(0, "box-0", BEGINNING),
                MEMBER,
                NUMBER,
                HASH,
                null,
                "zh",
                "kiosk",
                null,
                "1",
                "00",
                List.of(
                        new Consent(Purpose.MARKETING, false, "1", "00", "zh", "kiosk", BEGINNING),
                        new Consent(Purpose.GUIDE_CONTACT, true, "1", "00", "zh", "kiosk", BEGINNING)),
                null);
    }

    private static EventHeader header(long id, String box, Instant at) {
        return new EventHeader(new UUID(7, id), "S001", box, "", DAY, at);
    }
}
