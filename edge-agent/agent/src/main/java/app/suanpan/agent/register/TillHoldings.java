package app.suanpan.agent.register;

import app.suanpan.domain.item.LocalName;
import app.suanpan.domain.member.MemberCoupon;
import app.suanpan.domain.points.PointsAccount;
import app.suanpan.domain.points.PointsEntry;
import app.suanpan.domain.promotion.CouponUse;
import app.suanpan.domain.register.MemberHoldings;
import app.suanpan.ledger.CouponTrail;
import app.suanpan.ledger.Ledger;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What members have, as the tills of this box know it: for the members themselves, who ask at none of them. One at a time. */
public final class TillHoldings implements MemberHoldings {
    private static final Comparator<PointsEntry> OLDEST_FIRST =
            Comparator.comparing(PointsEntry::from).thenComparing(PointsEntry::key);

    private final Ledger ledger;
    private final RegisterContexts contexts;
    private final CommittedReceipts facts;
    private final BusinessDays days;

    /** What this ledger and these contexts know. */
    public TillHoldings(Ledger ledger, RegisterContexts contexts) {
        this.ledger = ledger;
        this.contexts = contexts;
        this.facts = new CommittedReceipts(ledger, contexts.elsewhere());
        this.days = new BusinessDays(ledger);
    }

    @Override
    public synchronized Optional<Points> points(Collection<UUID> ids) {
        LocalDate today = today();
        PointsAccount account = ids.stream().map(facts::points).reduce(PointsAccount.EMPTY, PointsAccount::merge);
        if (account.isEmpty() && contexts.points().get().on(today).isEmpty()) {
            return Optional.empty();
        }
        boolean heard = ids.stream().anyMatch(facts::pointsHeard);
        return Optional.of(new Points(account.balance(today).heard(heard), elsewhere(ids, account)));
    }

    private List<PointsEntry> elsewhere(Collection<UUID> ids, PointsAccount account) {
        Set<PointsEntry.Key> here = ids.stream()
                .flatMap(id -> ledger.points(id).entries().stream())
                .map(PointsEntry::key)
                .collect(Collectors.toSet());
        return account.entries().stream()
                .filter(entry -> !here.contains(entry.key()))
                .filter(entry -> switch (entry.kind()) {
                    case EARNED, TAKEN_BACK, SPENT, GIVEN_BACK -> true;
                    case RESERVED, RELEASED -> false;
                })
                .sorted(OLDEST_FIRST)
                .toList();
    }

    @Override
    public synchronized List<Coupon> coupons(Collection<Long> numbers) {
        LocalDate today = today();
        Stream<MemberCoupon> listed = numbers.stream().flatMap(number -> contexts.coupons().every(number).stream());
        return Stream.concat(listed, CouponTrail.of(ledger, numbers).stream())
                .distinct()
                .map(coupon -> coupon(coupon, today))
                .sorted(Comparator.comparing(Coupon::state)
                        .thenComparing(Coupon::until)
                        .thenComparing(Coupon::code))
                .toList();
    }

    private Coupon coupon(MemberCoupon coupon, LocalDate today) {
        String code = coupon.code();
        Optional<CouponUse> use = facts.couponUse(code)
                .or(() -> contexts.coupons()
                        .spentAnywhere(code)
                        .filter(it -> facts.byReceipt(it.receipt()).isEmpty()));
        return new Coupon(
                MemberCoupon.shown(code),
                contexts.promotions()
                        .get()
                        .nameOf(coupon.campaign())
                        .orElseGet(() -> new LocalName(coupon.campaign(), coupon.campaign())),
                coupon.from(),
                coupon.until(),
                use.isPresent() ? State.USED : unused(coupon, today),
                use.map(CouponUse::at),
                use.map(CouponUse::receipt).orElse(""));
    }

    private State unused(MemberCoupon coupon, LocalDate today) {
        if (contexts.coupons().isRevoked(coupon.code())) {
            return State.REVOKED;
        }
        if (today.isAfter(coupon.until())) {
            return State.LAPSED;
        }
        return today.isBefore(coupon.from()) ? State.LATER : State.GOOD;
    }

    private LocalDate today() {
        Instant now = contexts.clock().instant();
        return days.today(now, contexts.config().store().zone());
    }
}
