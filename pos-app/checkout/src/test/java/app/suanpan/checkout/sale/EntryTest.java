package app.suanpan.checkout.sale;

import static org.assertj.core.api.Assertions.assertThat;

import app.suanpan.domain.basket.Quantity;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

class EntryTest {
    @Test
    void wordsAloneHaveNoQuantity() {
        assertThat(Entry.of(" apple ").words()).isEqualTo("apple");
        assertThat(Entry.of("apple").quantity()).isEmpty();
    }

    @Test
    void aNumberBeforeAStarOrACrossIsTheQuantity() {
        assertThat(Entry.of("3*apple").quantity()).contains(Quantity.of(3));
        assertThat(Entry.of("3 × apple").words()).isEqualTo("apple");
        assertThat(Entry.of("0.5x10101").quantity()).contains(new Quantity(new BigDecimal("0.5")));
    }

    @Test
    void nothingOfSomethingIsNoQuantity() {
        assertThat(Entry.of("0*apple").quantity()).isEmpty();
    }

    @Test
    void aQuantityAloneWaitsForWords() {
        assertThat(Entry.of("3*").isEmpty()).isTrue();
        assertThat(Entry.of("3*").quantity()).contains(Quantity.of(3));
    }

    @Test
    void eightDigitsAreABarcodeAndSevenAreNot() {
        assertThat(Entry.of("69012345").isBarcode()).isTrue();
        assertThat(Entry.of("6901234").isBarcode()).isFalse();
        assertThat(Entry.of("6901234a").isBarcode()).isFalse();
    }
}
