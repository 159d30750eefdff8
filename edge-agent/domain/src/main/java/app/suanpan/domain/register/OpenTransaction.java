package app.suanpan.domain.register;

import app.suanpan.domain.basket.Basket;
import app.suanpan.domain.basket.TransactionKind;
import app.suanpan.domain.journal.VoidedLine;
import app.suanpan.domain.terms.AgreedTerms;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;

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
 * @param knownBy by what that member is known who is on it; nothing where they were only picked
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
        Optional<KnownBy> knownBy,
        List<VoidedLine> voided) {
    /** What was agreed for a line goes with the line. A session of an earlier edition says nothing of it. */
    public OpenTransaction {
        agreed = agreed == null ? AgreedTerms.NONE : agreed.in(basket);
        original = original == null ? Optional.empty() : original;
        undoing = undoing == null ? Optional.empty() : undoing;
        note = note == null ? "" : note;
        asking = asking == null ? Optional.empty() : asking;
        told = told == null ? Optional.empty() : told;
        knownBy = knownBy == null ? Optional.empty() : knownBy;
        voided = voided == null ? List.of() : List.copyOf(voided);
    }

    /** Nothing in it yet. */
    static OpenTransaction fresh(UUID id) {
        return new Draft(id).done();
    }

    OpenTransaction with(Basket newBasket) {
        return but(draft -> draft.basket = newBasket);
    }

    OpenTransaction returning(Basket newBasket, String reason) {
        return but(draft -> {
            draft.basket = newBasket;
            draft.returnReason = reason;
        });
    }

    OpenTransaction answering(String newReference) {
        return but(draft -> draft.reference = newReference);
    }

    OpenTransaction withMember(Optional<UUID> newMember) {
        return withMember(newMember, Optional.empty());
    }

    OpenTransaction withMember(Optional<UUID> newMember, Optional<KnownBy> by) {
        return but(draft -> {
            draft.member = newMember;
            draft.knownBy = by;
        });
    }

    OpenTransaction withServingGuide(Optional<Long> guide) {
        return but(draft -> draft.servingGuide = guide);
    }

    OpenTransaction agreeing(AgreedTerms terms) {
        return but(draft -> draft.agreed = terms);
    }

    /** Goods of a committed sale come back; nothing else can be agreed for them. */
    OpenTransaction returningFrom(UUID sale) {
        return but(draft -> {
            draft.basket = Basket.empty(TransactionKind.RETURN);
            draft.agreed = AgreedTerms.NONE;
            draft.original = Optional.of(sale);
            draft.undoing = Optional.empty();
        });
    }

    OpenTransaction because(String reason) {
        return but(draft -> draft.returnReason = reason);
    }

    OpenTransaction noting(String words) {
        return but(draft -> draft.note = words);
    }

    OpenTransaction asking(Optional<Asking> question) {
        return but(draft -> draft.asking = question);
    }

    OpenTransaction telling(Optional<Told> seen) {
        return but(draft -> draft.told = seen);
    }

    /** This was taken out of the basket, and is in no event yet. */
    OpenTransaction voiding(List<VoidedLine> lines) {
        return but(draft -> draft.voided = lines);
    }

    /** The sale that is open is undone as a whole. */
    OpenTransaction asUndone() {
        return but(draft -> draft.undoing = Optional.of(true));
    }

    /** As this one, but for what {@code change} makes different. */
    private OpenTransaction but(Consumer<Draft> change) {
        Draft draft = new Draft(this);
        change.accept(draft);
        return draft.done();
    }

    /** A transaction while it is written: every wither names what it changes, and the rest is copied in one place. */
    private static final class Draft {
        private final UUID id;
        private Basket basket = Basket.EMPTY;
        private String returnReason = "";
        private String reference = "";
        private Optional<UUID> member = Optional.empty();
        private Optional<Long> servingGuide = Optional.empty();
        private AgreedTerms agreed = AgreedTerms.NONE;
        private Optional<UUID> original = Optional.empty();
        private Optional<Boolean> undoing = Optional.empty();
        private String note = "";
        private Optional<Asking> asking = Optional.empty();
        private Optional<Told> told = Optional.empty();
        private Optional<KnownBy> knownBy = Optional.empty();
        private List<VoidedLine> voided = List.of();

        private Draft(UUID id) {
            this.id = id;
        }

        private Draft(OpenTransaction from) {
            this.id = from.id;
            this.basket = from.basket;
            this.returnReason = from.returnReason;
            this.reference = from.reference;
            this.member = from.member;
            this.servingGuide = from.servingGuide;
            this.agreed = from.agreed;
            this.original = from.original;
            this.undoing = from.undoing;
            this.note = from.note;
            this.asking = from.asking;
            this.told = from.told;
            this.knownBy = from.knownBy;
            this.voided = from.voided;
        }

        private OpenTransaction done() {
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
                    knownBy,
                    voided);
        }
    }
}
