package app.suanpan.domain.promotion;

import app.suanpan.domain.item.LocalName;
import java.util.List;
import java.util.Optional;

/**
 * A promotion that was used, and what it took off each line.
 *
 * @param id of the promotion
 * @param name as shown and printed
 * @param shares by line number; together they are what the promotion saves
 * @param uses how often: units, sets, or 1 for a basket
 * @param coupon the code of the coupon that it took, if it needs one
 * @param memberLimit how often one member may use it in all sales, if that is limited
 */
public record AppliedPromotion(
        String id,
        LocalName name,
        List<Share> shares,
        int uses,
        Optional<String> coupon,
        Optional<Integer> memberLimit) {
    /** What was found in a session of an earlier edition says neither of the last two. */
    public AppliedPromotion {
        shares = List.copyOf(shares);
        coupon = Absent.or(coupon, Optional.empty());
        memberLimit = Absent.or(memberLimit, Optional.empty());
    }

    /**
     * One line's part. The saving of a set is spread over all of its units by what they cost, so that whoever brings one of them back
     * does not keep the free one for nothing.
     *
     * @param line number of the line
     * @param amount minor units off, not negative
     * @param units how many units of the line it used: pieces, or 1 for goods sold by weight
     */
    public record Share(int line, long amount, int units) {
        public Share {
            if (amount < 0 || units < 1) {
                throw new IllegalArgumentException("A share is not negative and of at least one unit: " + line);
            }
        }
    }

    /** What it saves, minor units. */
    public long total() {
        return shares.stream().mapToLong(Share::amount).sum();
    }
}
