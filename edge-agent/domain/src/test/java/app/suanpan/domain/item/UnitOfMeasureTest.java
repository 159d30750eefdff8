package app.suanpan.domain.item;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UnitOfMeasureTest {
    @ParameterizedTest
    @CsvSource({
        "kg, 1.234, 1.234",
        "g, 1.234, 1234",
        "100g, 1.234, 12.34",
        "500g, 1.234, 2.468",
        "lb, 0.45359237, 1",
        "lb, 1, 2.205",
        "l, 0.75, 0.75",
        "ml, 0.75, 750",
        "m, 2.5, 2.5"
    })
    void soManyKilogramsLitresOrMetresAreSoManyOfTheUnit(String code, BigDecimal base, BigDecimal quantity) {
        assertThat(UnitOfMeasure.coded(code).orElseThrow().of(base)).isEqualByComparingTo(quantity);
    }

    /** A gram is the smallest weight there is, and none is lost on the way to any metric unit and back. */
    @Property(tries = 100_000)
    void everyGramComesBackFromEveryMetricUnit(@ForAll @IntRange(min = 1, max = 999_999) int grams) {
        BigDecimal kilograms = BigDecimal.valueOf(grams, 3);
        for (UnitOfMeasure unit : UnitOfMeasure.values()) {
            if (unit.isMeasured() && unit != UnitOfMeasure.POUND) {
                assertThat(unit.toBase(unit.of(kilograms))).isEqualByComparingTo(kilograms);
            }
        }
    }

    @Test
    void whatHasAPriceForAHundredGramsIsToldInGrams() {
        assertThat(UnitOfMeasure.HUNDRED_GRAMS.written(new BigDecimal("3.2"), "100 g"))
                .isEqualTo("320 g");
        assertThat(UnitOfMeasure.JIN.written(new BigDecimal("2.5"), "斤")).isEqualTo("2.5 斤");
        assertThat(UnitOfMeasure.EACH.written(new BigDecimal("2"), "件")).isEqualTo("2");
    }

    @Test
    void packagingIsNeverRoundedAgainstTheCustomer() {
        Tare bag = new Tare("bag", new LocalName("袋子", "Bag"), 5);
        assertThat(bag.in(UnitOfMeasure.KILOGRAM)).isEqualByComparingTo("0.005");
        assertThat(bag.in(UnitOfMeasure.JIN)).isEqualByComparingTo("0.01");
        assertThat(bag.in(UnitOfMeasure.POUND)).as("0.01102… of a pound").isEqualByComparingTo("0.012");
        assertThatThrownBy(() -> Tare.own(0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Tare.own(10_001)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void noTwoUnitsHaveOneCode() {
        assertThat(UnitOfMeasure.values()).extracting(UnitOfMeasure::code).doesNotHaveDuplicates();
        assertThat(UnitOfMeasure.coded("stone")).isEmpty();
    }
}
