package app.suanpan.domain.register;

import app.suanpan.domain.authority.LockOut;
import app.suanpan.domain.journal.JournalEvent;
import app.suanpan.domain.journal.TillCounted;
import app.suanpan.domain.journal.TransactionHeld;
import app.suanpan.domain.points.PointsAccount;
import app.suanpan.domain.promotion.CouponUse;
import app.suanpan.domain.refund.Returned;
import app.suanpan.domain.tender.ValueAccount;
import app.suanpan.domain.tender.ValueCard;
import app.suanpan.domain.tender.VoucherStanding;
import app.suanpan.domain.till.TillFigures;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;

/** What the ledger knows of earlier business. */
public interface SalesFacts {

    /** How many or how much of the {@linkplain app.suanpan.domain.item.SameGoods same goods} this ledger sold, less what came back. */
    BigDecimal unitsStillOut(String goods);

    /**
     * The least that one unit of the {@linkplain app.suanpan.domain.item.SameGoods same goods} was sold for since a business day, by
     * the sales that still stand: see {@link app.suanpan.domain.journal.SoldLine#soldFor()}. Nothing if none was.
     */
    OptionalLong lowestPrice(String goods, LocalDate since);

    /** The committed sale or return with this transaction id. */
    Optional<JournalEvent> transaction(UUID id);

    /** Whether a receipt of this transaction, one of the last thousand, is in the printer's queue or was. */
    boolean isOnPaper(UUID transaction);

    /** The committed sale or return with this receipt number, as people read it. */
    Optional<JournalEvent> byReceipt(String receipt);

    /** What has come back of a sale. */
    Returned returnedOf(UUID sale);

    /** The payment, by its intent, that this refund to a card or wallet was asked of; nothing if it is none. */
    Optional<UUID> refundedPayment(UUID refund);

    /** The other workstation at which goods of this sale are coming back just now, if there is one. */
    Optional<String> returningElsewhere(UUID sale, String workstation);

    /** The committed event of this id. */
    Optional<JournalEvent> event(UUID id);

    /** What this box knows of a gift card or store credit; {@link ValueAccount#UNKNOWN} of one that it never saw. */
    ValueAccount valueOf(ValueCard card);

    /** What this box knows of a voucher, by its number; {@link VoucherStanding#UNKNOWN} of one that it never saw. */
    VoucherStanding voucher(String number);

    /** What a shift adds up to so far. */
    TillFigures totalsOf(UUID shift);

    /** Of which currencies other than the store's own a shift has had cash in its till. */
    Set<Currency> foreignOf(UUID shift);

    /** The counts of a shift's till that differed by too much, in order. */
    List<TillCounted> countsOf(UUID shift);

    /** The number that a workstation's next Z report will have. */
    long nextSettlement(String workstation);

    /** The receipt on which a piece with this serial number was sold, unless it has come back since. */
    Optional<String> soldUnder(String itemCode, String serial);

    /** Minor units that each promotion, by id, has taken off so far, less what came back. */
    Map<String, Long> promotionSpending();

    /** How often a member has used each promotion, by id, less what came back. */
    Map<String, Integer> promotionUses(UUID member);

    /** All that this box knows of a member's points: what happened here, and what head office told of other boxes. */
    PointsAccount points(UUID member);

    /** Whether head office has told just now what other boxes know of a member's points. */
    boolean pointsHeard(UUID member);

    /** The latest business day on which this box printed a card for a member; empty if it never did. */
    Optional<LocalDate> cardPrinted(UUID member);

    /** The latest sale that took the coupon of this code, if one did that has not given it back since. */
    Optional<CouponUse> couponUse(String code);

    /** What is put aside at any checkout of the box, newest first. */
    List<HeldSale> held();

    /** The shifts that wait for somebody to go on, newest first. */
    List<SuspendedShift> suspended();

    /** The hold of this id, if nobody has recalled it yet. */
    Optional<TransactionHeld> held(UUID hold);

    /** How somebody stands who may have typed wrong PINs. */
    LockOut lockOutOf(String operatorId);
}
