package app.suanpan.domain.register;

import app.suanpan.domain.money.Money;
import app.suanpan.domain.tender.Tender;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * How far the open transaction is paid.
 *
 * @param tenders what was given so far
 * @param pendingCard a card payment that was asked for and has no answer yet
 */
public record Payment(List<Tender> tenders, Optional<PendingCard> pendingCard) {
    /** Nothing was given yet. */
    static final Payment NONE = new Payment(List.of(), Optional.empty());

    public Payment {
        tenders = List.copyOf(tenders);
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
        return new Payment(newTenders, pendingCard);
    }

    Payment with(Optional<PendingCard> pending) {
        return new Payment(tenders, pending);
    }
}
