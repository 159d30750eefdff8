package app.suanpan.checkout.shop;

import app.suanpan.domain.authority.LockOut;
import app.suanpan.domain.journal.CardPaymentRequested;
import app.suanpan.domain.journal.CardPaymentResolved;
import app.suanpan.domain.journal.Journal;
import app.suanpan.domain.journal.JournalEvent;
import app.suanpan.domain.journal.ReturnCompleted;
import app.suanpan.domain.journal.SaleCompleted;
import app.suanpan.domain.journal.SalePostVoided;
import app.suanpan.domain.journal.ShiftResumed;
import app.suanpan.domain.journal.ShiftSuspended;
import app.suanpan.domain.journal.SoldLine;
import app.suanpan.domain.journal.SoldTender;
import app.suanpan.domain.journal.TillCounted;
import app.suanpan.domain.journal.TillSettled;
import app.suanpan.domain.journal.TillSum;
import app.suanpan.domain.journal.Transaction;
import app.suanpan.domain.journal.TransactionHeld;
import app.suanpan.domain.journal.TransactionRecalled;
import app.suanpan.domain.pricing.TaxCategory;
import app.suanpan.domain.promotion.CouponUse;
import app.suanpan.domain.refund.Returned;
import app.suanpan.domain.register.HeldSale;
import app.suanpan.domain.register.LockOuts;
import app.suanpan.domain.register.SalesFacts;
import app.suanpan.domain.register.SuspendedShift;
import app.suanpan.domain.shop.VoucherBook;
import app.suanpan.domain.tender.ValueAccount;
import app.suanpan.domain.tender.ValueCard;
import app.suanpan.domain.tender.VoucherStanding;
import app.suanpan.domain.till.TillFigures;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** The journal, as a list. */
public final class Books implements SalesFacts {
    private final List<JournalEvent> events = new ArrayList<>();
    private final Set<UUID> printed = new HashSet<>();

    void append(List<JournalEvent> more) {
        events.addAll(more);
    }

    /** All of it, to be looked through. */
    Journal journal() {
        return Journal.of(events);
    }

    /** All events of one type, in order. */
    public <T extends JournalEvent> List<T> all(Class<T> type) {
        return events.stream().filter(type::isInstance).map(type::cast).toList();
    }

    /** A receipt was put into the print queue. */
    void prints(UUID transaction) {
        printed.add(transaction);
    }

    long nextReceiptNumber() {
        return 1
                + all(SaleCompleted.class).size()
                + all(ReturnCompleted.class).size()
                + all(SalePostVoided.class).size();
    }

