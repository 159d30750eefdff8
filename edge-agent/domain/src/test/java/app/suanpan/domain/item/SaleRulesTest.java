package app.suanpan.domain.item;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.suanpan.domain.item.SaleRules.Hours;
import java.time.LocalTime;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SaleRulesTest {
    @ParameterizedTest
    @ValueSource(strings = {"", "age=18", "hours=08:00-22:00", "serial", "lot", "age=16 hours=22:30-06:00 serial lot"})
    void whatIsWrittenIsReadAgain(String text) {
        assertThat(SaleRules.parse(text).written()).isEqualTo(text);
    }

    @Test
    void aWordOfALaterEditionSaysNothing() {
        assertThat(SaleRules.parse("age=18 lottery")).isEqualTo(new SaleRules(18, Optional.empty(), false, false, 0));
    }

    @ParameterizedTest
    @CsvSource({
        "08:00-22:00, 07:59, false",
        "08:00-22:00, 08:00, true",
        "08:00-22:00, 21:59:59, true",
        "08:00-22:00, 22:00, false",
        "22:00-06:00, 21:59, false",
        "22:00-06:00, 23:00, true",
        "22:00-06:00, 05:59, true",
        "22:00-06:00, 06:00, false"
    })
    void hoursMayPassMidnightAndEndBeforeTheirLastMinute(String hours, LocalTime time, boolean included) {
        assertThat(Hours.parse(hours).orElseThrow().include(time)).isEqualTo(included);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "8-22", "08:00–22:00", "08:00-24:00", "08:00-08:00", "08:60-09:00"})
    void whatIsNoHoursIsNotRead(String text) {
        assertThat(Hours.parse(text)).isEmpty();
    }

    @Test
    void nobodyHasToBeAHundred() {
        assertThatThrownBy(() -> new SaleRules(100, Optional.empty(), false, false, 0))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
