package app.suanpan.domain.register;

import app.suanpan.domain.basket.Basket;
import app.suanpan.domain.basket.TransactionKind;
import app.suanpan.domain.journal.VoidedLine;
import app.suanpan.domain.terms.AgreedTerms;
import java.util.List;
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
 * @param agreed what was agreed beside prices and promotions
 * @param original id of the sale that goods come back from, if the customer has the receipt
 * @param undoing that this sale is undone as a whole, as opposed to goods of it coming back; nothing for any other transaction
 * @param note words about the whole, for the receipt; empty for none
 * @param asking what waits for an answer before goods can go in; forgotten by a power cut, since nothing was done yet
 * @param told what the customer has seen of a sale; nothing while there are no goods in it
 * @param voided what was taken out of the basket again and is in no event yet, in order
 */
public record OpenTransaction(
        UUID id,
        Basket basket,
        String returnReason,
        String reference,
        Optional<UUID> member,
        Optional<Long> servingGuide,
        AgreedTerms agreed,
        Optional<UUID> original,
        Optional<Boolean> undoing,
        String note,
        Optional<Asking> asking,
        Optional<Told> told,
        List<VoidedLine> voided) {
    /** What was agreed for a line goes with the line. A session of an earlier edition says nothing of it. */
    public OpenTransaction {
        agreed = agreed == null ? AgreedTerms.NONE : agreed.in(basket);
        original = original == null ? Optional.empty() : original;
        undoing = undoing == null ? Optional.empty() : undoing;
        note = note == null ? "" : note;
        asking = asking == null ? Optional.empty() : asking;
        told = told == null ? Optional.empty() : told;
        voided = voided == null ? List.of() : List.copyOf(voided);
    }

    /** Nothing in it yet. */
    static OpenTransaction fresh(UUID id) {
        return new OpenTransaction(
                id,
                Basket.EMPTY,
                "",
                "",
                Optional.empty(),
                Optional.empty(),
                AgreedTerms.NONE,
                Optional.empty(),
                Optional.empty(),
                "",
                Optional.empty(),
                Optional.empty(),
                List.of());
    }

    OpenTransaction with(Basket newBasket) {
        return new OpenTransaction(
                id,
                newBasket,
                returnReason,
                reference,
                member,
                servingGuide,
                agreed,
                original,
                undoing,
                note,
                asking,
                told,
                voided);
    }

    OpenTransaction returning(Basket newBasket, String reason) {
        return new OpenTransaction(
                id,
                newBasket,
                reason,
                reference,
                member,
                servingGuide,
                agreed,
                original,
                undoing,
                note,
                asking,
                told,
                voided);
    }

    OpenTransaction answering(String newReference) {
        return new OpenTransaction(
                id,
                basket,
                returnReason,
                newReference,
                member,
                servingGuide,
                agreed,
                original,
                undoing,
                note,
                asking,
                told,
                voided);
    }

    OpenTransaction withMember(Optional<UUID> newMember) {
        return new OpenTransaction(
                id,
                basket,
                returnReason,
                reference,
                newMember,
                servingGuide,
                agreed,
                original,
                undoing,
                note,
                asking,
                told,
                voided);
    }

    OpenTransaction withServingGuide(Optional<Long> guide) {
        return new OpenTransaction(
                id,
                basket,
                returnReason,
                reference,
                member,
                guide,
                agreed,
                original,
                undoing,
                note,
                asking,
                told,
                voided);
    }

    OpenTransaction agreeing(AgreedTerms terms) {
        return new OpenTransaction(
                id,
                basket,
                returnReason,
                reference,
                member,
                servingGuide,
                terms,
                original,
                undoing,
                note,
                asking,
                told,
                voided);
    }

    /** Goods of a committed sale come back; nothing else can be agreed for them. */
    OpenTransaction returningFrom(UUID sale) {
        return new OpenTransaction(
                id,
                Basket.empty(TransactionKind.RETURN),
                returnReason,
                reference,
                member,
                servingGuide,
                AgreedTerms.NONE,
                Optional.of(sale),
                Optional.empty(),
                note,
                asking,
                told,
                voided);
    }

    OpenTransaction because(String reason) {
        return new OpenTransaction(
                id,
                basket,
                reason,
                reference,
                member,
                servingGuide,
                agreed,
                original,
                undoing,
                note,
                asking,
                told,
                voided);
    }

    OpenTransaction noting(String words) {
        return new OpenTransaction(
                id,
                basket,
                returnReason,
                reference,
                member,
                servingGuide,
                agreed,
                original,
                undoing,
                words,
                asking,
                told,
                voided);
    }

    OpenTransaction asking(Optional<Asking> question) {
        return new OpenTransaction(
                id,
                basket,
                returnReason,
                reference,
                member,
                servingGuide,
                agreed,
                original,
                undoing,
                note,
                question,
                told,
                voided);
    }

    OpenTransaction telling(Optional<Told> seen) {
        return new OpenTransaction(
                id,
                basket,
                returnReason,
                reference,
                member,
                servingGuide,
                agreed,
                original,
                undoing,
                note,
                asking,
                seen,
                voided);
    }

    /** This was taken out of the basket, and is in no event yet. */
    OpenTransaction voiding(List<VoidedLine> lines) {
        return new OpenTransaction(
                id,
                basket,
                returnReason,
                reference,
                member,
                servingGuide,
                agreed,
                original,
                undoing,
                note,
                asking,
                told,
                lines);
    }

    /** The sale that is open is undone as a whole. */
    OpenTransaction asUndone() {
        return new OpenTransaction(
                id,
                basket,
                returnReason,
                reference,
                member,
                servingGuide,
                agreed,
                original,
                Optional.of(true),
                note,
                asking,
                told,
                voided);
    }
}
