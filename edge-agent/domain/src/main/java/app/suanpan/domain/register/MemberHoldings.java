package app.suanpan.domain.register;

import app.suanpan.domain.item.LocalName;
import app.suanpan.domain.points.PointsBalance;
import app.suanpan.domain.points.PointsEntry;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What a member has at a store that is worth something: points and coupons. Answers come at once, with what is known by then. */
public interface MemberHoldings {
    /** Where nobody has any. */
    MemberHoldings NONE = new MemberHoldings() {
        @Override
        public Optional<Points> points(Collection<UUID> ids) {
            return Optional.empty();
        }

        @Override
        public List<Coupon> coupons(Collection<Long> numbers) {
            return List.of();
        }
    };

    /** The points of one member under these ids; whoever asks has head office asked. Empty where nobody gives any. */
    Optional<Points> points(Collection<UUID> ids);

    /** The coupons that were given to these numbers, as far as it is known here what became of them: those that can be used first. */
    List<Coupon> coupons(Collection<Long> numbers);

    /**
     * Points.
     *
     * @param balance what they come to today, and whether other boxes' are in it
     * @param elsewhere what was said of them at other boxes, oldest first
     */
    record Points(PointsBalance balance, List<PointsEntry> elsewhere) {
        /** Keeps a copy of the list. */
        public Points {
            elsewhere = List.copyOf(elsewhere);
        }
    }

    /** What has become of a coupon. */
    enum State {
        /** It can be used today. */
        GOOD,
        /** It can be used later. */
        LATER,
        /** A sale has used it. */
        USED,
        /** Its days are over, and nobody has used it. */
        LAPSED,
        /** Head office has taken it back. */
        REVOKED
    }

    /**
     * A coupon.
     *
     * @param code as screens and receipts say it
     * @param name of what it gives, as the shop calls it; its campaign's id where that does not run here any more
     * @param from the first business day on which it is good
     * @param until the last one
     * @param state what has become of it
     * @param usedAt when it was used, if it was
     * @param receipt the sale's that used it, or empty
     */
    record Coupon(
            String code,
            LocalName name,
            LocalDate from,
            LocalDate until,
            State state,
            Optional<Instant> usedAt,
            String receipt) {}
}
