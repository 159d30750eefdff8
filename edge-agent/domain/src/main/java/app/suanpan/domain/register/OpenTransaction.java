package app.suanpan.domain.register;

import app.suanpan.domain.basket.Basket;
import java.util.Optional;
import java.util.UUID;

/**
 * The customer's business in progress: what is in the basket, whose it is and on what terms.
 *
 * @param id made when it began, and kept when it is committed or put aside
 * @param basket what is in it
 * @param returnReason why goods come back, empty for a sale
 * @param reference number of the order or invoice behind it, empty if there is none
 * @param member id of the member on it
 * @param servingGuide number of the guide whose badge was scanned
 */
public record OpenTransaction(
        UUID id,
        Basket basket,
        String returnReason,
        String reference,
        Optional<UUID> member,
        Optional<Long> servingGuide) {

    /** Nothing in it yet. */
    static OpenTransaction fresh(UUID id) {
        return new OpenTransaction(id, Basket.EMPTY, "", "", Optional.empty(), Optional.empty());
    }

    OpenTransaction with(Basket newBasket) {
        return new OpenTransaction(id, newBasket, returnReason, reference, member, servingGuide);
    }

    OpenTransaction returning(Basket newBasket, String reason) {
        return new OpenTransaction(id, newBasket, reason, reference, member, servingGuide);
    }

    OpenTransaction answering(String newReference) {
        return new OpenTransaction(id, basket, returnReason, newReference, member, servingGuide);
    }

    OpenTransaction withMember(Optional<UUID> newMember) {
        return new OpenTransaction(id, basket, returnReason, reference, newMember, servingGuide);
    }

    OpenTransaction withServingGuide(Optional<Long> guide) {
        return new OpenTransaction(id, basket, returnReason, reference, member, guide);
    }
}
