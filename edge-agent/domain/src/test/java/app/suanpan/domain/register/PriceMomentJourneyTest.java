package app.suanpan.domain.register;

import static app.suanpan.domain.shop.SmallShop.MILK;
import static app.suanpan.domain.shop.SmallShop.yuan;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import app.suanpan.domain.basket.Quantity;
import app.suanpan.domain.item.Item;
import app.suanpan.domain.money.Money;
import app.suanpan.domain.shop.Till;
import java.util.List;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;

/** A price begins while the customer's goods are being rung up. */
class PriceMomentJourneyTest {
    private final Till till = Till.open();

    @Test
    void whatWasRungUpBeforeKeepsItsPriceAndWhatComesAfterStandsOnALineOfItsOwn() {
        scans(2);
        till.sells(List.of(milkAt("13.80")));
        scans(2);

        assertThat(lines()).containsExactly(tuple(Quantity.of(2), yuan("12.50")), tuple(Quantity.of(2), yuan("13.80")));
        assertThat(till.total()).isEqualTo(yuan("52.60"));

        till.sells(List.of(MILK));
        scans(1);
        assertThat(lines())
                .as("a price that comes back joins no line of before")
                .hasSize(3);
        till.paysCash("65.10");
        assertThat(till.ledger().sales().getFirst().total()).isEqualTo(6_510);
    }

    private void scans(int times) {
        for (int i = 0; i < times; i++) {
            till.scans(MILK.gtin().orElseThrow().display());
        }
    }

    private List<Tuple> lines() {
        return till.state().basket().lines().stream()
                .map(it -> tuple(it.line().quantity(), it.line().unitPrice()))
                .toList();
    }

    private static Item milkAt(String yuan) {
        Money price = yuan(yuan);
        return new Item(MILK.code(), MILK.gtin(), MILK.name(), price, MILK.taxCategory(), MILK.unit(), MILK.category());
    }
}
