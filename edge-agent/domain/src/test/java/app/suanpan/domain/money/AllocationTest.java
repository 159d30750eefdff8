package app.suanpan.domain.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.suanpan.domain.shop.PrintsItsSeed;
import java.math.BigDecimal;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AddLifecycleHook;
import org.junit.jupiter.api.Test;

@AddLifecycleHook(PrintsItsSeed.class)
class AllocationTest {
    @Test
    void partsAreProportional() {
        assertThat(Allocation.split(300, List.of(4000L, 2000L, 2000L))).containsExactly(150L, 75L, 75L);
    }

    @Test
    void aNegativeAmountMirrorsThePositiveOne() {
        assertThat(Allocation.split(-300, List.of(4000L, 2000L, 2000L))).containsExactly(-150L, -75L, -75L);
    }

    @Test
    void theCentThatIsLeftGoesToTheLargestRemainder() {
        assertThat(Allocation.split(299, List.of(4300L, 1400L, 2300L))).containsExactly(161L, 52L, 86L);
    }

    @Test
    void tiesGoToTheFirst() {
        assertThat(Allocation.split(299, List.of(1000L, 1000L, 1000L))).containsExactly(100L, 100L, 99L);
        assertThat(Allocation.split(-1, List.of(1L, 1L))).containsExactly(-1L, 0L);
    }

    @Test
    void whatWeighsNothingGetsNothing() {
        assertThat(Allocation.split(40, List.of(10L, 0L))).containsExactly(40L, 0L);
        assertThat(Allocation.split(41, List.of(0L, 10L, 10L))).containsExactly(0L, 21L, 20L);
    }

    @Test
    void ifNothingWeighsAnythingAllAreEqual() {
        assertThat(Allocation.split(5, List.of(0L, 0L))).containsExactly(3L, 2L);
    }

    @Test
    void commissionIsSplitToTheCent() {
        assertThat(Allocation.split(1295, List.of(70L, 15L, 10L, 5L))).containsExactly(907L, 194L, 129L, 65L);
    }

    @Test
    void amountsNearTheEndOfTheRangeAreSplitExactly() {
        assertThat(Allocation.split(Long.MAX_VALUE, List.of(Long.MAX_VALUE, Long.MAX_VALUE)))
                .containsExactly(4_611_686_018_427_387_904L, 4_611_686_018_427_387_903L);
    }

    @Test
    void noWeightsAndNegativeWeightsAreRefused() {
        assertThatThrownBy(() -> Allocation.split(1, List.of())).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Allocation.split(1, List.of(2L, -1L))).isInstanceOf(IllegalArgumentException.class);
    }

    @Property(tries = 100_000)
    void theSumIsTheAmountAndEachPartIsWithinOneUnitOfItsShare(
            @ForAll("amounts") long amount, @ForAll("weights") List<Long> weights) {
        List<Long> parts = Allocation.split(amount, weights);
        assertThat(parts.stream().mapToLong(Long::longValue).sum()).isEqualTo(amount);
        BigDecimal sum =
                BigDecimal.valueOf(weights.stream().mapToLong(Long::longValue).sum());
        for (int i = 0; i < parts.size() && sum.signum() > 0; i++) {
            // |part × sum − amount × weight| < sum says the same without dividing.
            BigDecimal difference = BigDecimal.valueOf(parts.get(i))
                    .multiply(sum)
                    .subtract(BigDecimal.valueOf(amount).multiply(BigDecimal.valueOf(weights.get(i))));
            assertThat(difference.abs()).isLessThan(sum);
        }
        assertThat(Allocation.split(-amount, weights))
                .isEqualTo(parts.stream().map(part -> -part).toList());
    }

    @Provide
    Arbitrary<Long> amounts() {
        return Arbitraries.longs().between(-1_000_000_000_000L, 1_000_000_000_000L);
    }

    @Provide
    Arbitrary<List<Long>> weights() {
        return Arbitraries.longs()
                .between(0, 1_000_000_000L)
                .list()
                .ofMinSize(1)
                .ofMaxSize(12);
    }

    @Test
    void numbersAsTheyOccurAreSplitAsExactlyAsLargeOnes() {
        Random random = new Random(20261122);
        for (int i = 0; i < 100_000; i++) {
            long amount = random.nextInt(2) == 0 ? random.nextInt(-500, 500) : random.nextInt();
            int most = random.nextInt(2) == 0 ? 5 : Integer.MAX_VALUE;
            List<Long> weights =
                    random.longs(1 + random.nextInt(12), 0, most).boxed().toList();

            assertThat(Allocation.split(amount, weights))
                    .as("%d over %s", amount, weights)
                    .isEqualTo(Allocation.splitByRates(
                            amount, weights.stream().map(BigDecimal::valueOf).toList()));
        }
    }
}
