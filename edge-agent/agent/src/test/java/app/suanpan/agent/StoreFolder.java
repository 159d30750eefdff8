package app.suanpan.agent;

import app.suanpan.agent.config.AgentConfig;
import app.suanpan.agent.config.Profiles;
import app.suanpan.domain.item.Gtin;
import app.suanpan.domain.item.Item;
import app.suanpan.domain.item.LocalName;
import app.suanpan.domain.item.UnitOfMeasure;
import app.suanpan.domain.money.Money;
import app.suanpan.ledger.catalogue.ItemCatalogue;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** A data folder of a small store, as a shop's IT would lay it out. */
final class StoreFolder {
    static final Gtin TEA = Gtin.withCheckDigit("690000000001");
    static final Gtin RICE = Gtin.withCheckDigit("690000000002");

    private StoreFolder() {}

    /** Writes {@code store.json} and an item file of two items. */
    static Path make(Path folder) throws IOException {
        return make(folder, "{}");
    }

    /** The same with devices at the checkout, as a JSON object. */
    static Path make(Path folder, String devices) throws IOException {
        Files.createDirectories(folder);
        Files.writeString(folder.resolve(AgentConfig.FILE), """
                {
                  // a small store for tests
                  "store": {"tenant": "test", "id": "S01", "name": {"zh": "测试店", "en": "Test store"}, "addressLines": [],
                    "brandHost": "shop.example", "currency": "CNY", "zone": "Asia/Shanghai", "receiptLanguage": "en"},
                  "profile": "cn",
                  "box": "box-1",
                  "workstations": [{"id": "till-1", "kind": "CHECKOUT", "devices": %s},
                    {"id": "kiosk-1", "kind": "KIOSK"}],
                  "guides": [{"id": 1, "firstName": {"zh": "李娜", "en": "Li Na"}, "store": "S01", "status": "ACTIVE"}],
                  "operators": [{"id": "lin", "name": "Lin"}],
                  "http": {"host": "127.0.0.1", "port": 0},
                  "deskPort": 0,
                  "simulation": true
                }
                """.formatted(devices));
        AgentConfig config = AgentConfig.load(folder);
        Profiles.load(config.profile(), folder);
        try (ItemCatalogue catalogue = ItemCatalogue.open(folder, config.store().currency())) {
            catalogue.put(List.of(
                    new Item(
                            "tea",
                            Optional.of(TEA),
                            new LocalName("龙井茶", "Longjing tea"),
                            Money.of(12_800, "CNY"),
                            "standard",
                            UnitOfMeasure.EACH,
                            "grocery"),
                    new Item(
                            "rice",
                            Optional.of(RICE),
                            new LocalName("大米 5 公斤", "Rice 5 kg"),
                            Money.of(3_990, "CNY"),
                            "reduced",
                            UnitOfMeasure.EACH,
                            "grocery")));
        }
        return folder;
    }
}
