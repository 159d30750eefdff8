package app.suanpan.ledger.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.suanpan.domain.item.Gtin;
import app.suanpan.domain.item.Item;
import app.suanpan.domain.item.LocalName;
import app.suanpan.domain.item.UnitOfMeasure;
import app.suanpan.domain.money.Money;
import app.suanpan.ledger.catalogue.ItemFileImport.BadRow;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Prices that hold from a moment on, in Shanghai, eight hours before Greenwich. */
class PriceFileImportTest {
    private static final Currency YUAN = Currency.getInstance("CNY");
    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

    @TempDir
    private Path folder;

    private Instant now = Instant.parse("2026-11-20T04:00:00Z");
    private ItemCatalogue catalogue;

    @BeforeEach
    void openAShopThatSellsTeaAndMilk() {
        catalogue = ItemCatalogue.open(folder, YUAN, () -> now);
        catalogue.put(List.of(item("tea", 12_800), item("milk", 1_580)));
    }

    @AfterEach
    void closeTheShop() {
        catalogue.close();
    }

    @Test
    void aPriceWithADateHoldsFromMidnightOfTheStoresClock() throws IOException {
        assertThat(run("tea,118.00,2026-12-01\n").imported()).isOne();

        now = Instant.parse("2026-11-30T15:59:59Z");
        assertThat(price("tea")).isEqualTo(12_800);
        now = Instant.parse("2026-11-30T16:00:00Z");
        assertThat(price("tea")).isEqualTo(11_800);
        assertThat(catalogue
                        .byGtin(item("tea", 0).gtin().orElseThrow())
                        .orElseThrow()
                        .price()
                        .minor())
                .isEqualTo(11_800);
        assertThat(catalogue.search("tea", 5))
                .extracting(found -> found.price().minor())
                .containsExactly(11_800L);
        assertThat(price("milk")).as("nothing was said of it").isEqualTo(1_580);
    }

    @Test
    void thePriceChangesAtItsMomentThoughTheShopWasClosedBeforeItAndNobodyWroteAnything() throws IOException {
        run("tea,118.00,2026-12-01\ntea,108.00,2026-12-05T08:00\ntea,128.00,2026-12-06T00:00+08:00\n");
        catalogue.close();

        now = Instant.parse("2026-12-05T01:00:00Z");
        catalogue = ItemCatalogue.open(folder, YUAN, () -> now);
        assertThat(price("tea")).isEqualTo(10_800);
        now = Instant.parse("2026-12-05T16:00:00Z");
        assertThat(price("tea")).isEqualTo(12_800);
        now = Instant.parse("2026-12-02T00:00:00Z");
        assertThat(price("tea")).as("by a clock that was put back").isEqualTo(11_800);
    }

    @Test
    void whatAScreenShowsIsOutOfDateWhenAPriceChanges() throws IOException {
        run("tea,118.00,2026-12-01\n");
        long before = catalogue.edition();
        assertThat(catalogue.edition()).isEqualTo(before);

        now = Instant.parse("2026-11-30T16:00:00Z");

        assertThat(catalogue.edition()).isNotEqualTo(before);
    }

    @Test
    void theNextFileSaysAllPricesOfItsItemsAnew() throws IOException {
        run("tea,118.00,2026-12-01\nmilk,9.90,2026-12-01\n");
        run("tea,120.00,\n");

        assertThat(price("tea")).isEqualTo(12_000);
        now = Instant.parse("2026-12-02T00:00:00Z");
        assertThat(price("tea")).isEqualTo(12_000);
        assertThat(price("milk")).isEqualTo(990);
    }

    @Test
    void aPriceMayComeBeforeItsItem() throws IOException {
        run("new,5.00,2026-11-01\n");
        catalogue.put(List.of(item("new", 600)));

        assertThat(price("new")).isEqualTo(500);
    }

    @Test
    void anItemWithABadRowKeepsItsPricesAndTheRowIsNamed() throws IOException {
        var result = run("tea,118.00,tomorrow\ntea,1.00,\nmilk,-1,\nmilk,1.00,2026-12-01\n,1.00,\n"
                + "a,1.001,\nb,1.00,2026-12-01\nb,2.00,2026-12-01T00:00\n");

        assertThat(result.imported()).isZero();
        assertThat(result.bad())
                .containsExactly(
                        new BadRow(2, "of tea, the moment tomorrow is not written like 2026-12-01 or 2026-12-01T08:00"),
                        new BadRow(4, "of milk, the price -1 is negative"),
                        new BadRow(6, "the code is empty"),
                        new BadRow(7, "of a, the price 1.001 is not an amount of CNY"),
                        new BadRow(8, "of b, there are two prices from 2026-12-01T00:00 on"));
        assertThat(price("tea")).isEqualTo(12_800);
    }

    @Test
    void aFileThatIsNoPriceFileIsRefusedAsAWhole() {
        assertThatThrownBy(() -> PriceFileImport.run(
                        Files.writeString(folder.resolve("p.csv"), "code,price\ntea,1.00\n"),
                        catalogue,
                        YUAN,
                        SHANGHAI))
                .isInstanceOf(ItemFileException.class)
                .hasMessageContaining("lacks one of the columns code, price, from");
    }

    private ItemFileImport.Result run(String rows) throws IOException {
        Path file = Files.writeString(folder.resolve("prices.csv"), "code,price,from\n" + rows);
        return PriceFileImport.run(file, catalogue, YUAN, SHANGHAI);
    }

    private long price(String code) {
        return catalogue.byCode(code).orElseThrow().price().minor();
    }

    private static Item item(String code, long price) {
        return new Item(
                code,
                Optional.of(Gtin.withCheckDigit(String.format("690%09d", code.hashCode() & 0xFFFFF))),
                new LocalName(code, code),
                new Money(price, YUAN),
                "standard",
                UnitOfMeasure.EACH,
                "all");
    }
}
