package app.suanpan.domain.promotion;

import app.suanpan.domain.promotion.NotUsed.Reason;
import java.util.List;
import java.util.Optional;

/** Whether a promotion may take part in a sale at all, before any is compared with another. */
final class Admission {
    private final OfferedSale sale;
    private final Goods goods;
    private final long amountOfAll;

    Admission(OfferedSale sale, Goods goods) {
        this.sale = sale;
        this.goods = goods;
        this.amountOfAll = goods.amount();
    }

    /** Whether it needs a coupon that was not presented: then nobody asked for it. */
    boolean isUnasked(Promotion promotion) {
        return promotion.coupon().isPresent()
                && promotion.couponAmong(sale.coupons()).isEmpty();
    }

    /**
     * What stands in its way.
     *
     * @param slotLines the goods it speaks of, by slot
     */
    Optional<Reason> refusal(Promotion promotion, List<int[]> slotLines) {
        if (Lines.areNone(slotLines)) {
            return Optional.of(new Reason.NothingForIt());
        }
        if (sale.removed().contains(promotion.id())) {
            return Optional.of(new Reason.Removed());
        }
        if (!promotion.schedule().includesAnyOf(sale.businessDay(), sale.since().begun(), sale.time())) {
            return Optional.of(new Reason.NotNow());
        }
        return audience(promotion)
                .or(() -> limits(promotion))
                .or(() -> bought(promotion, slotLines))
                .or(() -> goods(promotion.offer(), slotLines));
    }

    private Optional<Reason> audience(Promotion promotion) {
        Audience audience = promotion.audience();
        boolean needsMember =
                audience.membersOnly() || promotion.limits().perMember().isPresent();
        if (needsMember && sale.member().isEmpty()) {
            return Optional.of(new Reason.MembersOnly());
        }
        boolean otherTier = !audience.tiers().isEmpty()
                && sale.member()
                        .filter(member -> audience.tiers().contains(member.tier()))
                        .isEmpty();
        return otherTier ? Optional.of(new Reason.OtherTiers(audience.tiers())) : Optional.empty();
    }

    private Optional<Reason> limits(Promotion promotion) {
        if (usesLeft(promotion) <= 0) {
            return Optional.of(new Reason.UsedUp());
        }
        return budgetLeft(promotion) <= 0 ? Optional.of(new Reason.BudgetSpent(0)) : Optional.empty();
    }

    /** What a coupon wants to be bought besides what it gives. */
    private Optional<Reason> bought(Promotion promotion, List<int[]> slotLines) {
        long wanted = promotion.coupon().map(Coupon::atLeast).orElse(0L);
        if (wanted == 0) {
            return Optional.empty();
        }
        long gift = promotion.offer() instanceof Offer.Bundle ? amount(Lines.union(slotLines)) : 0;
        long bought = amountOfAll - gift;
        return bought < wanted ? Optional.of(new Reason.BelowThreshold(wanted - bought)) : Optional.empty();
    }

    private Optional<Reason> goods(Offer offer, List<int[]> slotLines) {
        return switch (offer) {
            case Offer.OnTop onTop -> {
                long bought = amount(slotLines.getFirst());
                yield bought < onTop.atLeast()
                        ? Optional.of(new Reason.BelowThreshold(onTop.atLeast() - bought))
                        : Optional.empty();
            }
            case Offer.Bundle bundle -> {
                int missing = missing(bundle, slotLines);
                yield missing > 0 ? Optional.of(new Reason.TooFew(missing)) : Optional.empty();
            }
            case Offer.PercentOff _, Offer.AmountOff _, Offer.FixedPrice _ -> Optional.empty();
        };
    }

    private long amount(int[] lines) {
        if (lines.length == goods.size()) {
            return amountOfAll;
        }
        long amount = 0;
        for (int line : lines) {
            amount += goods.line(line).amount();
        }
        return amount;
    }

    /** How many units are missing at least; slots that want the same units may lack more. */
    private int missing(Offer.Bundle bundle, List<int[]> slotLines) {
        int missing = 0;
        for (int slot = 0; slot < slotLines.size(); slot++) {
            long there = Lines.units(goods, slotLines.get(slot));
            missing += (int) Math.max(0, bundle.slots().get(slot).count() - there);
        }
        long all = Lines.units(goods, Lines.union(slotLines));
        return (int) Math.max(missing, bundle.size() - all);
    }

    /** How often it may be used in this sale. */
    int usesLeft(Promotion promotion) {
        int perSale = promotion.limits().perSale().orElse(isGift(promotion) ? 1 : Candidate.ANY_USES);
        int perMember = promotion
                .limits()
                .perMember()
                .map(most -> most
                        - sale.member()
                                .map(member -> member.uses().getOrDefault(promotion.id(), 0))
                                .orElse(0))
                .orElse(Candidate.ANY_USES);
        return Math.min(perSale, perMember);
    }

    /** Whether a member's coupon gives a set: it does so once, unless more is said. */
    private static boolean isGift(Promotion promotion) {
        return promotion.offer() instanceof Offer.Bundle
                && promotion.coupon().filter(Coupon::member).isPresent();
    }

    /** Minor units that it may still take off. */
    long budgetLeft(Promotion promotion) {
        return promotion
                .limits()
                .budget()
                .map(all -> all - sale.spent().getOrDefault(promotion.id(), 0L))
                .orElse(Candidate.ANY_BUDGET);
    }
}
