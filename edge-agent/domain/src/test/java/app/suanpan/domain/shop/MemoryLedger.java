package app.suanpan.domain.shop;

import app.suanpan.domain.authority.LockOut;
import app.suanpan.domain.journal.CardPaymentRequested;
import app.suanpan.domain.journal.CardPaymentResolved;
import app.suanpan.domain.journal.JournalEvent;
import app.suanpan.domain.journal.MemberCardPrinted;
import app.suanpan.domain.journal.ReturnCompleted;
import app.suanpan.domain.journal.SaleCompleted;
import app.suanpan.domain.journal.SalePostVoided;
import app.suanpan.domain.journal.ShiftResumed;
import app.suanpan.domain.journal.ShiftSuspended;
import app.suanpan.domain.journal.SoldLine;
import app.suanpan.domain.journal.SoldPromotion;
import app.suanpan.domain.journal.SoldTender;
import app.suanpan.domain.journal.TillCounted;
import app.suanpan.domain.journal.TillSettled;
import app.suanpan.domain.journal.TillSum;
import app.suanpan.domain.journal.Transaction;
import app.suanpan.domain.journal.TransactionHeld;
import app.suanpan.domain.journal.TransactionRecalled;
import app.suanpan.domain.points.PointsAccount;
import app.suanpan.domain.points.PointsEntry;
import app.suanpan.domain.pricing.TaxCategory;
import app.suanpan.domain.promotion.CouponUse;
import app.suanpan.domain.refund.Returned;
import app.suanpan.domain.register.HeldSale;
import app.suanpan.domain.register.LockOuts;
import app.suanpan.domain.register.SalesFacts;
import app.suanpan.domain.register.Step;
import app.suanpan.domain.register.SuspendedShift;
import app.suanpan.domain.tender.ValueAccount;
import app.suanpan.domain.tender.ValueCard;
import app.suanpan.domain.tender.VoucherStanding;
import app.suanpan.domain.till.TillFigures;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Currency;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A journal in memory, from which everything that is asked is added up anew. */
public final class MemoryLedger implements SalesFacts {
    private final List<JournalEvent> events = new ArrayList<>();
    private final Map<Class<?>, List<JournalEvent>> byType = new HashMap<>();
    private final Set<UUID> printed = new HashSet<>();

    /** What another checkout of the store has committed. */
    public void append(List<JournalEvent> more) {
        events.addAll(more);
        more.forEach(event ->
                byType.computeIfAbsent(event.getClass(), _ -> new ArrayList<>()).add(event));
    }

    /** Commits what a step came to: its events, and the receipt that is put into the print queue with them. */
    public void commit(Step step) {
        append(step.events());
        step.receipt().ifPresent(request -> printed.add(request.transaction()));
    }

    public List<JournalEvent> events() {
        return Collections.unmodifiableList(events);
    }

    /** All events of one type, in order; of one that the journal has, not of an interface of several. */
    public <T extends JournalEvent> List<T> all(Class<T> type) {
        return byType.getOrDefault(type, List.of()).stream().map(type::cast).toList();
    }

    /** The only event of a type. */
    public <T extends JournalEvent> T only(Class<T> type) {
        List<T> found = all(type);
        if (found.size() != 1) {
            throw new AssertionError("There are " + found.size() + " of " + type.getSimpleName() + " in " + events);
        }
        return found.getFirst();
    }

    public long nextReceiptNumber() {
        return 1
                + all(SaleCompleted.class).size()
                + all(ReturnCompleted.class).size()
                + all(SalePostVoided.class).size();
    }

    @Override
    public BigDecimal unitsStillOut(String goods) {
        return units(sales(), goods).subtract(units(returns(), goods)).subtract(units(undone(), goods));
    }

    @Override
    public OptionalLong lowestPrice(String goods, LocalDate since) {
        Set<UUID> undone =
                all(SalePostVoided.class).stream().map(SalePostVoided::sale).collect(Collectors.toSet());
        return all(SaleCompleted.class).stream()
                .filter(sale -> !sale.header().businessDay().isBefore(since)
                        && !undone.contains(sale.sale().id()))
                .flatMap(sale -> sale.sale().lines().stream())
                .filter(line -> line.goods().equals(goods))
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
        Map<String, Long> spent = new HashMap<>();
        sales().forEach(sale -> promotions(sale).forEach(one -> spent.merge(one.id(), one.saved(), Long::sum)));
        undone().forEach(back -> promotions(back).forEach(one -> spent.merge(one.id(), -one.saved(), Long::sum)));
        returns().forEach(back -> promotions(back).forEach(one -> spent.merge(one.id(), -one.saved(), Long::sum)));
        return spent;
    }

    @Override
    public Optional<String> soldUnder(String itemCode, String serial) {
        Optional<String> receipt = Optional.empty();
        for (JournalEvent event : events) {
            receipt = switch (event) {
                case SaleCompleted sale
                when has(sale.sale(), itemCode, serial) ->
                    Optional.of(sale.sale().receipt());
                case ReturnCompleted back when has(back.refund(), itemCode, serial) -> Optional.empty();
                case SalePostVoided undone when has(undone.reversal(), itemCode, serial) -> Optional.empty();
                default -> receipt;
            };
        }
        return receipt;
    }

    private static boolean has(Transaction body, String item, String serial) {
        return body.lines().stream()
                .anyMatch(line -> line.item().equals(item)
                        && line.pack() != null
                        && serial.equals(line.pack().serial()));
    }

