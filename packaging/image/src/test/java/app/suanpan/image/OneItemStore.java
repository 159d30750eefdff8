package app.suanpan.image;

import app.suanpan.agent.config.AgentConfig;
import app.suanpan.agent.staff.StaffBook;
import app.suanpan.domain.item.Gtin;
import app.suanpan.domain.item.Item;
import app.suanpan.domain.item.LocalName;
import app.suanpan.domain.item.UnitOfMeasure;
import app.suanpan.domain.money.Money;
import app.suanpan.ledger.catalogue.ItemCatalogue;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Currency;
import java.util.List;
import java.util.Optional;

/** A store that sells one thing, at one checkout with one printer, and has a kiosk. */
final class OneItemStore {
    static final Gtin TEA = Gtin.withCheckDigit("690000000001");
    static final Money PRICE = Money.of(12_800, "CNY");
    static final String CHECKOUT = "till-1";
    static final String PIN = "2580";
    static final String KIOSK = "kiosk-1";

    private OneItemStore() {}

    /** Writes the store's folder, for a network printer on a port of this machine. */
    static Path write(Path folder, int printerPort) throws IOException {
        Files.createDirectories(folder);
        Files.writeString(folder.resolve("store.json"), """
                {
                  "store": {"tenant": "test", "id": "S01", "name": {"zh": "测试店", "en": "Test store"}, "addressLines": [],
                    "brandHost": "shop.example", "currency": "CNY", "zone": "Asia/Shanghai", "receiptLanguage": "zh"},
                  "profile": "cn",
                  "box": "box-1",
                  "workstations": [
                    {"id": "%s", "kind": "CHECKOUT", "devices": {"printer": "escpos+tcp://127.0.0.1:%d"}},
                    {"id": "%s", "kind": "KIOSK"}
                  ],
                  "operators": [{"id": "lin", "name": "Lin"}],
                  "http": {"host": "127.0.0.1", "port": 0},
                  "deskPort": 0,
                  "simulation": true
                }
                """.formatted(CHECKOUT, printerPort, KIOSK));
        try (ItemCatalogue catalogue = ItemCatalogue.open(folder, Currency.getInstance("CNY"))) {
            LocalName name = new LocalName("龙井茶", "Longjing tea");
            catalogue.put(
                    List.of(new Item("tea", Optional.of(TEA), name, PRICE, "standard", UnitOfMeasure.EACH, "grocery")));
        }
        return folder;
    }

    /** Gives the store's only operator a PIN. */
    static Path withAPin(Path folder) throws IOException {
        StaffBook book = StaffBook.open(folder, AgentConfig.load(folder));
        book.keepPin("lin", book.verifierOf(PIN));
        return folder;
    }
}
