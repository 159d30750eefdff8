package app.suanpan.ledger.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import app.suanpan.domain.item.Item;
import app.suanpan.domain.item.LocalName;
import app.suanpan.domain.item.UnitOfMeasure;
import app.suanpan.domain.money.Money;
import java.nio.file.Path;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Items are found by the codes that people gave them, whatever is in these. */
class ItemCatalogueTest {
    private static final Currency YUAN = Currency.getInstance("CNY");

    @TempDir
    private Path folder;

    @Test
    void manyCodesAtOnceFindWhatEachOfThemFinds() {
        List<String> codes = List.of("85123A", "22423", "022423", "say \"tea\"", "a\\b", "茶,1", "O'Brien");
        try (ItemCatalogue catalogue = ItemCatalogue.open(folder, YUAN)) {
            catalogue.put(codes.stream().map(ItemCatalogueTest::item).toList());

            Map<String, Item> found = catalogue.byCodes(codes);

            assertThat(found).hasSameSizeAs(codes);
            assertThat(codes)
                    .allSatisfy(code -> assertThat(catalogue.byCode(code)).contains(found.get(code)));
        }
    }

    @Test
    void aCodeThatNoItemHasIsNotInTheAnswerAndOneAskedForTwiceIsThereOnce() {
        try (ItemCatalogue catalogue = ItemCatalogue.open(folder, YUAN)) {
            catalogue.put(List.of(item("tea")));

            assertThat(catalogue.byCodes(List.of("tea", "tea", "coffee", ""))).containsOnlyKeys("tea");
            assertThat(catalogue.byCodes(List.of())).isEmpty();
        }
    }

    private static Item item(String code) {
        return new Item(
                code,
                Optional.empty(),
                new LocalName("商品", "item " + code),
                new Money(100, YUAN),
                "standard",
                UnitOfMeasure.EACH,
                "all");
    }
}
