package app.suanpan.agent.register;

import app.suanpan.domain.member.MemberCoupon;
import app.suanpan.domain.promotion.CouponUse;
import app.suanpan.domain.register.CouponHolds;
import app.suanpan.domain.register.MemberCoupons;
import app.suanpan.protocol.coupon.CouponEntry;
import app.suanpan.protocol.coupon.CouponToken;
import app.suanpan.protocol.signature.VerifyingKey;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The members' coupons of this box: what head office's key signed is believed, and what lies in the basket of one checkout no other one
 * takes. Who holds what is in memory alone. It is said inside the SQLite transaction that a step is committed in, of which there is one at a
 * time, so that of two checkouts that take one coupon at once the second is told.
 *
 * <p>Head office's list for this store says which coupons its members have, and what has become of them at other boxes.
 */
public final class CouponDesk implements MemberCoupons {
    private static final Logger log = LoggerFactory.getLogger(CouponDesk.class);

    /**
     * Head office's list.
     *
     * @param said what is said of each coupon, by its code
     * @param coupons all of them, by their members' numbers
     */
    private record Listed(Map<String, String> said, Map<Long, List<MemberCoupon>> coupons) {
        static final Listed NOTHING = new Listed(Map.of(), Map.of());

        static Listed of(Map<String, String> said) {
            return new Listed(
                    new HashMap<>(said),
                    said.keySet().stream()
                            .flatMap(code -> MemberCoupon.parse(code).stream())
                            .collect(Collectors.groupingBy(MemberCoupon::member)));
        }

        List<MemberCoupon> of(long member) {
            return coupons.getOrDefault(member, List.of());
        }
    }

    private final String tenant;
    private final Supplier<Optional<VerifyingKey>> key;
    private final AtomicReference<Listed> listed;
    private final AtomicReference<CouponHolds> holds = new AtomicReference<>(CouponHolds.NONE);
    private volatile Runnable whenTaken = () -> {};

    /**
     * @param tenant the brand of this store
     * @param key head office's key, if this box has heard of it; may throw where it cannot be read
     */
    public CouponDesk(String tenant, Supplier<Optional<VerifyingKey>> key) {
        this(tenant, key, new AtomicReference<>(Listed.NOTHING));
    }

    private CouponDesk(String tenant, Supplier<Optional<VerifyingKey>> key, AtomicReference<Listed> listed) {
        this.tenant = tenant;
        this.key = key;
        this.listed = listed;
    }

    /** Head office says this of the coupons of this store's members, by their codes; of all others it says nothing. */
    public void take(SortedMap<String, String> said) {
        listed.set(Listed.of(said));
        whenTaken.run();
    }

    /** What is done whenever head office has said something else, on the thread that took it. */
    public void whenTaken(Runnable then) {
        whenTaken = then;
    }

    @Override
    public Optional<MemberCoupon> read(String token) {
        try {
            return key.get().flatMap(known -> CouponToken.verify(token, tenant, known));
        } catch (RuntimeException e) {
            log.error("head office's key cannot be read, so no coupon of a member is taken", e);
            return Optional.empty();
        }
    }

    @Override
    public List<MemberCoupon> of(long member) {
        Listed now = listed.get();
        return now.of(member).stream()
                .filter(coupon -> CouponEntry.GOOD.equals(now.said().get(coupon.code())))
                .toList();
    }

    /** Every coupon of a member's number that head office says anything of. */
    List<MemberCoupon> every(long member) {
        return listed.get().of(member);
    }

    @Override
    public Optional<CouponUse> spentAnywhere(String code) {
        return Optional.ofNullable(listed.get().said().get(code)).flatMap(CouponEntry::use);
    }

    @Override
    public boolean isRevoked(String code) {
        return CouponEntry.REVOKED.equals(listed.get().said().get(code));
    }

    @Override
    public Optional<String> heldElsewhere(String code, String workstation, Instant now) {
        return holds.get().elsewhere(code, workstation, now);
    }

    /** A checkout has these in its basket now. */
    void after(String workstation, Collection<String> inBasket, Instant now) {
        holds.updateAndGet(held -> held.after(workstation, inBasket, now));
    }

    /** The same where somebody practises: what lies in a basket there keeps no customer from anything. */
    CouponDesk practising() {
        return new CouponDesk(tenant, key, listed);
    }
}
