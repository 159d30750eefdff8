package app.suanpan.collector.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import app.suanpan.collector.ShopWeek;
import app.suanpan.collector.store.EventRows.Row;
import app.suanpan.collector.store.EventRows.UnmappableException;
import app.suanpan.protocol.json.Json;
import app.suanpan.protocol.uplink.Bytes;
import java.nio.charset.StandardCharsets;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;

/** Who got the credit of a transaction, as rows. */
class CreditRowsTest {
    @Test
    void aSaleOfOlderSoftwareIsSplitByItsSharesAndNamesNoTable() {
        assertThat(credit(ShopWeek.golden("SaleCompleted-17")))
                .as("70 and 30 per cent of 25.44, the store's last")
                .containsExactly(tuple(7L, 7_000, 1_781L, null), tuple(null, 3_000, 763L, null));
    }

    @Test
    void whatASaleSaysIsTakenAndWhatComesBackIsBelowNothing() {
        assertThat(credit(ShopWeek.golden("SaleCompleted-18").replace("\"amount\":1781", "\"amount\":1780")))
                .as("it is not reckoned anew")
                .contains(tuple(7L, 7_000, 1_780L, "2026-1"));
        assertThat(credit(ShopWeek.golden("ReturnCompleted-19")))
                .containsExactly(tuple(null, 10_000, -10_000L, "standard"));
        assertThat(credit(ShopWeek.golden("SalePostVoided-9")))
                .containsExactly(tuple(null, 10_000, -10_000L, "standard"));
    }

    @Test
    void whoeverSaysThatAShareIsMoreThanAllIsNotBelieved() {
        for (var points : List.of("10001", "-1", "\"all\"")) {
            assertThatThrownBy(() -> credit(ShopWeek.golden("SaleCompleted-17").replace("7000", points)))
                    .isInstanceOf(UnmappableException.class);
        }
    }

    @Property
    void byAnySharesTheRowsAddUpToWhatWasEarned(
            @ForAll @IntRange(min = 0) int earned,
            @ForAll @IntRange(max = 10_000) int one,
            @ForAll @IntRange(max = 10_000) int two) {
        var other = Math.min(two, 10_000 - one);
        var event = Json.tree(ShopWeek.golden("SaleCompleted-17").getBytes(StandardCharsets.UTF_8));
        var body = Json.tree("""
                {"currency":"CNY","credit":[{"party":"guide:1","basisPoints":%d},{"party":"guide:2","basisPoints":%d},
                {"party":"store:s001","basisPoints":%d}]}""".formatted(one, other, 10_000 - one - other).getBytes(StandardCharsets.UTF_8));
        assertThat(sum(CreditRows.of(event, body, "sale", earned))).isEqualTo(earned);
        assertThat(sum(CreditRows.of(event, body, "return", earned))).isEqualTo(-earned);
    }

    private static long sum(List<Row> rows) {
        return rows.stream()
                .mapToLong(row -> ((Number) row.values().get(row.columns().indexOf("amount"))).longValue())
                .sum();
    }

    private static List<Tuple> credit(String event) {
        return EventRows.of(Bytes.utf8(event)).rows().stream()
                .filter(row -> row.table().equals("sale_credit"))
                .map(row -> tuple(
                        row.value("guide"), row.value("basis_points"), row.value("amount"), row.value("credit_table")))
                .toList();
    }
}
