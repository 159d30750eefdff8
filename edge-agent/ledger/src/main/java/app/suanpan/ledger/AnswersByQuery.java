package app.suanpan.ledger;

import app.suanpan.domain.authority.LockOut;
import app.suanpan.domain.journal.JournalEvent;
import app.suanpan.domain.journal.TillCounted;
import app.suanpan.domain.journal.TransactionHeld;
import app.suanpan.domain.points.PointsAccount;
import app.suanpan.domain.promotion.CouponUse;
import app.suanpan.domain.refund.Returned;
import app.suanpan.domain.register.SalesFacts;
import app.suanpan.domain.register.SuspendedShift;
import app.suanpan.domain.tender.ValueAccount;
import app.suanpan.domain.tender.ValueCard;
import app.suanpan.domain.tender.VoucherStanding;
import app.suanpan.domain.till.TillFigures;
import app.suanpan.ledger.sqlite.Sqlite;
import app.suanpan.protocol.event.EventCodec;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;

/**
 * What a register asks of everything that was sold before, answered by one query each. What is asked for at every scan is kept at hand
 * by the {@link Ledger} instead.
 */
interface AnswersByQuery extends SalesFacts {
    /** Reads what is committed. */
    <T> T read(Function<Sqlite, T> query);

    @Override
    default BigDecimal unitsStillOut(String goods) {
        return BigDecimal.valueOf(read(db -> MovementDerivation.stillOut(db, goods)), 3);
    }

    @Override
    default OptionalLong lowestPrice(String goods, LocalDate since) {
        return read(db -> PriceDerivation.lowest(db, goods, since));
    }

    @Override
    default Optional<JournalEvent> transaction(UUID id) {
        return read(db -> db.queryOne(
                        "SELECT body FROM sale JOIN journal USING (sequence) WHERE transaction_id = ?",
                        row -> row.getBytes(1),
                        id))
                .flatMap(EventCodec::decode);
    }

    @Override
    default boolean isOnPaper(UUID transaction) {
        return read(db -> db.number(
                        "SELECT count(*) FROM (SELECT transaction_id FROM print_job ORDER BY id DESC LIMIT 1000)"
                                + " WHERE transaction_id = ?",
                        transaction))
                > 0;
    }

    @Override
    default Optional<JournalEvent> byReceipt(String receipt) {
        return read(db -> db.queryOne(
                        "SELECT body FROM sale JOIN journal USING (sequence) WHERE receipt = ?",
                        row -> row.getBytes(1),
                        receipt))
                .flatMap(EventCodec::decode);
    }

    @Override
    default Returned returnedOf(UUID sale) {
        return read(db -> ReturnBook.of(db, sale));
    }

    @Override
    default Optional<UUID> refundedPayment(UUID refund) {
        return read(db -> db.queryOne(
                "SELECT payment FROM card_refund WHERE intent = ?", row -> UUID.fromString(row.getString(1)), refund));
    }

    @Override
    default Optional<String> returningElsewhere(UUID sale, String workstation) {
        return read(db -> ReturnBook.openElsewhere(db, sale, workstation));
    }

    @Override
    default Optional<JournalEvent> event(UUID id) {
        return read(db -> db.queryOne("SELECT body FROM journal WHERE event_id = ?", row -> row.getBytes(1), id))
                .flatMap(EventCodec::decode);
    }

    @Override
    default ValueAccount valueOf(ValueCard card) {
        return read(db -> ValueDerivation.read(db, card));
    }

    @Override
    default VoucherStanding voucher(String number) {
        return read(db -> VoucherDerivation.read(db, number));
    }

    @Override
    default TillFigures totalsOf(UUID shift) {
        return read(db -> TillBook.figures(db, shift));
    }

    @Override
    default Set<Currency> foreignOf(UUID shift) {
        return totalsOf(shift).currencies();
    }

    @Override
    default List<TillCounted> countsOf(UUID shift) {
        return read(db -> TillBook.counts(db, shift));
    }

    @Override
    default long nextSettlement(String workstation) {
        return read(db -> TillBook.nextSettlement(db, workstation));
    }

    @Override
    default Optional<TransactionHeld> held(UUID hold) {
        return read(db -> HeldBook.one(db, hold));
    }

    @Override
    default List<SuspendedShift> suspended() {
        return read(SuspensionBook::all);
    }

    @Override
    default PointsAccount points(UUID member) {
        return read(db -> PointsBook.account(db, member));
    }

    /** A ledger is of one box. */
    @Override
    default boolean pointsHeard(UUID member) {
        return false;
    }

    @Override
    default Optional<LocalDate> cardPrinted(UUID member) {
        return read(db -> CardDerivation.latest(db, member));
    }

    @Override
    default Optional<CouponUse> couponUse(String code) {
        return read(db -> CouponDerivation.latest(db, code));
    }

    @Override
    default Map<String, Integer> promotionUses(UUID member) {
        return read(db -> PromotionBook.uses(db, member));
    }

    @Override
    default Optional<String> soldUnder(String itemCode, String serial) {
        return read(db -> SerialDerivation.receiptOf(db, itemCode, serial));
    }

    @Override
    default LockOut lockOutOf(String operatorId) {
        return read(db -> AccessDerivation.standing(db, operatorId));
    }
}
