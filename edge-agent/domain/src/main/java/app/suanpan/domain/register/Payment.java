package app.suanpan.domain.register;

import app.suanpan.domain.money.Money;
import app.suanpan.domain.promotion.AppliedPromotion;
import app.suanpan.domain.tender.Tender;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * How far the open transaction is paid.
 *
 * @param tenders what was given so far
 * @param pendingCard a card payment that was asked for and has no answer yet
 * @param promotions what promotions took off when the customer began to pay; nothing while goods are rung up
 * @param refundDeclined why the terminal would not give money back to a card, so that it may go back in cash; nothing while it does
 */
public record Payment(
        List<Tender> tenders,
        Optional<PendingCard> pendingCard,
        Optional<List<AppliedPromotion>> promotions,
        Optional<String> refundDeclined) {
    /** Nothing was given yet. */
    static final Payment NONE = new Payment(List.of(), Optional.empty(), Optional.empty(), Optional.empty());

    public Payment {
        tenders = List.copyOf(tenders);
        // A session of an earlier edition knew neither of them.
        promotions = promotions == null ? Optional.empty() : promotions.map(List::copyOf);
        refundDeclined = refundDeclined == null ? Optional.empty() : refundDeclined;
    }

    /**
     * A card payment that was asked for.
     *
     * @param intent its id
     * @param amount asked for, positive
     * @param unknown whether the terminal has already failed to answer
     */
    public record PendingCard(UUID intent, Money amount, boolean unknown) {}

    Payment with(List<Tender> newTenders) {
        return new Payment(newTenders, pendingCard, promotions, refundDeclined);
    }

    Payment with(Optional<PendingCard> pending) {
        return new Payment(tenders, pending, promotions, refundDeclined);
    }

    Payment withPromotions(Optional<List<AppliedPromotion>> found) {
        return new Payment(tenders, pendingCard, found, refundDeclined);
    }

    Payment withoutCards(String cause) {
        return new Payment(tenders, pendingCard, promotions, Optional.of(cause));
    }
}