    @Override
    public BigDecimal unitsStillOut(String itemCode) {
        return all(SaleCompleted.class).stream()
                .flatMap(sale -> sale.sale().lines().stream())
                .filter(line -> line.item().equals(itemCode))
                .map(line -> line.quantity())
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    @Override
    public OptionalLong lowestPrice(String itemCode, LocalDate since) {
        Set<UUID> undone =
                all(SalePostVoided.class).stream().map(SalePostVoided::sale).collect(Collectors.toSet());
        return all(SaleCompleted.class).stream()
                .filter(sale -> !sale.header().businessDay().isBefore(since)
                        && !undone.contains(sale.sale().id()))
                .flatMap(sale -> sale.sale().lines().stream())
                .filter(line -> line.item().equals(itemCode))
                .flatMapToLong(line -> line.soldFor().stream())
                .min();
    }

    @Override
    public Optional<JournalEvent> transaction(UUID id) {
        return events.stream()
                .filter(event ->
                        event instanceof SaleCompleted sale && sale.sale().id().equals(id)
                                || event instanceof ReturnCompleted refund
                                        && refund.refund().id().equals(id)
                                || event instanceof SalePostVoided undone
                                        && undone.reversal().id().equals(id))
                .findFirst();
    }

    @Override
    public Map<String, Long> promotionSpending() {
        return Map.of();
    }

    @Override
    public Optional<String> soldUnder(String itemCode, String serial) {
        return all(SaleCompleted.class).stream()
                .filter(sale -> sale.sale().lines().stream()
                        .anyMatch(line -> line.item().equals(itemCode)
                                && line.pack() != null
                                && serial.equals(line.pack().serial())))
                .map(sale -> sale.sale().receipt())
                .findFirst();
    }

    @Override
    public Map<String, Integer> promotionUses(UUID member) {
        return Map.of();
    }

    @Override
    public Optional<CouponUse> couponUse(String code) {
        return all(SaleCompleted.class).reversed().stream()
                .filter(sale -> sale.sale().promotions() != null
                        && sale.sale().promotions().stream().anyMatch(promotion -> code.equals(promotion.coupon())))
                .findFirst()
                .map(sale -> new CouponUse(sale.sale().receipt(), sale.header().at()));
    }

    @Override
    public List<HeldSale> held() {
        return all(TransactionHeld.class).reversed().stream()
                .filter(this::isStillHeld)
                .map(HeldSale::of)
                .toList();
    }

    @Override
    public List<SuspendedShift> suspended() {
        return all(ShiftSuspended.class).reversed().stream()
                .filter(suspended -> all(ShiftResumed.class).stream()
                        .noneMatch(resumed ->
                                resumed.suspension().equals(suspended.header().id())))
                .map(SuspendedShift::of)
                .toList();
    }

    @Override
    public Optional<TransactionHeld> held(UUID hold) {
        return all(TransactionHeld.class).stream()
                .filter(held -> held.header().id().equals(hold) && isStillHeld(held))
                .findFirst();
    }

    private boolean isStillHeld(TransactionHeld held) {
        return all(TransactionRecalled.class).stream()
                .noneMatch(recalled -> recalled.hold().equals(held.header().id()));
    }

    @Override
    public boolean isOnPaper(UUID transaction) {
        return printed.contains(transaction);
    }

    @Override
    public Optional<JournalEvent> byReceipt(String receipt) {
        return events.stream()
                .filter(event -> event instanceof SaleCompleted sale
                                && sale.sale().receipt().equals(receipt)
                        || event instanceof ReturnCompleted refund
                                && refund.refund().receipt().equals(receipt)
                        || event instanceof SalePostVoided undone
                                && undone.reversal().receipt().equals(receipt))
                .findFirst();
    }

    @Override
    public Returned returnedOf(UUID sale) {
        Map<Integer, BigDecimal> quantities = new HashMap<>();
        long cash = 0;
        for (ReturnCompleted back : all(ReturnCompleted.class)) {
            if (sale.equals(back.original())) {
                back.refund().lines().forEach(line -> quantities.merge(line.line(), line.quantity(), BigDecimal::add));
                cash += back.refund().cash();
            }
        }
        for (SalePostVoided undone : all(SalePostVoided.class)) {
            if (sale.equals(undone.sale())) {
                undone.reversal()
                        .lines()
                        .forEach(line -> quantities.merge(line.line(), line.quantity(), BigDecimal::add));
            }
        }
        Map<UUID, Long> toCards = new HashMap<>();
        all(CardPaymentRequested.class).stream()
                .filter(asked -> asked.payment() != null && !wasDeclined(asked))
                .forEach(asked -> toCards.merge(asked.payment(), asked.amount(), Long::sum));
        return new Returned(quantities, cash, 0, toCards, 0);
    }

    private boolean wasDeclined(CardPaymentRequested asked) {
        return all(CardPaymentResolved.class).stream()
                .anyMatch(answer -> answer.intent().equals(asked.intent())
                        && answer.outcome() == CardPaymentResolved.Outcome.DECLINED);
    }

    @Override
    public Optional<String> returningElsewhere(UUID sale, String workstation) {
        return Optional.empty();
    }

    @Override
    public LockOut lockOutOf(String operatorId) {
        LockOut stands = LockOut.NONE;
        for (JournalEvent event : events) {
            if (LockOuts.person(event).equals(Optional.of(operatorId))) {
                stands = LockOuts.after(stands, event);
            }
        }
        return stands;
    }

    @Override
    public Optional<JournalEvent> event(UUID id) {
        return events.stream().filter(event -> event.header().id().equals(id)).findFirst();
    }

    @Override
    public ValueAccount valueOf(ValueCard card) {
        long balance = 0;
        boolean known = false;
        boolean issued = false;
        for (JournalEvent event : events) {
            Optional<Transaction> body = switch (event) {
                case SaleCompleted sale -> Optional.of(sale.sale());
                case ReturnCompleted refund -> Optional.of(refund.refund());
                case SalePostVoided undone -> Optional.of(undone.reversal());
                default -> Optional.empty();
            };
            long sign = event instanceof SaleCompleted ? 1 : -1;
            long put = body.map(transaction -> sign * put(transaction, card)).orElse(0L);
            long taken =
                    body.map(transaction -> sign * taken(transaction, card)).orElse(0L);
            boolean touched = put != 0 || taken != 0;
            issued = known ? issued : touched && (put > 0 || card.kind() == ValueCard.Kind.STORE_CREDIT && taken < 0);
            known |= touched;
            balance += put - taken;
        }
        return known ? new ValueAccount(balance, issued) : ValueAccount.UNKNOWN;
    }

    private static long put(Transaction body, ValueCard card) {
        return body.lines().stream()
                .filter(line -> line.taxCategory().equals(TaxCategory.LIABILITY)
                        && line.pack() != null
                        && card.number().equals(line.pack().serial()))
                .mapToLong(SoldLine::net)
                .sum();
    }

    private static long taken(Transaction body, ValueCard card) {
        return body.tenders().stream()
                .filter(tender -> card.number().equals(tender.number()))
                .mapToLong(SoldTender::amount)
                .sum();
    }

    @Override
    public VoucherStanding voucher(String number) {
        return VoucherBook.standing(events, number);
    }

    @Override
    public TillFigures totalsOf(UUID shift) {
        return TillSum.of(events.stream()
                .filter(event -> TillSum.shiftOf(event).filter(shift::equals).isPresent())
                .toList());
    }

    @Override
    public List<TillCounted> countsOf(UUID shift) {
        return all(TillCounted.class).stream()
                .filter(count -> count.shift().equals(shift))
                .toList();
    }

    @Override
    public long nextSettlement(String workstation) {
        return 1 + all(TillSettled.class).size();
    }
}
