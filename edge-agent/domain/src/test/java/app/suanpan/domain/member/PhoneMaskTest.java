package app.suanpan.domain.member;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PhoneMaskTest {

    @ParameterizedTest
    @CsvSource({
        "13812341234, 138****1234",
        "7911123456, 79****3456",
        "51234567, ****4567",
        "12345, ****5",
        "1234, ****",
        "1234567890123, 123******0123"
    })
    void atLeastFourDigitsAreHidden(String digits, String masked) {
        assertThat(PhoneMask.mask(digits)).isEqualTo(masked);
    }

    @Test
    void aPhonePrintsItselfMasked() {
        assertThat(new Phone(86, "13812341234")).hasToString("Phone[138****1234]");
    }
}
