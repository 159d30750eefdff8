package app.suanpan.agent.points;

import static org.assertj.core.api.Assertions.assertThat;

import app.suanpan.domain.points.PointsAccount;
import app.suanpan.domain.points.PointsEntry;
import app.suanpan.domain.points.PointsEntry.Kind;
import app.suanpan.protocol.points.PointsAnswer;
import app.suanpan.protocol.points.PointsRequest;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/**
 * Head office hears of sales late and in any order, its answers come in pieces, are lost, come twice or too late: once one has come through
 * whole, a member has what all boxes gave them, neither more nor less.
 */
class AskedMembersPropertyTest {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 23);
    private static final UUID MEI = new UUID(1, 1);

    @Property(tries = 2_000)
    void whateverComesInBetweenTheLastWholeAnswerAndTheBoxsOwnFactsAreAllThereIs(@ForAll long seed) {
        Random random = new Random(seed);
        List<PointsEntry> all = facts(random);
        List<PointsEntry> own = all.stream().filter(_ -> random.nextBoolean()).toList();
        AtomicLong nanos = new AtomicLong();
        AskedMembers asked = new AskedMembers(nanos::get);
        List<PointsAnswer.Facts> said = new ArrayList<>();

        for (int round = random.nextInt(5); round >= 0; round--) {
            nanos.addAndGet(Duration.ofMinutes(1).toNanos());
            // In the last round head office has heard of everything but what this box has not sent yet.
            List<PointsEntry> known = all.stream()
                    .filter(fact -> random.nextBoolean() || !own.contains(fact))
                    .toList();
            List<PointsEntry> heard = round == 0 ? known : some(known, random);
            boolean lost = round > 0 && random.nextInt(3) == 0;
            asked.toAsk(MEI).ifPresent(question -> answer(asked, question, heard, lost, random, said));
            if (!said.isEmpty()) {
                asked.take(said.get(random.nextInt(said.size())));
            }
        }

        assertThat(PointsAccount.of(own).merge(asked.account(MEI))).isEqualTo(PointsAccount.of(all));
        assertThat(asked.isHeard(MEI)).isTrue();
    }

    private static void answer(
            AskedMembers asked,
            PointsRequest question,
            List<PointsEntry> facts,
            boolean lost,
            Random random,
            List<PointsAnswer.Facts> said) {
        List<PointsEntry> sorted = new ArrayList<>(facts);
        sorted.sort((one, other) -> one.key().compareTo(other.key()));
        Optional<PointsRequest> next = Optional.of(question);
        while (next.isPresent()) {
            PointsRequest.Facts wish = (PointsRequest.Facts) next.get();
            List<PointsEntry> left = sorted.stream()
                    .filter(fact -> wish.after()
                            .map(key -> fact.key().compareTo(key) > 0)
                            .orElse(true))
                    .toList();
            int length = Math.min(left.size(), 1 + random.nextInt(3));
            PointsAnswer.Facts piece =
                    new PointsAnswer.Facts(wish.question(), left.subList(0, length), length < left.size());
            said.add(piece);
            if (lost && random.nextBoolean()) {
                return;
            }
            next = asked.next(piece);
            asked.take(piece);
            if (random.nextInt(4) == 0) {
                asked.take(piece);
            }
        }
    }

    private static List<PointsEntry> facts(Random random) {
        List<PointsEntry> facts = new ArrayList<>();
        for (int sale = random.nextInt(12); sale >= 0; sale--) {
            UUID lot = new UUID(3, sale);
            facts.add(new PointsEntry(lot, Kind.EARNED, lot, 1 + random.nextInt(100), DAY, null));
            if (random.nextInt(3) == 0) {
                facts.add(new PointsEntry(new UUID(4, sale), Kind.TAKEN_BACK, lot, 1 + random.nextInt(9), DAY, null));
            }
        }
        return facts;
    }

    private static List<PointsEntry> some(List<PointsEntry> facts, Random random) {
        List<PointsEntry> shuffled = new ArrayList<>(facts);
        Collections.shuffle(shuffled, random);
        return shuffled.subList(0, random.nextInt(shuffled.size() + 1));
    }
}
