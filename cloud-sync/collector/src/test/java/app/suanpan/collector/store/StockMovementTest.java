package app.suanpan.collector.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.suanpan.collector.TestDatabase;
import app.suanpan.protocol.uplink.Bytes;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** What the view of stock movements says of each kind of transaction, on either database. */
@ParameterizedClass
@EnumSource(TestDatabase.class)
class StockMovementTest {
    @Parameter
    private TestDatabase kind;

    @TempDir
    private Path folder;

    private StockView stock;

    @BeforeEach
    void open() {
        stock = new StockView(kind, folder);
    }

    @AfterEach
    void close() {
        stock.close();
    }

    @Test
    void aMovementSaysWhichGoodsAndWhichPackAndWhy() throws IOException {
        assertThat(movements(golden("SaleCompleted-16")))
                .containsExactly(
                        Map.of(
                                "kind", "sale",
                                "item", "1001",
                                "gtin", "06901234567892",
                                "unit", "EACH",
                                "quantity", "-2",
                                "lot", "A7",
                                "serial", "S1",
                                "expiry", "2026-12-31",
                                "best_before", "2026-12-01",
                                "pack_kilograms", "0.195"),
                        Map.of("kind", "sale", "item", "00000", "unit", "KILOGRAM", "quantity", "-0.275"));
        assertThat(movements(golden("ReturnCompleted-17")))
                .extracting(row -> row.get("kind") + " " + row.get("quantity") + " " + row.get("reason"))
                .containsExactly("return 1 尺码不合");
        assertThat(movements(golden("SalePostVoided-7")))
                .extracting(row -> row.get("kind") + " " + row.get("quantity") + " " + row.get("reason"))
                .containsExactly("void 1 void-mistake");
    }

    /** A correction of a count may be less than nothing: its sign changes too, and nothing has none. */
    @Test
    void aQuantityOfAnySignMovesTheOtherWay() throws IOException {
        var sale = golden("SaleCompleted-16");
        assertThat(movements(sale.replace("\"quantity\":2", "\"quantity\":-2.50")))
                .first()
                .extracting(row -> row.get("quantity"))
                .isEqualTo("2.50");
        assertThat(movements(sale.replace("\"quantity\":2", "\"quantity\":0")))
                .first()
                .extracting(row -> row.get("quantity"))
                .isEqualTo("0");
    }

    @Test
    void goodsOfEveryEditionOfASaleHaveMoved() throws IOException {
        var editions = new ArrayList<Bytes>();
        for (var edition = 1; edition <= 16; edition++) {
            editions.add(Bytes.utf8(golden("SaleCompleted-" + edition)));
        }
        assertThat(stock.movements(editions)).hasSize(32);
    }

    @Test
    void whatIsOwedIsNoStock() throws IOException {
        var card = golden("SaleCompleted-16").replace("\"taxCategory\":\"food\"", "\"taxCategory\":\"liability\"");
        assertThat(movements(card)).isEmpty();
    }

    /** Written out, the last of them would take all of the memory. */
    @Test
    void aQuantityThatIsNoneIsNotWrittenOut() throws IOException {
        for (var quantity : List.of("\"2\"", "1234567890123456789", "1E-19", "1E+999999999")) {
            var sale = golden("SaleCompleted-16").replace("\"quantity\":2", "\"quantity\":" + quantity);
            assertThatThrownBy(() -> movements(sale)).as(quantity).isInstanceOf(EventRows.UnmappableException.class);
        }
    }

    private List<Map<String, String>> movements(String event) {
        return stock.movements(List.of(Bytes.utf8(event)));
    }

    private static String golden(String name) throws IOException {
        return Files.readString(
                Path.of("../../edge-agent/protocol/src/test/resources/golden").resolve(name + ".json"));
    }
}
