package app.suanpan.e2e.chaos;

import app.suanpan.agent.config.AgentConfig;
import app.suanpan.agent.config.AgentConfig.Http;
import app.suanpan.agent.config.AgentConfig.Kind;
import app.suanpan.agent.config.AgentConfig.WorkstationConfig;
import app.suanpan.agent.config.Profiles;
import app.suanpan.domain.item.LocalName;
import app.suanpan.domain.workstation.Operator;
import app.suanpan.domain.workstation.Store;
import app.suanpan.ledger.catalogue.ItemCatalogue;
import app.suanpan.ledger.catalogue.ItemFileImport;
import app.suanpan.protocol.json.Json;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.Currency;
import java.util.List;
import java.util.Map;

/** The stores of the campaign: each box is a store of its own with one till, two dozen goods under three rates of tax, one cashier. */
final class ChaosShop {
    static final String TENANT = "chaos";
    static final String OPERATOR = "kim";
    static final Currency CURRENCY = Currency.getInstance("GBP");
    static final int ITEMS = 24;

    private static final List<String> TAXES = List.of("standard", "reduced", "zero");
    private static final int NEVER = 0;

    private ChaosShop() {}

    /** The code of one of the goods. */
    static String item(int number) {
        return "I" + number;
    }

    /** What one of the goods costs, tax included, in pence. */
    static long price(int number) {
        return 49 + 100L * number;
    }

    /** A box's only till. Receipts are numbered by store and till, so that no two boxes have one in common. */
    static String till(int box) {
        return "till-" + box;
    }

    static String store(int box) {
        return "s%03d".formatted(box);
    }

    static String box(int box) {
        return "box-" + box;
    }

    /**
     * Lays a box's data folder out.
     *
     * @param box its number
     * @param broker where it sends its journal
     */
    static void prepare(Path folder, int box, String broker) throws IOException {
        Files.createDirectories(folder);
        Store store = new Store(
                TENANT,
                store(box),
                new LocalName("乱店" + box, "Chaos " + box),
                List.of(),
                "chaos.example",
                CURRENCY,
                ZoneId.of("Europe/London"),
                "en");
        AgentConfig config = new AgentConfig(
                store,
                "uk",
                box(box),
                List.of(new WorkstationConfig(till(box), Kind.CHECKOUT, Map.of())),
                List.of(new Operator(OPERATOR, "Kim")),
                List.of(),
                List.of(),
                broker,
                new Http("127.0.0.1", 0),
                0,
                false,
                null,
                // A clock that jumps twenty minutes would lock the screen, and the cashier has no PIN.
                NEVER,
                null,
                null);
        Files.writeString(folder.resolve(AgentConfig.FILE), Json.pretty(config));
        StringBuilder csv = new StringBuilder("code,gtin,name_zh,name_en,price,tax,unit,category\n");
        for (int i = 0; i < ITEMS; i++) {
            csv.append("%s,,,Item %d,%d.%02d,%s,each,goods\n"
                    .formatted(item(i), i, price(i) / 100, price(i) % 100, TAXES.get(i % TAXES.size())));
        }
        Path items = folder.resolve("items.csv");
        Files.writeString(items, csv);
        try (ItemCatalogue catalogue = ItemCatalogue.open(folder, CURRENCY)) {
            ItemFileImport.run(items, catalogue, CURRENCY, Profiles.load("uk", folder));
        }
    }
}
