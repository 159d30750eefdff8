package app.suanpan.domain.join;

import static org.assertj.core.api.Assertions.assertThat;

import app.suanpan.domain.join.MemberBook.Person;
import app.suanpan.domain.join.MemberHistory.Fact;
import app.suanpan.domain.journal.EventHeader;
import app.suanpan.domain.journal.MemberJoined;
import app.suanpan.domain.member.KnownMember;
import app.suanpan.domain.points.PointsAccount;
import app.suanpan.domain.points.PointsBalance;
import app.suanpan.domain.points.PointsEntry;
import app.suanpan.domain.points.PointsEntry.Kind;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * What twins earned and gave back under all their ids is one account, the survivor's, in whatever order boxes are heard: who joined, who turns out to be one with
 * whom, and what was bought under which card.
 */
class TwinPointsPropertyTest {
    private static final int HISTORIES = 10_000;
    private static final LocalDate DAY = LocalDate.of(2026, 11, 23);
    private static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");

    /** Something that a box says: that somebody joined, or what a sale or a return says of points under an id. */
    private sealed interface Heard {
        record Joined(Fact fact) implements Heard {}

        record Moved(UUID member, PointsEntry entry) implements Heard {}
    }

    /**
     * What the people of a store had.
     *
     * @param ids of each person, the surviving one first
     * @param heard what boxes say
     */
    private record History(List<List<UUID>> ids, List<Heard> heard) {}

    /** What head office knows at some time, as it hears one thing after the other. */
    private static final class Office {
        private MemberBook book = MemberBook.EMPTY;
        private final Map<UUID, PointsAccount> byId = new HashMap<>();

        void hears(Heard heard) {
            switch (heard) {
                case Heard.Joined(Fact fact) -> book = book.with(MemberBook.of(List.of(fact)));
                case Heard.Moved(UUID member, PointsEntry entry) ->
                    byId.merge(member, PointsAccount.of(List.of(entry)), PointsAccount::merge);
            }
        }

        Map<UUID, PointsAccount> bySurvivor() {
            Map<UUID, PointsAccount> accounts = new HashMap<>();
            for (Person person : book.people()) {
                accounts.put(
                        person.ids().getFirst().survivor(),
                        together(person.ids().stream().map(KnownMember::id).toList()));
            }
            return accounts;
        }

        private PointsAccount together(Collection<UUID> ids) {
            return ids.stream()
                    .map(id -> byId.getOrDefault(id, PointsAccount.EMPTY))
                    .reduce(PointsAccount.EMPTY, PointsAccount::merge);
        }
    }

    @Test
    void theSurvivorHasThePointsOfAllTwinsLotByLotInEveryOrderOfArrival() {
        Random random = new Random(20_261_123);
        for (int number = 0; number < HISTORIES; number++) {
            History history = history(random);
            Map<UUID, PointsAccount> expected = expected(history);

            Map<UUID, PointsAccount> known = arriving(history.heard(), random);

            if (!known.equals(expected) || sums(known) != sumOf(history)) {
                assertThat(known).as("history %d", number).isEqualTo(expected);
                assertThat(sums(known)).as("history %d", number).isEqualTo(sumOf(history));
            }
        }
    }

    /** In any order, a third of it twice. */
    private static Map<UUID, PointsAccount> arriving(List<Heard> heard, Random random) {
        List<Heard> arriving = new ArrayList<>(heard);
        heard.stream().filter(_ -> random.nextInt(3) == 0).forEach(arriving::add);
        Collections.shuffle(arriving, random);
        Office office = new Office();
        arriving.forEach(office::hears);
        return office.bySurvivor();
    }

    /** What was really earned and given back, person by person, without anybody having to find out who they are. */
    private static Map<UUID, PointsAccount> expected(History history) {
        Map<UUID, PointsAccount> expected = new HashMap<>();
        for (List<UUID> person : history.ids()) {
            expected.put(
                    person.getFirst(),
                    PointsAccount.of(history.heard().stream()
                            .filter(Heard.Moved.class::isInstance)
                            .map(Heard.Moved.class::cast)
                            .filter(moved -> person.contains(moved.member()))
                            .map(Heard.Moved::entry)
                            .toList()));
        }
        return expected;
    }

    private static long sums(Map<UUID, PointsAccount> accounts) {
        return accounts.values().stream()
                .map(account -> account.balance(DAY.plusDays(9)))
                .mapToLong(TwinPointsPropertyTest::all)
                .sum();
    }

    private static long all(PointsBalance balance) {
        return balance.available() + balance.pending() + balance.expired();
    }

    private static long sumOf(History history) {
        return history.heard().stream()
                .filter(Heard.Moved.class::isInstance)
                .map(heard -> ((Heard.Moved) heard).entry())
                .mapToLong(entry -> entry.kind() == Kind.EARNED ? entry.points() : -entry.points())
                .sum();
    }

    /** Up to three people with up to four ids each, of whom one may have given no number; they buy under any, and return under any other. */
    private static History history(Random random) {
        List<List<UUID>> people = new ArrayList<>();
        List<Heard> heard = new ArrayList<>();
        for (int person = 0; person < 1 + random.nextInt(3); person++) {
            boolean phone = random.nextInt(4) > 0;
            List<UUID> ids = new ArrayList<>();
            for (int id = 0; id < (phone ? 1 + random.nextInt(4) : 1); id++) {
                ids.add(new UUID(random.nextLong(), random.nextLong()));
            }
            ids.sort((one, other) -> one.toString().compareTo(other.toString()));
            people.add(ids);
            String hash = phone ? "%064x".formatted(person) : null;
            ids.forEach(id -> heard.add(new Heard.Joined(joined(id, hash, random))));
            buys(ids, random, heard);
        }
        return new History(people, heard);
    }

    private static void buys(List<UUID> ids, Random random, List<Heard> heard) {
        for (int sale = 0; sale < random.nextInt(6); sale++) {
            UUID lot = new UUID(random.nextLong(), random.nextLong());
            LocalDate from = DAY.plusDays(random.nextInt(14));
            LocalDate until = random.nextBoolean() ? null : from.plusDays(1 + random.nextInt(14));
            long points = 1 + random.nextInt(100);
            heard.add(moved(ids, random, new PointsEntry(lot, Kind.EARNED, lot, points, from, until)));
            long left = points;
            while (left > 0 && random.nextInt(3) == 0) {
                long back = 1 + random.nextLong(left);
                left -= back;
                UUID refund = new UUID(random.nextLong(), random.nextLong());
                heard.add(moved(ids, random, new PointsEntry(refund, Kind.TAKEN_BACK, lot, back, from, until)));
            }
        }
    }

    private static Heard moved(List<UUID> ids, Random random, PointsEntry entry) {
        return new Heard.Moved(ids.get(random.nextInt(ids.size())), entry);
    }

    private static Fact joined(UUID id, @Nullable String hash, Random random) {
        Instant at = NOON.plusSeconds(random.nextInt(3));
        EventHeader header = new EventHeader(
                new UUID(random.nextLong(), random.nextLong()), "S001", "box-" + random.nextInt(3), "", DAY, at);
        return new Fact(
                new MemberJoined(
                        header,
                        id,
                        random.nextLong(100_000_000, 1_000_000_000),
                        hash,
                        null,
                        "zh",
                        "kiosk",
                        null,
                        "1",
                        "00",
                        List.of(),
                        null),
                NOON.plusSeconds(random.nextInt(5)));
    }
}
