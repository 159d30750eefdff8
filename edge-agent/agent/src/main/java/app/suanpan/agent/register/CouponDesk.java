package app.suanpan.agent.register;

import app.suanpan.domain.member.MemberCoupon;
import app.suanpan.domain.register.CouponHolds;
import app.suanpan.domain.register.MemberCoupons;
import app.suanpan.protocol.coupon.CouponToken;
import app.suanpan.protocol.signature.VerifyingKey;
import java.time.Instant;
import java.util.Collection;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The members' coupons of this box: what head office's key signed is believed, and what lies in the basket of one checkout no other one
 * takes. Who holds what is in memory alone. It is said inside the SQLite transaction that a step is committed in, of which there is one at a
 * time, so that of two checkouts that take one coupon at once the second is told.
 */
public final class CouponDesk implements MemberCoupons {
    private static final Logger log = LoggerFactory.getLogger(CouponDesk.class);

    private final String tenant;
    private final Supplier<Optional<VerifyingKey>> key;
    private final AtomicReference<CouponHolds> holds = new AtomicReference<>(CouponHolds.NONE);

    /**
     * @param tenant the brand of this store
     * @param key head office's key, if this box has heard of it; may throw where it cannot be read
     */
    public CouponDesk(String tenant, Supplier<Optional<VerifyingKey>> key) {
        this.tenant = tenant;
        this.key = key;
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
    public Optional<String> heldElsewhere(String code, String workstation, Instant now) {
        return holds.get().elsewhere(code, workstation, now);
    }

    /** A checkout has these in its basket now. */
    void after(String workstation, Collection<String> inBasket, Instant now) {
        holds.updateAndGet(held -> held.after(workstation, inBasket, now));
    }

    /** The same where somebody practises: what lies in a basket there keeps no customer from anything. */
    CouponDesk practising() {
        return new CouponDesk(tenant, key);
    }
}
