package app.suanpan.image.rehearsal;

import app.suanpan.agent.config.AgentConfig;
import app.suanpan.domain.item.Gtin;
import app.suanpan.domain.item.Item;
import app.suanpan.domain.item.LocalName;
import app.suanpan.domain.item.ScanInput;
import app.suanpan.domain.item.UnitOfMeasure;
import app.suanpan.domain.money.Money;
import app.suanpan.domain.promotion.Offer;
import app.suanpan.domain.promotion.Promotion;
import app.suanpan.domain.promotion.Selection;
import app.suanpan.domain.register.RegisterCommand;
import app.suanpan.ledger.catalogue.ItemCatalogue;
import app.suanpan.protocol.json.Json;
import app.suanpan.protocol.storefile.PromotionFile;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/** A store to rehearse in: a hundred goods, some on offer, one checkout, one kiosk, and no device. */
final class RehearsedStore {
    static final String CHECKOUT = "till-1";
    static final String OPERATOR = "lin";
    static final Currency YUAN = Currency.getInstance("CNY");
    private static final int ITEMS = 100;

    private RehearsedStore() {}

    /** Writes the store's folder. */
    static void write(Path folder) throws IOException {
        Files.writeString(folder.resolve(AgentConfig.FILE), """
                {
                  "store": {"tenant": "rehearsal", "id": "S01", "name": {"zh": "店", "en": "Store"}, "addressLines": [],
                    "brandHost": "shop.example", "currency": "CNY", "zone": "Asia/Shanghai", "receiptLanguage": "zh"},
                  "profile": "cn",
                  "box": "box-1",
                  "workstations": [{"id": "%s", "kind": "CHECKOUT"}, {"id": "kiosk-1", "kind": "KIOSK"}],
                  "operators": [{"id": "%s", "name": "Lin"}],
                  "http": {"host": "127.0.0.1", "port": 0},
                  "deskPort": 0,
                  "simulation": true
                }
                """.formatted(CHECKOUT, OPERATOR));
        Files.writeString(folder.resolve(PromotionFile.NAME), Json.pretty(Map.of("promotions", promotions())));
        try (ItemCatalogue catalogue = ItemCatalogue.open(folder, YUAN)) {
            catalogue.put(
                    IntStream.range(0, ITEMS).mapToObj(RehearsedStore::item).toList());
        }
    }

    /** The scanner's word for one of the goods, by any number. */
    static RegisterCommand scan(int number) {
        return new RegisterCommand.Scan(ScanInput.of(gtin(number % ITEMS).display()));
    }

    private static Item item(int number) {
        return new Item(
                "i" + number,
                Optional.of(gtin(number)),
                new LocalName("商品" + number, "Item " + number),
                new Money(500 + number, YUAN),
                "standard",
                UnitOfMeasure.EACH,
                "category " + number % 5);
    }

    private static Gtin gtin(int number) {
        return Gtin.withCheckDigit(String.format("690%09d", number));
    }

    private static List<Promotion> promotions() {
        Selection some = Selection.ofItems("i1", "i2", "i3");
        return List.of(
                Promotion.of("p1", new LocalName("三免一", "3 for 2"), Offer.Bundle.cheapestFree(some, 2, 1)),
                Promotion.of(
                        "p2",
                        new LocalName("九折", "10% off"),
                        new Offer.PercentOff(Selection.ofCategories("category 0"), BigDecimal.TEN)));
    }
}
