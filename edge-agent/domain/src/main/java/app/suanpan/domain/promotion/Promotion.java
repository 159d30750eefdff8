package app.suanpan.domain.promotion;

import app.suanpan.domain.item.LocalName;
import app.suanpan.domain.member.MemberCoupon;
import java.util.Optional;
import java.util.Set;

/**
 * One promotion, as the shop writes it down.
 *
 * @param id short and unique, stored with each sale
 * @param name as shown and printed
 * @param priority the higher is reckoned first where the order matters ({@link Offer.OnTop}), and tried first where two combinations
 *     save the same; it never makes the customer pay more
 * @param offer what it offers
 * @param schedule when
 * @param audience for whom
 * @param stacking with which others
 * @param limits how often
 * @param coupon the coupons of which one has to be presented, if that is so
 */
public record Promotion(
        String id,
        LocalName name,
        int priority,
        Offer offer,
        Schedule schedule,
        Audience audience,
        Stacking stacking,
        Limits limits,
        Optional<Coupon> coupon) {
    public Promotion {
        if (id == null || id.isBlank() || name == null || offer == null) {
            throw new IllegalArgumentException("A promotion has an id, a name and an offer: " + id);
        }
        schedule = Absent.or(schedule, Schedule.ALWAYS);
        audience = Absent.or(audience, Audience.EVERYBODY);
        stacking = Absent.or(stacking, Stacking.FREE);
        limits = Absent.or(limits, Limits.NONE);
        coupon = Absent.or(coupon, Optional.empty());
    }

    /** Which of these codes is one of its coupons'; the first in the order of letters where several are. */
    Optional<String> couponAmong(Set<String> presented) {
        return coupon.flatMap(own -> own.member()
                ? presented.stream().filter(this::isOfMine).sorted().findFirst()
                : own.among(presented));
    }

    private boolean isOfMine(String code) {
        return MemberCoupon.parse(code).filter(own -> own.campaign().equals(id)).isPresent();
    }

    /** A promotion for everybody, always, as often as one likes, with all others. */
    public static Promotion of(String id, LocalName name, Offer offer) {
        return new Promotion(
                id, name, 0, offer, Schedule.ALWAYS, Audience.EVERYBODY, Stacking.FREE, Limits.NONE, Optional.empty());
    }

    public Promotion with(Schedule newSchedule) {
        return new Promotion(id, name, priority, offer, newSchedule, audience, stacking, limits, coupon);
    }

    public Promotion with(Audience newAudience) {
        return new Promotion(id, name, priority, offer, schedule, newAudience, stacking, limits, coupon);
    }

    public Promotion with(Stacking newStacking) {
        return new Promotion(id, name, priority, offer, schedule, audience, newStacking, limits, coupon);
    }

    public Promotion with(Limits newLimits) {
        return new Promotion(id, name, priority, offer, schedule, audience, stacking, newLimits, coupon);
    }

    public Promotion withPriority(int newPriority) {
        return new Promotion(id, name, newPriority, offer, schedule, audience, stacking, limits, coupon);
    }

    public Promotion with(Coupon newCoupon) {
        return new Promotion(id, name, priority, offer, schedule, audience, stacking, limits, Optional.of(newCoupon));
    }
}
