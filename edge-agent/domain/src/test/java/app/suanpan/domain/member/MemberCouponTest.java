package app.suanpan.domain.member;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

/** The code of a member's coupon says all of it, in one spelling. */
class MemberCouponTest {
    private static final LocalDate FIRST = LocalDate.of(2026, 11, 1);
    private static final LocalDate LAST = LocalDate.of(2026, 12, 31);

    @Property(tries = 2_000)
    void aCodeSaysItsCouponAndNoOtherTextDoes(@ForAll long seed) {
        Random random = new Random(seed);
        MemberCoupon coupon = new MemberCoupon(
                "birthday-10",
                100_000_000 + random.nextInt(900_000_000),
                FIRST.plusDays(random.nextInt(100)),
                LAST.plusDays(100 + random.nextInt(10_000)),
                random.nextLong() & MemberCoupon.MOST_SERIAL);
        String code = coupon.code();
        assertThat(MemberCoupon.parse(code)).contains(coupon);
        char[] changed = code.toCharArray();
        changed[random.nextInt(changed.length)] ^= (char) (1 << random.nextInt(7));
        MemberCoupon.parse(new String(changed))
                .ifPresent(other -> assertThat(other).isNotEqualTo(coupon));
    }

    @Test
    void whatIsNoCouponOfAMemberIsNone() {
        assertThat(MemberCoupon.parse("WELCOME-7K2Q")).isEmpty();
        assertThat(MemberCoupon.parse("")).isEmpty();
        assertThat(MemberCoupon.parse("*000000000000000000000000")).isEmpty();
        assertThat(MemberCoupon.parse("birthday-10*000000000000000000000000"))
                .as("nobody has the number 0")
                .isEmpty();
        assertThat(MemberCoupon.parse("生日*6YC2B0")).isEmpty();
    }

    @Test
    void aCouponIsSomebodysAndGoodOnADayAtLeast() {
        assertThatThrownBy(() -> new MemberCoupon("b", 538112904, LAST, FIRST, 1))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new MemberCoupon("b", 7, FIRST, LAST, 1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new MemberCoupon("b b", 538112904, FIRST, LAST, 1))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(new MemberCoupon("b", 538112904, LAST, LAST, 1).code()).hasSize(26);
    }

    @Test
    void aLongCodeIsShownShort() {
        MemberCoupon coupon = new MemberCoupon("birthday-10", 538112904, FIRST, LAST, 0xABCDEF);
        String code = coupon.code();
        assertThat(MemberCoupon.shown(code)).isEqualTo("birthday-10 …" + code.substring(code.length() - 6));
        assertThat(MemberCoupon.shown("WELCOME-7K2Q")).isEqualTo("WELCOME-7K2Q");
    }
}
