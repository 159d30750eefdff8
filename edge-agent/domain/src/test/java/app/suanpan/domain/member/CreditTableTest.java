package app.suanpan.domain.member;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.suanpan.domain.item.LocalName;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class CreditTableTest {

    private static final Optional<Guide> LI = guide(1, "S01");
    private static final Optional<Guide> WANG = guide(2, "S01");
    private static final Optional<Guide> ZHAO_ELSEWHERE = guide(3, "S02");
    private static final Optional<Guide> NOBODY = Optional.empty();

    private static Optional<Guide> guide(long id, String store) {
        return Optional.of(new Guide(id, new LocalName("导购", "Guide"), store, GuideStatus.ACTIVE));
    }

    private static List<CreditShare> shares(Optional<Guide> serving, Optional<Guide> own) {
        return CreditTable.STANDARD.shares(serving, own, "S01");
    }

    @Test
    void ownGuideServing() {
        assertThat(shares(LI, LI)).containsExactly(new CreditShare("guide:1", 10_000));
    }

    @Test
    void anotherGuideOfTheSameStoreServing() {
        assertThat(shares(WANG, LI))
                .containsExactly(new CreditShare("guide:2", 7_000), new CreditShare("guide:1", 3_000));
    }

    @Test
    void aGuideServingAnotherStoresCustomer() {
        assertThat(shares(LI, ZHAO_ELSEWHERE))
                .containsExactly(
                        new CreditShare("guide:1", 6_000),
                        new CreditShare("guide:3", 3_000),
                        new CreditShare("store:S01", 1_000));
    }

    @Test
    void nobodyServing() {
        assertThat(shares(NOBODY, LI)).containsExactly(new CreditShare("guide:1", 10_000));
        assertThat(shares(NOBODY, ZHAO_ELSEWHERE))
                .containsExactly(new CreditShare("guide:3", 5_000), new CreditShare("store:S01", 5_000));
        assertThat(shares(NOBODY, NOBODY)).containsExactly(new CreditShare("store:S01", 10_000));
    }

    @Test
    void aCustomerWithoutAGuideIsTheServingGuidesSale() {
        assertThat(shares(LI, NOBODY)).containsExactly(new CreditShare("guide:1", 10_000));
    }

    @Test
    void moneyIsSplitByLargestRemainder() {
        List<CreditShare> shares = List.of(
                new CreditShare("guide:1", 7_000),
                new CreditShare("guide:2", 1_500),
                new CreditShare("guide:3", 1_000),
                new CreditShare("store:S01", 500));
        assertThat(CreditTable.split(1_295, shares)).containsExactly(907L, 194L, 129L, 65L);
        assertThat(CreditTable.split(-1_295, shares)).containsExactly(-907L, -194L, -129L, -65L);
    }

    @Property
    void aSplitNeitherLosesNorInventsAUnit(@ForAll int amount) {
        List<CreditShare> shares = shares(LI, ZHAO_ELSEWHERE);
        assertThat(CreditTable.split(amount, shares).stream()
                        .mapToLong(Long::longValue)
                        .sum())
                .isEqualTo(amount);
    }

    @Test
    void aTableWithAGapOrASumThatIsNotTheWholeIsRefused() {
        assertThatThrownBy(() -> new CreditTable(Map.of())).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new CreditTable.Row(5_000, 4_999, 0)).isInstanceOf(IllegalArgumentException.class);
    }
}
