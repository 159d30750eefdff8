package app.suanpan.domain.register;

import app.suanpan.domain.item.ScannedCode.Wallet;
import app.suanpan.domain.money.Money;
import app.suanpan.domain.promotion.AppliedPromotion;
import app.suanpan.domain.tender.Tender;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/**
 * How far the open transaction is paid.
 *
 * @param tenders what was given so far
 * @param pendingCard an electronic payment that was asked for and has no end yet
 * @param promotions what promotions took off when the customer began to pay; nothing while goods are rung up
 * @param refundDeclined why the terminal would not give money back to a card, so that it may go back in cash; nothing while it does
 * @param other the other half of an exchange, which pays for this one or is paid for by it; nothing if this is none
 * @param part what the next payment by scan takes; nothing if it takes all that is due
 * @param points points that are being reserved; nothing while nobody asks for any
 */
public record Payment(
        List<Tender> tenders,
        Optional<PendingCard> pendingCard,
        Optional<List<AppliedPromotion>> promotions,
        Optional<String> refundDeclined,
        Optional<OtherHalf> other,
        Optional<Money> part,
        Optional<PendingPoints> points) {
    /** Nothing was given yet. */
    static final Payment NONE = new Payment(
            List.of(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty());

    public Payment {
        tenders = List.copyOf(tenders);
        // A session of an earlier edition knew none of them.
        part = part == null ? Optional.empty() : part;
        points = points == null ? Optional.empty() : points;
        promotions = promotions == null ? Optional.empty() : promotions.map(List::copyOf);
        refundDeclined = refundDeclined == null ? Optional.empty() : refundDeclined;
        other = other == null ? Optional.empty() : other;
    }

    /**
     * The half of an exchange that is not on the screen: what comes back, or what is bought instead.
     *
     * @param open it
     * @param promotions what promotions took off it when the customer began to pay; nothing while goods are rung up
     */
    public record OtherHalf(OpenTransaction open, Optional<List<AppliedPromotion>> promotions) {
        public OtherHalf {
            promotions = promotions.map(List::copyOf);
        }
    }

    /** The same, where what was taken out of these transactions is in the journal. */
    Payment withoutVoids(Collection<UUID> written) {
        return new Payment(
                tenders,
                pendingCard,
                promotions,
                refundDeclined,
                other.map(half -> written.contains(half.open().id())
                        ? new OtherHalf(half.open().voiding(List.of()), half.promotions())
                        : half),
                part,
                points);
    }

    /**
     * An electronic payment that was asked for, by card or by payment code, and has no end yet.
     *
     * @param intent its id
     * @param amount asked for, positive
     * @param unknown whether whoever was asked has already failed to answer
     * @param wallet whose payment code it is; empty for a card
     * @param doing what was asked for
     */
    public record PendingCard(UUID intent, Money amount, boolean unknown, Optional<Wallet> wallet, Doing doing) {
        public PendingCard {
            // A session of an earlier edition knew cards only, and took none back.
            wallet = Objects.requireNonNullElse(wallet, Optional.empty());
            doing = Objects.requireNonNullElse(doing, Doing.PAYING);
        }

        PendingCard isUnknown() {
            return new PendingCard(intent, amount, true, wallet, doing);
        }

        PendingCard now(Doing next) {
            return new PendingCard(intent, amount, false, wallet, next);
        }
    }

    /**
     * Points that were asked for and are not reserved yet.
     *
     * @param reservation its id
     * @param member whose points
     * @param ids all ids of that member
     * @param points how many
     * @param amount what they pay
     * @param until the first business day on which they are free again by themselves
     */
    public record PendingPoints(
            UUID reservation, UUID member, List<UUID> ids, long points, Money amount, LocalDate until) {
        public PendingPoints {
            ids = List.copyOf(ids);
        }
    }

    /** What was asked of a terminal or a provider. */
    public enum Doing {
        /** For money, or to give some back. */
        PAYING,
        /** The same, and the customer confirms on the phone. */
        CONFIRMING,
        /** To take a payment back before the sale is committed. */
        REVERSING
    }

    /** What was to be taken by scan was said of what was due then. */
    Payment with(List<Tender> newTenders) {
        return new Payment(newTenders, pendingCard, promotions, refundDeclined, other, Optional.empty(), points);
    }

    Payment with(Optional<PendingCard> pending) {
        return new Payment(tenders, pending, promotions, refundDeclined, other, part, points);
    }

    Payment withPromotions(Optional<List<AppliedPromotion>> found) {
        return new Payment(tenders, pendingCard, found, refundDeclined, other, part, points);
    }

    Payment withoutCards(String cause) {
        return new Payment(tenders, pendingCard, promotions, Optional.of(cause), other, part, points);
    }

    /** The same beside the other half of an exchange. */
    Payment beside(Optional<OtherHalf> half) {
        return new Payment(tenders, pendingCard, promotions, refundDeclined, half, part, points);
    }

    /** The same, and the next payment by scan takes so much. */
    Payment withPart(Optional<Money> named) {
        return new Payment(tenders, pendingCard, promotions, refundDeclined, other, named, points);
    }

    /** The same, and these points are being reserved. */
    Payment reserving(Optional<PendingPoints> pending) {
        return new Payment(tenders, pendingCard, promotions, refundDeclined, other, part, pending);
    }
}
