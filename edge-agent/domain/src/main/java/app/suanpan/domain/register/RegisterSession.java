package app.suanpan.domain.register;

import app.suanpan.domain.basket.Basket;
import app.suanpan.domain.member.MemberCoupon;
import app.suanpan.domain.money.Money;
import app.suanpan.domain.points.PointsEntry;
import app.suanpan.domain.promotion.AppliedPromotion;
import app.suanpan.domain.register.Payment.PendingCard;
import app.suanpan.domain.register.Payment.PendingPoints;
import app.suanpan.domain.tender.Tender;
import app.suanpan.domain.terms.AgreedTerms;
import app.suanpan.domain.workstation.Operator;
import app.suanpan.domain.workstation.Shift;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/**
 * All that a workstation has to remember across a power cut: on the disk after every change, and nothing in it names a person.
 *
 * @param shift who is signed on with which till
 * @param stage how far the transaction has come
 * @param open the transaction in progress, or what is left of the one just committed
 * @param payment how far it is paid
 * @param lastLine number of the line touched last
 * @param presence who stands there besides the shift's operator, and what waits for them
 */
public record RegisterSession(
        Optional<Shift> shift,
        Stage stage,
        OpenTransaction open,
        Payment payment,
        Optional<Integer> lastLine,
        Presence presence) {

    /** A session that an earlier edition wrote says nothing of who stands there besides the operator: nobody. */
    public RegisterSession {
        presence = Objects.requireNonNullElse(presence, Presence.NONE);
    }

    /** How far a transaction has come. */
    public enum Stage {
        SELLING,
        TENDERING,
        COMPLETED
    }

    /** In whose name things are done: the shift's operator, or who has taken the screen over. */
    public Optional<Operator> operator() {
        return shift.map(open -> presence.acting().orElse(open.operator()));
    }

    public UUID transaction() {
        return open.id();
    }

    public Basket basket() {
        return open.basket();
    }

    public String returnReason() {
        return open.returnReason();
    }

    public String reference() {
        return open.reference();
    }

    public Optional<UUID> member() {
        return open.member();
    }

    public Optional<Long> servingGuide() {
        return open.servingGuide();
    }

    /** The sale that goods come back from, if the customer has the receipt. */
    public Optional<UUID> original() {
        return open.original();
    }

    /** The codes of members' coupons that lie in the basket; none once the sale is committed. */
    public List<String> couponsHeld() {
        return stage == Stage.COMPLETED
                ? List.of()
                : CouponSteps.presented(this)
                        .filter(code -> MemberCoupon.parse(code).isPresent())
                        .toList();
    }

    /** The points that lie in the basket, as they are reserved: no other checkout of the box takes them. Nothing once it is committed. */
    public List<PointsEntry.Of> pointsHeld() {
        return stage == Stage.COMPLETED ? List.of() : PointsTenderSteps.reserved(this);
    }

    /** Whether anything is rung up or comes back. */
    public boolean hasGoods() {
        return !basket().isEmpty() || payment.other().isPresent();
    }

    /** The transaction and its payment, with that line lit. */
    RegisterSession showing(OpenTransaction transaction, Payment newPayment, Optional<Integer> line) {
        return new RegisterSession(shift, stage, transaction, newPayment, line, presence);
    }

    /** Another half of an exchange comes to the screen. */
    RegisterSession showing(OpenTransaction half, Payment newPayment) {
        return new RegisterSession(shift, stage, half, newPayment, Optional.empty(), presence);
    }

    /** Whether the sale that is open is undone as a whole. */
    public boolean isUndoing() {
        return open.undoing().orElse(false);
    }

    public List<Tender> tenders() {
        return payment.tenders();
    }

    public Optional<PendingCard> pendingCard() {
        return payment.pendingCard();
    }

    /**
     * Whether the other session would do as well after a power cut. Going from the basket to the tenders and back moves no
     * goods and no money: waking up at the basket instead costs the cashier one key, and every sale a wait for the disk less. What
     * the promotions came to is written down with the first money.
     */
    public boolean sameToRemember(RegisterSession other) {
        boolean bothOpen = stage != Stage.COMPLETED && other.stage != Stage.COMPLETED;
        RegisterSession mine = unasked().with(presence.remembered());
        RegisterSession theirs = other.unasked().with(other.presence.remembered());
        return mine.equals(bothOpen ? theirs.with(stage).withPromotions(payment.promotions()) : theirs);
    }

    /**
     * What is worth writing down. Once a transaction is committed its lines and tenders are in the journal: writing them a
     * second time would be the larger half of the commit. After a power cut the receipt is on the screen again, beside an
     * empty basket.
     */
    public RegisterSession toRemember() {
        RegisterSession kept = unasked().with(presence.remembered());
        return stage == Stage.COMPLETED
                ? new RegisterSession(
                        shift,
                        stage,
                        kept.open.with(Basket.empty(basket().kind())).agreeing(AgreedTerms.NONE),
                        Payment.NONE,
                        Optional.empty(),
                        kept.presence)
                : kept;
    }

    private RegisterSession unasked() {
        return open.asking().isEmpty() ? this : with(open.asking(Optional.empty()));
    }

    /** A workstation at which nobody is signed on. */
    public static RegisterSession signedOff(UUID transaction) {
        return fresh(Optional.empty(), OpenTransaction.fresh(transaction), Presence.NONE);
    }

    /** The same shift, next customer. */
    public RegisterSession next(UUID newTransaction) {
        return fresh(shift, OpenTransaction.fresh(newTransaction), presence);
    }

    /** Takes up a transaction that was put aside; what the customer was recognised by meanwhile stays if it names nobody else. */
    RegisterSession recalling(OpenTransaction held) {
        return fresh(
                shift,
                held.withMember(held.member().or(this::member))
                        .withServingGuide(held.servingGuide().or(this::servingGuide)),
                presence);
    }

    private static RegisterSession fresh(Optional<Shift> shift, OpenTransaction transaction, Presence presence) {
        return new RegisterSession(shift, Stage.SELLING, transaction, Payment.NONE, Optional.empty(), presence);
    }

    /** The same, where what was taken out of these transactions is in the journal. */
    RegisterSession withoutVoids(Collection<UUID> written) {
        OpenTransaction front = written.contains(open.id()) ? open.voiding(List.of()) : open;
        return new RegisterSession(shift, stage, front, payment.withoutVoids(written), lastLine, presence);
    }

    RegisterSession with(Presence newPresence) {
        return new RegisterSession(shift, stage, open, payment, lastLine, newPresence);
    }

    public RegisterSession with(Optional<Shift> newShift) {
        return new RegisterSession(newShift, stage, open, payment, lastLine, presence);
    }

    public RegisterSession with(Stage newStage) {
        return new RegisterSession(shift, newStage, open, payment, lastLine, presence);
    }

    /** The transaction in progress changed, but no line of it. */
    RegisterSession with(OpenTransaction changed) {
        return new RegisterSession(shift, stage, changed, payment, lastLine, presence);
    }

    /** The basket changed; {@code line} is the one to light, or none. */
    public RegisterSession with(Basket newBasket, Optional<Integer> line) {
        return new RegisterSession(shift, stage, open.with(newBasket), payment, line, presence);
    }

    /** Goods come back, for this reason. */
    public RegisterSession returning(Basket newBasket, String reason) {
        return with(open.returning(newBasket, reason));
    }

    /** The order or invoice that the transaction answers. */
    public RegisterSession answering(String newReference) {
        return with(open.answering(newReference));
    }

    public RegisterSession withMember(Optional<UUID> newMember) {
        return with(open.withMember(newMember));
    }

    /** The member on the transaction, and by what they are known. */
    RegisterSession withMember(UUID newMember, Optional<KnownBy> by) {
        return with(open.withMember(Optional.of(newMember), by));
    }

    public RegisterSession withServingGuide(Optional<Long> guide) {
        return with(open.withServingGuide(guide));
    }

    public RegisterSession with(List<Tender> newTenders) {
        return new RegisterSession(shift, stage, open, payment.with(newTenders), lastLine, presence);
    }

    /** What promotions took off when the customer began to pay. */
    RegisterSession withPromotions(Optional<List<AppliedPromotion>> found) {
        return new RegisterSession(shift, stage, open, payment.withPromotions(found), lastLine, presence);
    }

    /** The next payment by scan takes so much; all that is due where nothing is said. */
    RegisterSession withPart(Optional<Money> amount) {
        return new RegisterSession(shift, stage, open, payment.withPart(amount), lastLine, presence);
    }

    /** The terminal would not give money back to a card. */
    RegisterSession refundDeclined(String cause) {
        return new RegisterSession(shift, stage, open, payment.withoutCards(cause), lastLine, presence);
    }

    RegisterSession reserving(Optional<PendingPoints> pending) {
        return new RegisterSession(shift, stage, open, payment.reserving(pending), lastLine, presence);
    }

    public RegisterSession withPendingCard(Optional<PendingCard> pending) {
        return new RegisterSession(shift, stage, open, payment.with(pending), lastLine, presence);
    }
}
