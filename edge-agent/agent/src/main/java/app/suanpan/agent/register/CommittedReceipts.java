package app.suanpan.agent.register;

import app.suanpan.agent.points.PointsElsewhere;
import app.suanpan.domain.authority.LockOut;
import app.suanpan.domain.journal.JournalEvent;
import app.suanpan.domain.journal.ReturnCompleted;
import app.suanpan.domain.journal.SaleCompleted;
import app.suanpan.domain.journal.SalePostVoided;
import app.suanpan.domain.journal.TillCounted;
import app.suanpan.domain.journal.TransactionHeld;
import app.suanpan.domain.points.PointsAccount;
import app.suanpan.domain.promotion.CouponUse;
import app.suanpan.domain.refund.Returned;
import app.suanpan.domain.register.HeldSale;
import app.suanpan.domain.register.SalesFacts;
import app.suanpan.domain.register.SuspendedShift;
import app.suanpan.domain.tender.ValueAccount;
import app.suanpan.domain.tender.ValueCard;
import app.suanpan.domain.tender.VoucherStanding;
import app.suanpan.domain.till.TillFigures;
import app.suanpan.ledger.Ledger;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The ledger's facts, with the transaction committed last kept at hand: it stays on the screen until the next customer, and
 * reading it back from the disk for each state would be work for nothing.
 */
final class CommittedReceipts implements SalesFacts {
    private final Ledger ledger;
    private final PointsElsewhere elsewhere;
    private @Nullable UUID lastId;
    private @Nullable JournalEvent last;
    private @Nullable UUID foreignOf;
    private Set<Currency> foreign = Set.of();

    CommittedReceipts(Ledger ledger, PointsElsewhere elsewhere) {
        this.ledger = ledger;
        this.elsewhere = elsewhere;
    }

    /** Keeps a sale or return that is being committed. If the commit fails nobody will ask for it. */
    void remember(JournalEvent event) {
        UUID id = switch (event) {
            case SaleCompleted sale -> sale.sale().id();
            case ReturnCompleted refund -> refund.refund().id();
            case SalePostVoided undone -> undone.reversal().id();
            default -> null;
        };
        if (event instanceof SaleCompleted sale
                && sale.sale().tenders().stream().anyMatch(tender -> tender.foreignCurrency() != null)) {
            foreignOf = null;
        }
        if (id != null) {
            lastId = id;
            last = event;
        }
    }

    @Override
    public OptionalLong lowestPrice(String goods, LocalDate since) {
        return ledger.lowestPrice(goods, since);
    }

    @Override
    public Optional<JournalEvent> transaction(UUID id) {
        return id.equals(lastId) ? Optional.ofNullable(last) : ledger.transaction(id);
    }

    @Override
    public boolean isOnPaper(UUID transaction) {
        return ledger.isOnPaper(transaction);
    }

    @Override
    public Optional<JournalEvent> byReceipt(String receipt) {
        return ledger.byReceipt(receipt);
    }

    @Override
    public BigDecimal unitsStillOut(String goods) {
        return ledger.unitsStillOut(goods);
    }

    @Override
    public Map<String, Long> promotionSpending() {
        return ledger.promotionSpending();
    }

    @Override
    public Optional<String> soldUnder(String itemCode, String serial) {
        return ledger.soldUnder(itemCode, serial);
    }

    @Override
    public Map<String, Integer> promotionUses(UUID member) {
        return ledger.promotionUses(member);
    }

    @Override
    public PointsAccount points(UUID member) {
        return ledger.points(member).merge(elsewhere.of(member));
    }

    @Override
    public boolean pointsHeard(UUID member) {
        return elsewhere.isHeard(member);
    }

    @Override
    public Optional<LocalDate> cardPrinted(UUID member) {
        return ledger.cardPrinted(member);
    }

    @Override
    public Optional<CouponUse> couponUse(String code) {
        return ledger.couponUse(code);
    }

    @Override
    public List<HeldSale> held() {
        return ledger.held();
    }

    @Override
    public List<SuspendedShift> suspended() {
        return ledger.suspended();
    }

    @Override
    public Optional<TransactionHeld> held(UUID hold) {
        return ledger.held(hold);
    }

    @Override
    public Returned returnedOf(UUID sale) {
        return ledger.returnedOf(sale);
    }

    @Override
    public Optional<UUID> refundedPayment(UUID refund) {
        return ledger.refundedPayment(refund);
    }

    @Override
    public Optional<String> returningElsewhere(UUID sale, String workstation) {
        return ledger.returningElsewhere(sale, workstation);
    }

    @Override
    public LockOut lockOutOf(String operatorId) {
        return ledger.lockOutOf(operatorId);
    }

    @Override
    public Optional<JournalEvent> event(UUID id) {
        return ledger.event(id);
    }

    @Override
    public ValueAccount valueOf(ValueCard card) {
        return ledger.valueOf(card);
    }

    @Override
    public VoucherStanding voucher(String number) {
        return ledger.voucher(number);
    }

    @Override
    public TillFigures totalsOf(UUID shift) {
        return ledger.totalsOf(shift);
    }

    /**
     * Asked for with each state, and kept at hand until foreign cash is taken: no other currency is put into a till but those that it had,
     * or that the store takes, and these are counted anyway.
     */
    @Override
    public Set<Currency> foreignOf(UUID shift) {
        if (!shift.equals(foreignOf)) {
            foreign = ledger.foreignOf(shift);
            foreignOf = shift;
        }
        return foreign;
    }

    @Override
    public List<TillCounted> countsOf(UUID shift) {
        return ledger.countsOf(shift);
    }

    @Override
    public long nextSettlement(String workstation) {
        return ledger.nextSettlement(workstation);
    }
}
