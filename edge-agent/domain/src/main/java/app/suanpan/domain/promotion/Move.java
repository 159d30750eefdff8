package app.suanpan.domain.promotion;

import app.suanpan.domain.money.Allocation;
import java.util.ArrayList;
import java.util.List;

/**
 * One use of a promotion, or the same use several times: which units it claims and what it saves.
 *
 * @param candidate which promotion
 * @param lines indices of the goods, ascending, each once
 * @param counts how many units of each, in one use
 * @param saving minor units, of one use
 * @param times how often
 */
record Move(Candidate candidate, int[] lines, int[] counts, long saving, int times) {

    long total() {
        return Math.multiplyExact(saving, times);
    }

    /** Uses as limits count them: sets, or units. */
    int uses() {
        return candidate.isBundle() ? times : counts[0];
    }

    /** What each of {@link #lines} gets of one use, by what its units cost: never more than that. */
    List<Long> shares(Goods goods) {
        List<Long> weights = new ArrayList<>();
        for (int i = 0; i < lines.length; i++) {
            weights.add(Math.multiplyExact(goods.line(lines[i]).unitAmount(), counts[i]));
        }
        return Allocation.split(saving, weights);
    }
}
