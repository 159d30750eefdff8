package app.suanpan.domain.register;

import app.suanpan.domain.basket.Basket;
import app.suanpan.domain.money.Money;
import app.suanpan.domain.tender.Tender;
import app.suanpan.domain.workstation.Shift;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * All that a workstation has to remember across a power cut: on the disk after every change, and nothing in it names a person.
 *
 * @param shift who is signed on with which till
 * @param stage how far the transaction has come
 * @param transaction id of the transaction in progress, or of the one just committed
 * @param basket what is in it
 * @param returnReason why goods come back, empty for a sale
 * @param reference number of the order or invoice behind it, empty if there is none
 * @param member id of the member on it
 * @param servingGuide number of the guide whose badge was scanned
 * @param tenders what was given so far
 * @param pendingCard a card payment that was asked for and has no answer yet
 * @param lastLine the line touched last
 */
public record RegisterSession(
        Optional<Shift> shift,
        Stage stage,
        UUID transaction,
        Basket basket,
        String returnReason,
        String reference,
        Optional<UUID> member,
        Optional<Long> servingGuide,
        List<Tender> tenders,
        Optional<PendingCard> pendingCard,
        Optional<Integer> lastLine) {
    public RegisterSession {
        tenders = List.copyOf(tenders);
    }

    /** How far a transaction has come. */
    public enum Stage {
        SELLING,
        TENDERING,
        COMPLETED
    }

    /**
     * A card payment that was asked for.
     *
     * @param intent its id
     * @param amount asked for, positive
     * @param unknown whether the terminal has already failed to answer
     */
    public record PendingCard(UUID intent, Money amount, boolean unknown) {}

    /**
     * Whether the other session would do as well after a power cut. Going from the basket to the tenders and back moves no
     * goods and no money: waking up at the basket instead costs the cashier one key, and every sale a wait for the disk less.
     */
    public boolean sameToRemember(RegisterSession other) {
        boolean bothOpen = stage != Stage.COMPLETED && other.stage != Stage.COMPLETED;
        return equals(bothOpen ? other.with(stage) : other);
    }

    /**
     * What is worth writing down. Once a transaction is committed its lines and tenders are in the journal: writing them a
     * second time would be the larger half of the commit. After a power cut the receipt is on the screen again, beside an
     * empty basket.
     */
    public RegisterSession toRemember() {
        return stage == Stage.COMPLETED
                ? with(Basket.empty(basket.kind()), Optional.empty()).with(List.<Tender>of())
                : this;
    }

    /** A workstation at which nobody is signed on. */
    public static RegisterSession signedOff(UUID transaction) {
        return fresh(Optional.empty(), transaction);
    }

    /** The same shift, next customer. */
    public RegisterSession next(UUID newTransaction) {
        return fresh(shift, newTransaction);
    }

    /** Takes up a transaction that was put aside; what the customer was recognised by meanwhile stays if it names nobody else. */
    RegisterSession recalling(RegisterSession held) {
        return new RegisterSession(
                shift,
                Stage.SELLING,
                held.transaction,
                held.basket,
                held.returnReason,
                held.reference,
                held.member.or(() -> member),
                held.servingGuide.or(() -> servingGuide),
                List.of(),
                Optional.empty(),
                Optional.empty());
    }

    private static RegisterSession fresh(Optional<Shift> shift, UUID transaction) {
        return new RegisterSession(
                shift,
                Stage.SELLING,
                transaction,
                Basket.EMPTY,
                "",
                "",
                Optional.empty(),
                Optional.empty(),
                List.of(),
                Optional.empty(),
                Optional.empty());
    }

    public RegisterSession with(Optional<Shift> newShift) {
        return new RegisterSession(
                newShift,
                stage,
                transaction,
                basket,
                returnReason,
                reference,
                member,
                servingGuide,
                tenders,
                pendingCard,
                lastLine);
    }

    public RegisterSession with(Stage newStage) {
        return new RegisterSession(
                shift,
                newStage,
                transaction,
                basket,
                returnReason,
                reference,
                member,
                servingGuide,
                tenders,
                pendingCard,
                lastLine);
    }

    /** The basket changed; {@code line} is the one to light, or none. */
    public RegisterSession with(Basket newBasket, Optional<Integer> line) {
        return new RegisterSession(
                shift,
                stage,
                transaction,
                newBasket,
                returnReason,
                reference,
                member,
                servingGuide,
                tenders,
                pendingCard,
                line);
    }

    /** Goods come back, for this reason. */
    public RegisterSession returning(Basket newBasket, String reason) {
        return new RegisterSession(
                shift,
                stage,
                transaction,
                newBasket,
                reason,
                reference,
                member,
                servingGuide,
                tenders,
                pendingCard,
                lastLine);
    }

    /** The order or invoice that the transaction answers. */
    public RegisterSession answering(String newReference) {
        return new RegisterSession(
                shift,
                stage,
                transaction,
                basket,
                returnReason,
                newReference,
                member,
                servingGuide,
                tenders,
                pendingCard,
                lastLine);
    }

    public RegisterSession withMember(Optional<UUID> newMember) {
        return new RegisterSession(
                shift,
                stage,
                transaction,
                basket,
                returnReason,
                reference,
                newMember,
                servingGuide,
                tenders,
                pendingCard,
                lastLine);
    }

    public RegisterSession withServingGuide(Optional<Long> guide) {
        return new RegisterSession(
                shift,
                stage,
                transaction,
                basket,
                returnReason,
                reference,
                member,
                guide,
                tenders,
                pendingCard,
                lastLine);
    }

    public RegisterSession with(List<Tender> newTenders) {
        return new RegisterSession(
                shift,
                stage,
                transaction,
                basket,
                returnReason,
                reference,
                member,
                servingGuide,
                newTenders,
                pendingCard,
                lastLine);
    }

    public RegisterSession withPendingCard(Optional<PendingCard> pending) {
        return new RegisterSession(
                shift,
                stage,
                transaction,
                basket,
                returnReason,
                reference,
                member,
                servingGuide,
                tenders,
                pending,
                lastLine);
    }
}
