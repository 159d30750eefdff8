package app.suanpan.ledger.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.suanpan.domain.item.Gtin;
import app.suanpan.domain.item.Item;
import app.suanpan.domain.pricing.ArithmeticProfile;
import app.suanpan.domain.pricing.CashRounding;
import app.suanpan.domain.pricing.Tax;
import app.suanpan.domain.pricing.TaxCategory;
import app.suanpan.domain.pricing.TaxRounding;
import app.suanpan.ledger.catalogue.CatalogueFeed.Applied;
import app.suanpan.ledger.catalogue.CatalogueFeed.Change;
import app.suanpan.ledger.catalogue.CatalogueFeed.OutOfStepException;
import app.suanpan.ledger.catalogue.ItemFileImport.Result;
import app.suanpan.protocol.feed.FeedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Currency;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What head office sends for all stores, for a zone and for this store, on top of what the shop brought in itself. */
class CatalogueFeedTest {
    private static final Currency YUAN = Currency.getInstance("CNY");
    private static final String MILK = "6901234567892";
    private static final String TEA = "6900000030103";
    private static final int ALL = 1;
    private static final int ZONE = 2;
    private static final int STORE = 3;
    private static final ArithmeticProfile PROFILE = new ArithmeticProfile(
            "cn",
            1,
            true,
            TaxRounding.PER_LINE,
            RoundingMode.HALF_UP,
            CashRounding.NONE,
            List.of(new Tax("vat13", "VAT 13%", BigDecimal.valueOf(13))),
            List.of(new TaxCategory("standard", List.of("vat13"))));

    @TempDir
    private Path folder;

    private Instant now = Instant.parse("2026-11-20T04:00:00Z");
    private ItemCatalogue catalogue;
    private CatalogueFeed feed;

    @BeforeEach
    void openTheShop() {
        catalogue = ItemCatalogue.open(folder, YUAN, () -> now);
        feed = new CatalogueFeed(catalogue, YUAN, ItemWriter.BREATHLESS);
    }

    @AfterEach
    void closeTheShop() {
        feed.close();
        catalogue.close();
    }

    @Test
    void theNarrowerWordHoldsAndTheWiderOneHoldsAgainWhenItIsTakenBack() {
        items(ALL, 0, 1, item("milk", MILK, "Milk", "10.00"), item("tea", TEA, "Tea", "20.00"));
        items(STORE, 0, 1, item("milk", MILK, "Milk of ours", "9.00"));
        items(ZONE, 0, 1, item("milk", MILK, "Milk of the zone", "9.50"));

        assertThat(named("milk")).isEqualTo("Milk of ours 900");
        assertThat(catalogue.search("ours", 5)).hasSize(1);
        items(STORE, 1, 2, "-milk");
        assertThat(named("milk")).isEqualTo("Milk of the zone 950");
        assertThat(catalogue.search("ours", 5)).isEmpty();
        assertThat(catalogue.search("zone", 5)).hasSize(1);
        items(ZONE, 0, 2);
        assertThat(named("milk")).isEqualTo("Milk 1000");
        assertThat(catalogue.byGtin(Gtin.parse(MILK).orElseThrow())).isPresent();
    }

    @Test
    void whatAllOfAFeedNamesNoMoreIsNotSoldAnyMoreAndWhatTheShopBroughtInStays() throws IOException {
        byHand("own,,Own,Own,1.00,standard,each,c\n");
        items(ALL, 0, 1, item("milk", MILK, "Milk", "10.00"), item("tea", TEA, "Tea", "20.00"));

        items(ALL, 0, 2, item("tea", TEA, "Tea", "21.00"));

        assertThat(catalogue.byCode("milk")).isEmpty();
        assertThat(catalogue.search("milk", 5)).isEmpty();
        assertThat(named("tea")).isEqualTo("Tea 2100");
        assertThat(named("own")).isEqualTo("Own 100");
        assertThat(catalogue.size()).isEqualTo(2);
    }

    @Test
    void ofAnItemOfHeadOfficesTheShopsOwnFileSaysNothing() throws IOException {
        byHand("milk," + MILK + ",Milk,Milk,1.00,standard,each,c\n");
        items(ALL, 0, 1, item("milk", MILK, "Milk", "10.00"));

        Result again = byHand("milk," + MILK + ",Milk,Milk,2.00,standard,each,c\n");

        assertThat(again.bad())
                .extracting(ItemFileImport.BadRow::reason)
                .containsExactly("what milk is says head office");
        assertThat(named("milk")).isEqualTo("Milk 1000");
        items(ALL, 1, 2, "-milk");
        assertThat(named("milk")).as("what the shop had said before").isEqualTo("Milk 100");
    }

