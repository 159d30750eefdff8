package app.suanpan.domain.member;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.suanpan.domain.item.LocalName;
import app.suanpan.domain.member.CreditTable.Row;
import app.suanpan.domain.member.CreditTable.Situation;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class CreditTableTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 23);
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

    @Property
    void byAnyTableTheAmountsAddUpToWhatWasEarned(
            @ForAll int amount, @ForAll @IntRange(max = 10_000) int serving, @ForAll @IntRange(max = 10_000) int own) {
        int ofOwn = Math.min(own, 10_000 - serving);
        CreditTable table =
                standardBut(Situation.OTHER_GUIDE_OTHER_STORE, new Row(serving, ofOwn, 10_000 - serving - ofOwn));
        List<CreditShare> shares = table.shares(LI, ZHAO_ELSEWHERE, "S01");
        assertThat(shares.stream().mapToInt(CreditShare::basisPoints).sum()).isEqualTo(10_000);
        assertThat(sum(CreditTable.of(amount, shares))).isEqualTo(amount);
    }

    @Property
    void inHoweverManyPartsItComesBackEverybodyLosesWhatTheyHad(
            @ForAll @Size(max = 12) List<@IntRange(max = 500) Integer> parts,
            @ForAll @IntRange(max = 10_000) int serving,
            @ForAll @IntRange(max = 10_000) int own) {
        int ofOwn = Math.min(own, 10_000 - serving);
        List<CreditShare> shares = standardBut(
                        Situation.OTHER_GUIDE_OTHER_STORE, new Row(serving, ofOwn, 10_000 - serving - ofOwn))
                .shares(LI, ZHAO_ELSEWHERE, "S01");
        Map<String, Long> back = new HashMap<>();
        long before = 0;
        for (int part : parts) {
            List<CreditShare> now = CreditTable.backOf(before, part, shares);
            assertThat(sum(now)).isEqualTo(part);
            now.forEach(share -> back.merge(share.party(), amountOf(share), Long::sum));
            before += part;
        }
        long sold = before;
        Map<String, Long> had = new HashMap<>();
        CreditTable.of(sold, shares).forEach(share -> had.put(share.party(), amountOf(share)));
        assertThat(parts.isEmpty() ? had : back).isEqualTo(had);
    }

    @Test
    void aTableWithAGapOrASumThatIsNotTheWholeIsRefused() {
        assertThatThrownBy(() -> new CreditTable("v1", DAY, Map.of()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("does not say who gets the credit in SAME_GUIDE");
        assertThatThrownBy(() -> new Row(5_000, 4_999, 0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("the shares have to add up to 10000, and 5000 + 4999 + 0 are 9999");
        assertThatThrownBy(() -> new Row(-1, 10_001, 0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Row(Integer.MAX_VALUE, Integer.MAX_VALUE, 10_002))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void whoIsNotThereIsGivenNothing() {
        assertThatThrownBy(() -> standardBut(Situation.NOBODY, new Row(10_000, 0, 0)))
                .hasMessage("nobody serves in NOBODY, so serving has to be 0");
        assertThatThrownBy(() -> standardBut(Situation.SERVING_GUIDE_ONLY, new Row(9_999, 1, 0)))
                .hasMessage("there is no other guide in SERVING_GUIDE_ONLY, so own has to be 0");
        assertThatThrownBy(() -> standardBut(Situation.SAME_GUIDE, new Row(5_000, 5_000, 0)))
                .hasMessageContaining("own has to be 0");
    }

    @Test
    void eachVersionHoldsFromItsDayOn() {
        CreditTable now = new CreditTable("now", DAY, CreditTable.STANDARD.rows());
        CreditTable next = new CreditTable("next", DAY.plusYears(1), CreditTable.STANDARD.rows());
        CreditTables tables = new CreditTables(List.of(next, now));
        assertThat(tables.on(DAY.minusDays(1))).isEqualTo(CreditTable.STANDARD);
        assertThat(tables.on(DAY.plusYears(1).minusDays(1))).isEqualTo(now);
        assertThat(tables.on(DAY.plusYears(1))).isEqualTo(next);
        assertThat(CreditTables.STANDARD.on(DAY).version()).isEqualTo("standard");
        assertThatThrownBy(() -> new CreditTables(List.of(now, now))).hasMessage("two versions have one name");
        assertThatThrownBy(() -> new CreditTables(List.of(now, new CreditTable("b", DAY, now.rows()))))
                .hasMessage("two versions begin on one day");
        assertThatThrownBy(() -> new CreditTables(List.of(CreditTable.STANDARD)))
                .hasMessageContaining("standard");
    }

    @Test
    void aPartyIsAGuideOrTheStore() {
        assertThat(CreditShare.guide("guide:7")).hasValue(7);
        assertThat(CreditShare.guide("store:7")).isEmpty();
        assertThat(CreditShare.guide("guide:")).isEmpty();
        assertThat(CreditShare.guide("guide:99999999999999999999")).isEmpty();
    }

    private static CreditTable standardBut(Situation situation, Row row) {
        Map<Situation, Row> rows = new HashMap<>(CreditTable.STANDARD.rows());
        rows.put(situation, row);
        return new CreditTable("v1", DAY, rows);
    }

    private static long sum(List<CreditShare> shares) {
        return shares.stream().mapToLong(CreditTableTest::amountOf).sum();
    }

    private static long amountOf(CreditShare share) {
        return Objects.requireNonNull(share.amount());
    }
}
