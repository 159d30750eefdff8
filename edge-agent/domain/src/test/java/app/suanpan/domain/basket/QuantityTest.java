package app.suanpan.domain.basket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class QuantityTest {
    @ParameterizedTest
    @ValueSource(strings = {"1", "0.001", "2.750", "1000000", "1E+6", "1000000.000"})
    void fromAGramToAMillionIsAQuantity(String value) {
        assertThat(Quantity.isAllowed(new BigDecimal(value))).isTrue();
        assertThat(new Quantity(new BigDecimal(value)).value()).isEqualByComparingTo(value);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0",
                "0.000",
                "-1",
                "0.0001",
                "2.7501",
                "1000000.001",
                "1000001",
                "1E+7",
                "1E+999999999",
                "1E-999999999"
            })
    void lessFinerOrMoreIsNot(String value) {
        assertThat(Quantity.isAllowed(new BigDecimal(value))).isFalse();
        assertThatThrownBy(() -> new Quantity(new BigDecimal(value))).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void twoIsTwoHoweverItIsWritten() {
        assertThat(new Quantity(new BigDecimal("2.000")))
                .isEqualTo(Quantity.of(2))
                .hasToString("2");
        assertThat(new Quantity(new BigDecimal("1E+3")))
                .isEqualTo(Quantity.of(1000))
                .hasToString("1000");
    }

    @Test
    void onlyPiecesAreWhole() {
        assertThat(Quantity.of(2).isWhole()).isTrue();
        assertThat(new Quantity(new BigDecimal("2.5")).isWhole()).isFalse();
        assertThat(Quantity.ONE.isOne()).isTrue();
        assertThat(Quantity.of(2).isOne()).isFalse();
    }
}
