package app.suanpan.domain.register;

import static org.assertj.core.api.Assertions.assertThat;

import app.suanpan.domain.money.Money;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Currency;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuickCashTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "0.50    | 0.50 1.00 5.00 10.00 20.00",
                "3.20    | 3.20 4.00 5.00 10.00 20.00",
                "5.00    | 5.00 10.00 20.00 50.00 100.00",
                "12.50   | 12.50 15.00 20.00 50.00 100.00",
                "37.50   | 37.50 40.00 50.00 100.00",
                "99.00   | 99.00 100.00",
                "100.00  | 100.00",
                "187.30  | 187.30 190.00 200.00",
                "1234.00 | 1234.00 1235.00 1240.00 1250.00 1300.00",
                "0.00    | 0.00",
            })
    void theExactAmountThenWhatPeopleHandOverForIt(String due, String amounts) {
        assertThat(decimals(QuickCash.amountsFor(Money.parse(due, Currency.getInstance("CNY")))))
                .containsExactlyElementsOf(Arrays.stream(amounts.strip().split(" "))
                        .map(BigDecimal::new)
                        .toList());
    }

    @ParameterizedTest
    @CsvSource({"JPY, 1230, 1230 1500 2000 5000 10000", "KWD, 3250, 3.250 4.000 5.000 10.000 20.000"})
    void currenciesWithOtherDecimalsHaveTheirOwnNotes(String currency, long due, String amounts) {
        assertThat(decimals(QuickCash.amountsFor(Money.of(due, currency))))
                .containsExactlyElementsOf(
                        Arrays.stream(amounts.split(" ")).map(BigDecimal::new).toList());
    }

    @Property
    void thereAreAtMostFiveAscendingAndEachIsEnough(@ForAll @LongRange(max = 1_000_000_000_000L) long due) {
        List<Money> amounts = QuickCash.amountsFor(Money.of(due, "CNY"));
        assertThat(amounts)
                .hasSizeBetween(1, 5)
                .isSorted()
                .doesNotHaveDuplicates()
                .startsWith(Money.of(due, "CNY"));
        assertThat(amounts).allSatisfy(amount -> assertThat(amount.minor()).isBetween(due, due + 10_000));
    }

    private static List<BigDecimal> decimals(List<Money> amounts) {
        return amounts.stream().map(Money::toDecimal).toList();
    }
}