    @Override
    public Map<String, Integer> promotionUses(UUID member) {
        Map<String, Integer> uses = new HashMap<>();
        sales().stream()
                .filter(sale -> member.equals(sale.member()))
                .forEach(sale -> promotions(sale).forEach(one -> uses.merge(one.id(), one.uses(), Integer::sum)));
        Stream.concat(returns().stream(), undone().stream())
                .filter(back -> member.equals(back.member()))
                .forEach(back -> promotions(back).forEach(one -> uses.merge(one.id(), -one.uses(), Integer::sum)));
        return uses;
    }

    @Override
    public PointsAccount points(UUID member) {
        return PointsAccount.of(events.stream()
                .map(PointsEntry::of)
                .flatMap(List::stream)
                .filter(of -> of.member().equals(member))
                .map(PointsEntry.Of::entry)
                .toList());
    }

    @Override
    public boolean pointsHeard(UUID member) {
        return false;
    }

    @Override
    public Optional<LocalDate> cardPrinted(UUID member) {
        return all(MemberCardPrinted.class).stream()
                .filter(card -> card.member().equals(member))
                .map(card -> card.header().businessDay())
                .max(LocalDate::compareTo);
    }

    @Override
    public Optional<CouponUse> couponUse(String code) {
        return all(SaleCompleted.class).reversed().stream()
                .filter(sale ->
                        takes(sale.sale(), code) && !hasGivenBack(sale.sale().id(), code))
                .findFirst()
                .map(sale -> new CouponUse(sale.sale().receipt(), sale.header().at()));
    }

    private boolean hasGivenBack(UUID sale, String code) {
        return events.stream()
                .anyMatch(event -> event instanceof ReturnCompleted back
                                && sale.equals(back.original())
                                && takes(back.refund(), code)
                        || event instanceof SalePostVoided undone
                                && sale.equals(undone.sale())
                                && takes(undone.reversal(), code));
    }

    private static boolean takes(Transaction transaction, String coupon) {
        return promotions(transaction).stream().anyMatch(one -> coupon.equals(one.coupon()));
    }

    private static List<SoldPromotion> promotions(Transaction transaction) {
        List<SoldPromotion> promotions = transaction.promotions();
        return promotions == null ? List.of() : promotions;
    }

    @Override
    public Returned returnedOf(UUID sale) {
        List<Transaction> back = Stream.concat(
                        all(ReturnCompleted.class).stream()
                                .filter(event -> sale.equals(event.original()))
                                .map(ReturnCompleted::refund),
                        all(SalePostVoided.class).stream()
                                .filter(event -> sale.equals(event.sale()))
                                .map(SalePostVoided::reversal))
                .toList();
        Map<Integer, BigDecimal> quantities = new HashMap<>();
        back.forEach(refund ->
                refund.lines().forEach(line -> quantities.merge(line.line(), line.quantity(), BigDecimal::add)));
        Set<UUID> declined = all(CardPaymentResolved.class).stream()
                .filter(answer -> answer.outcome() == CardPaymentResolved.Outcome.DECLINED)
                .map(CardPaymentResolved::intent)
                .collect(Collectors.toSet());
        Map<UUID, Long> toCards = new HashMap<>();
        all(CardPaymentRequested.class).stream()
                .filter(asked -> asked.payment() != null && !declined.contains(asked.intent()))
                .forEach(asked -> toCards.merge(asked.payment(), asked.amount(), Long::sum));
        return new Returned(quantities, back, toCards);
    }

    @Override
    public Optional<UUID> refundedPayment(UUID refund) {
        return all(CardPaymentRequested.class).stream()
                .filter(asked -> asked.intent().equals(refund))
                .flatMap(asked -> Optional.ofNullable(asked.payment()).stream())
                .findFirst();
    }

    @Override
    public Optional<String> returningElsewhere(UUID sale, String workstation) {
        return Optional.empty();
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
        return TillSum.of(eventsOf(shift));
    }

    @Override
    public Set<Currency> foreignOf(UUID shift) {
        return totalsOf(shift).currencies();
    }

    @Override
    public List<TillCounted> countsOf(UUID shift) {
        return all(TillCounted.class).stream()
                .filter(count -> count.shift().equals(shift))
                .toList();
    }

    @Override
    public long nextSettlement(String workstation) {
        return 1
                + all(TillSettled.class).stream()
                        .filter(settled -> settled.header().workstation().equals(workstation))
                        .count();
    }

    /** The events that belong to a shift. */
    public List<JournalEvent> eventsOf(UUID shift) {
        return events.stream()
                .filter(event -> TillSum.shiftOf(event).filter(shift::equals).isPresent())
                .toList();
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

    public List<Transaction> sales() {
        return all(SaleCompleted.class).stream().map(SaleCompleted::sale).toList();
    }

    /** The mirrors of the sales that were undone. */
    public List<Transaction> undone() {
        return all(SalePostVoided.class).stream().map(SalePostVoided::reversal).toList();
    }

    public List<Transaction> returns() {
        return all(ReturnCompleted.class).stream().map(ReturnCompleted::refund).toList();
    }

    private static BigDecimal units(List<Transaction> transactions, String goods) {
        return transactions.stream()
                .flatMap(transaction -> transaction.lines().stream())
                .filter(line -> line.goods().equals(goods))
                .map(SoldLine::quantity)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