    @Test
    void barcodesMayChangePlacesInOneRelease() {
        items(ALL, 0, 1, item("milk", MILK, "Milk", "10.00"), item("tea", TEA, "Tea", "20.00"));

        Result swapped = items(ALL, 1, 2, item("milk", TEA, "Milk", "10.00"), item("tea", MILK, "Tea", "20.00"));

        assertThat(swapped.bad()).isEmpty();
        assertThat(catalogue.byGtin(Gtin.parse(TEA).orElseThrow()).map(Item::code))
                .contains("milk");
        assertThat(catalogue.byGtin(Gtin.parse(MILK).orElseThrow()).map(Item::code))
                .contains("tea");
    }

    @Test
    void aBadRowLeavesItsItemAsItWas() {
        items(ALL, 0, 1, item("milk", MILK, "Milk", "10.00"));

        Result result = items(ALL, 0, 2, item("milk", MILK, "Milk", "ten"), item("tea", TEA, "Tea", "20.00"));

        assertThat(result.bad()).hasSize(1);
        assertThat(named("milk")).isEqualTo("Milk 1000");
        assertThat(named("tea")).isEqualTo("Tea 2000");
    }

    @Test
    void aChangeThatDoesNotFollowWhatIsHereChangesNothing() {
        items(ALL, 0, 1, item("milk", MILK, "Milk", "10.00"));

        assertThatThrownBy(() -> items(ALL, 2, 3, "-milk")).isInstanceOf(OutOfStepException.class);

        assertThat(named("milk")).isEqualTo("Milk 1000");
        assertThat(feed.applied("items", ALL)).contains(new Applied("all", 1, "h1"));
    }

    @Test
    void aReleaseThatBreaksOffInTheMiddleLeavesEverythingAsItWas() {
        items(ALL, 0, 1, item("milk", MILK, "Milk", "10.00"));

        assertThatThrownBy(() -> items(ALL, 1, 2, item("milk", MILK, "Milk", "11.00"), "no entry"))
                .isInstanceOf(RuntimeException.class);

        assertThat(named("milk")).isEqualTo("Milk 1000");
        assertThat(feed.applied("items", ALL).orElseThrow().version()).isEqualTo(1);
    }

    @Test
    void pricesOfAStoreHoldAgainstThoseOfAllAndChangeAtTheirMomentOverARestart() {
        items(ALL, 0, 1, item("milk", MILK, "Milk", "10.00"), item("tea", TEA, "Tea", "20.00"));
        prices(ALL, 0, 1, "+milk\t=11.00 2026-12-01=12.00", "+tea\t2026-12-01=22.00");
        prices(STORE, 0, 1, "+milk\t2026-12-02=8.00");

        assertThat(named("milk")).as("the store says nothing of today").isEqualTo("Milk 1000");
        closeTheShop();
        now = Instant.parse("2026-12-02T00:00:00Z");
        openTheShop();
        assertThat(named("milk")).isEqualTo("Milk 800");
        assertThat(named("tea")).isEqualTo("Tea 2200");
        prices(STORE, 1, 2, "-milk");
        assertThat(named("milk")).isEqualTo("Milk 1200");
    }

    @Test
    void allPricesAnewTakeBackThoseThatAreNotNamedAndABadOneStaysWhatItWas() {
        items(ALL, 0, 1, item("milk", MILK, "Milk", "10.00"), item("tea", TEA, "Tea", "20.00"));
        prices(ALL, 0, 1, "+milk\t=11.00", "+tea\t=22.00");

        Result result = prices(ALL, 0, 2, "+tea\t=cheap");

        assertThat(result.bad()).hasSize(1);
        assertThat(named("milk")).isEqualTo("Milk 1000");
        assertThat(named("tea")).isEqualTo("Tea 2200");
    }

    private Result items(int layer, long from, long version, String... lines) {
        return feed.items(change("items", layer, from, version), reader(lines), PROFILE);
    }

    private Result prices(int layer, long from, long version, String... lines) {
        return feed.prices(change("prices", layer, from, version), reader(lines), ZoneOffset.UTC);
    }

    private static Change change(String feed, int layer, long from, long version) {
        String scope = layer == ALL ? "all" : layer == ZONE ? "zone/north" : "store/S01";
        return new Change(feed, layer, from, new Applied(scope, version, "h" + version));
    }

    private static String item(String code, String gtin, String name, String price) {
        return "+" + code + "\t" + code + "," + gtin + "," + name + "," + name + "," + price + ",standard,each,c,,,,";
    }

    private static FeedReader reader(String... lines) {
        String text = lines.length == 0 ? "" : String.join("\n", lines) + "\n";
        return new FeedReader(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
    }

    private Result byHand(String rows) throws IOException {
        Path file = Files.writeString(
                folder.resolve("items.csv"), "code,gtin,name_zh,name_en,price,tax,unit,category\n" + rows);
        return ItemFileImport.run(file, catalogue, YUAN, PROFILE);
    }

    private String named(String code) {
        Item item = catalogue.byCode(code).orElseThrow();
        return item.name().en() + " " + item.price().minor();
    }
}
