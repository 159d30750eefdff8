package app.suanpan.domain.promotion;

import app.suanpan.domain.money.Allocation;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Takes off what offers on top save of what the others left, one after the other in the order of their ranks. */
final class OnTopStage {
    private OnTopStage() {}

    /**
     * One of them, used.
     *
     * @param lines indices of the goods
     * @param shares minor units off each
     */
    record Use(Candidate candidate, int[] lines, List<Long> shares) {
        long total() {
            return shares.stream().mapToLong(Long::longValue).sum();
        }
    }

    /** @param rest what each of the goods costs still */
    static List<Use> use(List<Candidate> offers, long[] rest) {
        long[] left = rest.clone();
        List<Use> uses = new ArrayList<>();
        for (Candidate offer : offers) {
            int[] lines = offer.lines();
            List<Long> weights =
                    Arrays.stream(lines).mapToObj(line -> left[line]).toList();
            long base = weights.stream().mapToLong(Long::longValue).sum();
            long saving = Saving.onTop((Offer.OnTop) offer.promotion().offer(), base);
            if (saving > 0 && saving <= offer.budgetLeft()) {
                List<Long> shares = Allocation.split(saving, weights);
                for (int i = 0; i < lines.length; i++) {
                    left[lines[i]] -= shares.get(i);
                }
                uses.add(new Use(offer, lines, shares));
            }
        }
        return uses;
    }

    /** What each of the goods costs after these moves. */
    static long[] rest(Goods goods, List<Move> moves) {
        long[] rest = goods.lines().stream().mapToLong(OfferedLine::amount).toArray();
        for (Move move : moves) {
            List<Long> shares = move.shares(goods);
            for (int i = 0; i < move.lines().length; i++) {
                rest[move.lines()[i]] -= shares.get(i) * move.times();
            }
        }
        return rest;
    }

    /** No more than this can be saved on top, whatever the others leave. */
    static long bound(List<Candidate> offers, Goods goods) {
        return offers.stream()
                .mapToLong(offer -> Saving.onTop(
                        (Offer.OnTop) offer.promotion().offer(),
                        Arrays.stream(offer.lines())
                                .mapToLong(line -> goods.line(line).amount())
                                .sum()))
                .sum();
    }
}
